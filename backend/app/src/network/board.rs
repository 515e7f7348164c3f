use super::{Deliverable, NetworkStep, Post, PostDecision, PostMandate, PostMove, PostStructure};
use crate::{AppError, AppResult, Asker};
use chrono::NaiveDate;
use cordee_domain::ids::{GroupId, PostId, ProgrammeId};
use cordee_domain::money::Cents;
use cordee_domain::network::{
    DeliverableStatus, MoveKind, PostAccount, PostStatus, StructureStatus, Warning, funded_months, part_time,
};
use cordee_domain::policy::act;
use cordee_domain::programme::DeliverableScope;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Citation;
use cordee_store::network as store;
use cordee_store::programme::Programme;
use std::collections::HashMap;
use std::sync::Arc;

/// All that the asker sees of a programme's network, read at once.
#[derive(Clone, Debug)]
pub struct Board {
    pub programme: Programme,
    pub rulebook: Arc<Rulebook>,
    /// The network as a group, once a post was selected.
    pub group: Option<GroupId>,
    pub posts: Vec<PostFile>,
    /// The steps that the network takes together.
    pub steps: Vec<NetworkStep>,
    /// The day for which lateness and money are told.
    pub today: NaiveDate,
    /// Whether the asker sees the money.
    pub money: bool,
}

/// A post with all that hangs on it.
#[derive(Clone, Debug)]
pub struct PostFile {
    pub post: Post,
    /// In the order of time; the last may have ended.
    pub mandates: Vec<PostMandate>,
    pub structures: Vec<PostStructure>,
    pub steps: Vec<NetworkStep>,
    pub deliverables: Vec<Deliverable>,
    pub moves: Vec<PostMove>,
    pub decisions: Vec<PostDecision>,
}

/// The network of a programme, as far as the asker sees it.
pub async fn board(asker: &Asker, programme: ProgrammeId) -> AppResult<Option<Board>> {
    Ok(boards(asker, &[programme]).await?.remove(&programme))
}

/// The networks of these programmes: the same few statements whatever their number.
pub async fn boards(asker: &Asker, programmes: &[ProgrammeId]) -> AppResult<HashMap<ProgrammeId, Board>> {
    let scope = asker.read(act::POST_VIEW).await?;
    let posts = store::posts_of(&scope, programmes).await?;
    let ids: Vec<PostId> = posts.iter().map(|post| post.id).collect();
    let mut groups: Vec<GroupId> = posts.iter().map(|post| post.group_id).collect();
    groups.sort_unstable();
    groups.dedup();
    let mut files: Vec<PostFile> = posts.into_iter().map(PostFile::new).collect();
    let place: HashMap<PostId, usize> = ids.iter().copied().zip(0..).collect();
    let mut common: Vec<NetworkStep> = Vec::new();
    if !ids.is_empty() {
        macro_rules! deal {
            ($rows:expr, $field:ident) => {
                for row in $rows {
                    if let Some(file) = place.get(&row.post_id).and_then(|&at| files.get_mut(at)) {
                        file.$field.push(row);
                    }
                }
            };
        }
        deal!(store::mandates_of(&scope, &ids).await?, mandates);
        deal!(store::structures_of(&scope, &ids).await?, structures);
        deal!(store::deliverables_of(&scope, &ids).await?, deliverables);
        for step in store::steps_of(&scope, &groups).await? {
            match step.post_id {
                None => common.push(step),
                Some(post) => {
                    if let Some(file) = place.get(&post).and_then(|&at| files.get_mut(at)) {
                        file.steps.push(step);
                    }
                }
            }
        }
        match asker.read(act::POST_MONEY).await {
            Ok(scope) => {
                deal!(store::moves_of(&scope, &ids).await?, moves);
                deal!(store::decisions_of(&scope, &ids).await?, decisions);
            }
            Err(AppError::Denied) => {}
            Err(other) => return Err(other),
        }
    }
    let money = asker.read(act::POST_MONEY).await.is_ok();
    let today = crate::group::today(asker);
    let mut boards = HashMap::new();
    for programme in crate::programme::by_ids(asker, programmes).await? {
        let rulebook = asker.app().rulebook(&programme)?;
        if rulebook.posts.is_none() {
            continue;
        }
        let (own, rest): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.post.programme_id == programme.id);
        files = rest;
        let (steps, others): (Vec<_>, Vec<_>) = common.into_iter().partition(|step| step.programme_id == programme.id);
        common = others;
        let group = own.first().map(|file| file.post.group_id);
        boards.insert(programme.id, Board { programme, rulebook, group, posts: own, steps, today, money });
    }
    Ok(boards)
}

/// The networks in which the asker sees a post.
pub async fn mine(asker: &Asker) -> AppResult<Vec<Board>> {
    let scope = asker.read(act::POST_VIEW).await?;
    let programmes = store::programmes_of(&scope).await?;
    let mut boards = boards(asker, &programmes).await?;
    Ok(programmes.iter().filter_map(|id| boards.remove(id)).collect())
}

/// The network of a post, as far as the asker sees it.
pub async fn post_board(asker: &Asker, id: PostId) -> AppResult<Option<Board>> {
    let scope = asker.read(act::POST_VIEW).await?;
    match scope.find::<cordee_store::entity::post::Entity, _>(id).await? {
        Some(post) => board(asker, post.programme_id).await,
        None => Ok(None),
    }
}

impl Board {
    /// The first and the last day that the posts are funded for.
    pub fn funded_period(&self) -> Option<(NaiveDate, NaiveDate)> {
        funded_period(&self.programme, &self.rulebook)
    }

    pub fn file(&self, post: PostId) -> Option<&PostFile> {
        self.posts.iter().find(|file| file.post.id == post)
    }

