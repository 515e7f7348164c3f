//! Networks of facilitators: posts in managing organisations, the structures that each accompanies,
//! the steps that the network goes through, what is delivered, and the money of each post.
//!
//! A programme of this kind has one network group, whose participations are the structures.

mod board;
mod deliverable;
mod envelope;
mod mandate;
mod post;
mod step;
mod structure;

pub use board::{Board, PostFile, board, boards, mine, post_board};
pub use deliverable::{accept, hand, return_deliverable, set_due};
pub use envelope::{DecideAmount, NewMove, decide_amount, record_move};
pub use mandate::{Appoint, Appointed, WhoIsAppointed, appoint, end_mandate};
pub use post::{end_post, open_recruitment, select, set_commitments, state_continuation, stop};
pub use step::{SetStep, set_step};
pub use structure::{Agreement, decide_structure, propose, record_agreement, waive};

pub use cordee_store::network::{Deliverable, NetworkStep, Post, PostDecision, PostMandate, PostMove, PostStructure};

use crate::{AppError, AppResult, Asker};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{EstablishmentId, Identified, PostId};
use cordee_domain::programme::PostRule;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_store::WriteScope;
use cordee_store::entity::{post as post_entity, programme};
use cordee_store::programme::Programme;
use std::sync::Arc;

/// A post read for changing, with the rules that hold for it.
struct Opened {
    post: Post,
    programme: Programme,
    rulebook: Arc<Rulebook>,
}

impl Opened {
    fn rule(&self) -> AppResult<&PostRule> {
        rule(&self.rulebook)
    }
}

fn rule(rulebook: &Rulebook) -> AppResult<&PostRule> {
    let missing =
        || Refusal::rule("programmeId", "Ce programme n’organise pas de postes d’animateurs. Choisissez-en un autre.");
    Ok(rulebook.posts.as_ref().ok_or_else(missing)?)
}

async fn open(asker: &Asker, scope: &WriteScope, id: PostId) -> AppResult<Opened> {
    let post = scope.find::<post_entity::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    let programme = scope.find::<programme::Entity, _>(post.programme_id).await?.ok_or(AppError::NotFound)?;
    let rulebook = asker.app().rulebook(&programme)?;
    Ok(Opened { post, programme, rulebook })
}

/// Refuses a change of a post that is over.
fn still_open(post: &Post) -> Result<(), Refusal> {
    if post.status.is_open() {
        return Ok(());
    }
    let message = format!("Ce poste est {} : il ne change plus.", post.status.label().to_lowercase());
    Err(Refusal::rule("id", message))
}

/// Keeps a post that was changed, as its next version.
async fn save(scope: &WriteScope, mut post: Post) -> AppResult<Post> {
    post.version += 1;
    Ok(scope.save(post).await?)
}

/// Tells what happened to something of a post to those of the post: whoever holds it, its organisation and the
/// structures that it accompanies, besides those who see the whole region.
fn emit<I: Identified>(
    scope: &mut WriteScope,
    kind: EventKind,
    subject: I,
    post: &Post,
    establishment: Option<EstablishmentId>,
) {
    let event = NewEvent::new(kind, subject).programme(post.programme_id).group(post.group_id).post(post.id);
    scope.emit(event.establishment(establishment));
}
