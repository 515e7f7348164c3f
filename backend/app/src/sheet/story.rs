//! From what a project holds to the first words of its sheet: each paragraph says where it comes from, and whoever writes
//! keeps, changes or removes it.

use super::store;
use super::text::Drafted;
use crate::AppResult;
use cordee_domain::french;
use cordee_domain::library::{Block, Inline, SectionKind};
use cordee_domain::time::paris_date;
use cordee_store::entity::{establishment, participation, programme};
use cordee_store::{ReadScope, group, project};

/// The most decisions, and the most proposals, that are taken up.
const MOST: u64 = 12;

fn paragraph(part: SectionKind, text: String, origin: impl Into<String>) -> Drafted {
    let text = vec![Inline { text, ..Inline::default() }];
    Drafted { part, block: Block::Paragraph { text }, origin: Some(origin.into()) }
}

/// The first words of each part that the project has something for.
pub async fn of(
    scope: &ReadScope,
    place: &participation::Model,
    establishment: Option<&establishment::Model>,
    programme: Option<&programme::Model>,
) -> AppResult<Vec<Drafted>> {
    let mut drafted = Vec::new();
    if let Some(one) = establishment {
        let town = one.town.as_deref().map(|town| format!(", à {town}")).unwrap_or_default();
        let text = format!("{} ({}{town}) a mené une démarche QVCT.", one.name, one.category_label);
        drafted.push(paragraph(SectionKind::Context, text, "Répertoire FINESS"));
    }
    let named = group::by_ids(scope, &[place.group_id]).await?.into_iter().next();
    if let (Some(group), Some(programme)) = (named, programme) {
        let text = format!(
            "Le travail s’est fait dans le groupe « {} », au sein du programme « {} ».",
            group.name, programme.title
        );
        drafted.push(paragraph(SectionKind::Context, text, "Composition du groupe"));
    }
    for milestone in project::of_participations(scope, &[place.id]).await? {
        if let Some(day) = milestone.done_on {
            let text = format!("{} : {}.", milestone.title, french::day(day));
            drafted.push(paragraph(SectionKind::Approach, text, "Étapes du projet"));
        }
    }
    for decided in store::decided(scope, place.group_id, place.establishment_id, MOST).await? {
        let origin = format!("Compte rendu de la séance du {}", french::day(paris_date(decided.at)));
        drafted.push(paragraph(SectionKind::Actions, decided.wording, origin));
    }
    for proposal in store::taken_up(scope, place.group_id, place.establishment_id, MOST).await? {
        let answered = proposal.answered_on.map(|day| format!(", réponse du {}", french::day(day))).unwrap_or_default();
        let text = match proposal.answer {
            Some(answer) => {
                format!("Proposition des professionnels : {} Suite donnée : {answer}", ended(&proposal.text))
            }
            None => format!("Proposition des professionnels : {}", ended(&proposal.text)),
        };
        drafted.push(paragraph(
            SectionKind::Actions,
            text,
            format!("Propositions aux instances de la démarche{answered}"),
        ));
    }
    Ok(drafted)
}

fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