    /// What a post received, uses and will receive.
    pub fn account(&self, file: &PostFile) -> PostAccount {
        let Some(rule) = &self.rulebook.posts else { return PostAccount::default() };
        let sum = |kind: MoveKind| -> Cents {
            file.moves.iter().filter(|moved| moved.kind == kind).map(|moved| Cents(moved.amount_cents)).sum()
        };
        let months = |until: Option<NaiveDate>| match (self.funded_period(), file.post.starts_on) {
            (Some(period), Some(from)) => funded_months(period, from, until),
            _ => 0,
        };
        let proposed_months = match file.post.starts_on {
            Some(_) => months(file.post.ended_on),
            // Nobody has come yet: it would run from today at the earliest.
            None => self.funded_period().map_or(0, |period| match file.post.ended_on {
                Some(_) => 0,
                None => funded_months(period, self.today, None),
            }),
        };
        let until = file.post.ended_on.map_or(self.today, |end| end.min(self.today));
        let decided = file.decisions.last().map(|decision| Cents(decision.decided_cents));
        let (paid, recovered) = (sum(MoveKind::Payment), sum(MoveKind::Recovery));
        let to_recover = decided.map_or(0, |decided| (paid.0 - recovered.0 - decided.0).max(0));
        PostAccount {
            granted: rule.amount,
            committed: sum(MoveKind::Commitment),
            notified: sum(MoveKind::Notification),
            paid,
            recovered,
            used: rule.prorata(months(Some(until))),
            proposed: rule.prorata(proposed_months),
            proposed_months,
            decided,
            to_recover: Cents(to_recover),
        }
    }

    /// What deserves to be said of a post, without being refused.
    pub fn warnings(&self, file: &PostFile) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if !file.post.status.is_open() {
            return warnings;
        }
        let duty = |key: &str| -> Option<Citation> {
            self.rulebook.commitments.iter().find(|duty| duty.key == key)?.cite.clone()
        };
        if let Some(mandate) = file.mandate() {
            warnings.extend(part_time(&self.rulebook, mandate.working_time_percent));
            if mandate.internal && file.post.job_secured != Some(true) {
                let message =
                    "L’animateur vient de l’organisme : celui-ci ne s’est pas encore engagé à sécuriser son emploi.";
                warnings.push(Warning { message: message.into(), citation: duty("secure_job") });
            }
        }
        let Some(rule) = &self.rulebook.posts else { return warnings };
        let selected = file.selected().count();
        if selected < rule.structures_per_post as usize && file.post.status != PostStatus::Selected {
            let missing = rule.structures_per_post as usize - selected;
            let message = match missing {
                1 => "Il manque une structure à ce poste.".into(),
                n => format!("Il manque {n} structures à ce poste."),
            };
            warnings.push(Warning { message, citation: Some(rule.structures_cite.clone()) });
        }
        warnings
    }

    /// When a deliverable is due: the day set for it, else that of its step.
    pub fn due_on(&self, file: &PostFile, deliverable: &Deliverable) -> Option<NaiveDate> {
        let own = |step: &&NetworkStep| step.step == deliverable.step;
        let of_structure = |step: &&NetworkStep| own(step) && step.establishment_id == deliverable.establishment_id;
        let of_post = |step: &&NetworkStep| own(step) && step.establishment_id.is_none();
        let step = file.steps.iter().find(of_structure).filter(|step| step.planned_on.is_some());
        let step = step.or_else(|| file.steps.iter().find(of_post)).or_else(|| self.steps.iter().find(own));
        deliverable.due_on.or_else(|| step?.planned_on)
    }

    /// Due before today, and neither delivered nor accepted, on a post that runs.
    pub fn is_late(&self, file: &PostFile, deliverable: &Deliverable) -> bool {
        let waits = matches!(deliverable.status, DeliverableStatus::Due | DeliverableStatus::Returned);
        waits && file.post.status.is_open() && self.due_on(file, deliverable).is_some_and(|due| due < self.today)
    }

    /// Planned before today, and not done.
    pub fn is_step_late(&self, step: &NetworkStep) -> bool {
        step.done_on.is_none() && step.planned_on.is_some_and(|planned| planned < self.today)
    }
}

impl PostFile {
    fn new(post: Post) -> PostFile {
        PostFile {
            post,
            mandates: Vec::new(),
            structures: Vec::new(),
            steps: Vec::new(),
            deliverables: Vec::new(),
            moves: Vec::new(),
            decisions: Vec::new(),
        }
    }

    /// The mandate in force.
    pub fn mandate(&self) -> Option<&PostMandate> {
        self.mandates.iter().find(|mandate| mandate.ended_at.is_none())
    }

    pub fn selected(&self) -> impl Iterator<Item = &PostStructure> {
        self.structures.iter().filter(|structure| structure.status == StructureStatus::Selected)
    }
}

/// The programme's own dates, else those that its rulebook states for the funding of posts.
pub(super) fn funded_period(programme: &Programme, rulebook: &Rulebook) -> Option<(NaiveDate, NaiveDate)> {
    let stated = rulebook.periods.iter().find(|period| period.key == "post_funding");
    let first = programme.starts_on.or(stated.map(|period| period.starts_on));
    let last = programme.ends_on.or(stated.map(|period| period.ends_on));
    first.zip(last)
}

/// The keys of the inter-session steps that are also followed structure by structure: those by which
/// something is due from each of them.
pub(super) fn by_structure(rulebook: &Rulebook, step: &str) -> bool {
    rulebook.deliverables.iter().any(|rule| rule.scope == DeliverableScope::Structure && rule.step == step)
}
