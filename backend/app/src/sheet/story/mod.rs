//! From what a project holds to the first words of its sheet: each paragraph says where it comes from, and whoever writes
//! keeps, changes or removes it. Where the project holds nothing, nothing is said.

mod draft;
mod seen;
mod tried;

pub use tried::series;

use super::store;
use super::text::Drafted;
use crate::AppResult;
use crate::experiment::{self, Place, Priority, Story};
use cordee_domain::experiment::PriorityStatus;
use cordee_domain::french;
use cordee_domain::library::{Block, SectionKind, Series, Theme};
use cordee_domain::qvct::QvctField;
use cordee_domain::time::paris_date;
use cordee_store::ReadScope;
use cordee_store::entity::{establishment, participation};
use draft::{Draft, ended, plain};
use seen::Seen;

/// The most decisions, and the most proposals, that are taken up.
const MOST: u64 = 12;

/// What a sheet begins with.
#[derive(Debug, Default)]
pub struct Told {
    pub drafted: Vec<Drafted>,
    /// What was measured at least twice.
    pub series: Vec<Series>,
    pub themes: Vec<Theme>,
    pub fields: Vec<QvctField>,
}

/// The first words of each part that the project has something for, in a constant number of statements.
pub async fn of(
    scope: &ReadScope,
    project: &participation::Model,
    establishment: Option<&establishment::Model>,
) -> AppResult<Told> {
    let story = experiment::story_in(scope, project).await?;
    let seen = seen::read(scope, project.id).await?;
    let mut draft = Draft::default();
    begun(&mut draft, establishment, &story.place);
    if let Some(seen) = &seen {
        seen.tell(&mut draft);
    }
    chosen(&mut draft, &story, seen.as_ref());
    agreed(&mut draft, scope, project).await?;
    tried::tell(&mut draft, &story);
    let tried = || story.experiments.iter().filter(|one| tried::begun(one)).map(|one| &one.experiment);
    let retained = story.priorities.iter().filter(|priority| stands(priority)).filter_map(|priority| priority.field);
    Ok(Told {
        series: series(&story),
        themes: tried().filter_map(|one| one.theme).collect(),
        fields: tried().filter_map(|one| one.field).chain(retained).collect(),
        drafted: draft.ended(),
    })
}

fn begun(draft: &mut Draft, establishment: Option<&establishment::Model>, place: &Place) {
    if let Some(one) = establishment {
        let town = one.town.as_deref().map(|town| format!(", à {town}")).unwrap_or_default();
        let text = format!("{} ({}{town}) a mené une démarche QVCT.", one.name, one.category_label);
        draft.paragraph(SectionKind::Context, text, "Répertoire FINESS");
    }
    let text = format!(
        "Le travail s’est fait dans le groupe « {} », au sein du programme « {} ».",
        place.group, place.programme
    );
    draft.paragraph(SectionKind::Context, text, "Composition du groupe");
}

fn stands(priority: &Priority) -> bool {
    priority.status != PriorityStatus::SetAside
}

/// The steps that are done, and the situations that were chosen, with their reasons.
fn chosen(draft: &mut Draft, story: &Story, seen: Option<&Seen>) {
    for milestone in &story.milestones {
        if let Some(day) = milestone.done_on {
            let text = format!("{} : {}.", milestone.title, french::day(day));
            draft.paragraph(SectionKind::Approach, text, "Étapes du projet");
        }
    }
    for (number, priority) in (1..).zip(story.priorities.iter().filter(|priority| stands(priority))) {
        let mut text = format!("Priorité n° {number} : {}", ended(&priority.title));
        if let Some(why) = &priority.why {
            text.push(' ');
            text.push_str(&ended(why));
        }
        if let Some(perimeter) = &priority.perimeter {
            text.push_str(&format!(" Périmètre : {}", ended(perimeter)));
        }
        let issued = seen.zip(priority.cluster_id).and_then(|(seen, id)| seen.cluster(id));
        let origin = match issued {
            Some(cluster) => format!("Priorités du projet, issue de l’état des lieux : {cluster}"),
            None => "Priorités du projet".to_owned(),
        };
        draft.paragraph(SectionKind::Approach, text, &origin);
    }
}

/// What the group decided, and the proposals of the professionals that were taken up.
async fn agreed(draft: &mut Draft, scope: &ReadScope, project: &participation::Model) -> AppResult<()> {
    for decided in store::decided(scope, project.group_id, project.establishment_id, MOST).await? {
        let origin = format!("Compte rendu de la séance du {}", french::day(paris_date(decided.at)));
        draft.paragraph(SectionKind::Actions, decided.wording, &origin);
    }
    for proposal in store::taken_up(scope, project.group_id, project.establishment_id, MOST).await? {
        let answered = proposal.answered_on.map(|day| format!(", réponse du {}", french::day(day))).unwrap_or_default();
        let origin = format!("Propositions aux instances de la démarche{answered}");
        let source = Some("Proposition des professionnels".to_owned());
        draft.push(SectionKind::Actions, Block::Quote { text: plain(proposal.text), source }, Some(&origin));
        if let Some(answer) = proposal.answer {
            draft.paragraph(SectionKind::Actions, format!("Suite donnée : {}", ended(&answer)), &origin);
        }
    }
    Ok(())
}
