use crate::enums::MoveKind;
use crate::group::found;
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::load;
use crate::scalars::{Cents, Date};
use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::network::{Board, PostFile};
use cordee_domain::ids::PersonId;
use cordee_domain::money::Cents as Money;
use cordee_domain::network::PostAccount;

/// The money of one post, to the cent.
#[derive(Debug, SimpleObject)]
pub struct PostMoney {
    /// What the rules grant a post.
    granted_cents: Cents,
    committed_cents: Cents,
    notified_cents: Cents,
    paid_cents: Cents,
    recovered_cents: Cents,
    /// The whole months that ran until today, at the rules' price.
    used_cents: Cents,
    /// By whole months, for the sponsor to decide.
    proposed_cents: Cents,
    proposed_months: u32,
    /// What the sponsor decided; none while it has not.
    decided_cents: Option<Cents>,
    /// Paid beyond what was decided, and not recovered yet.
    to_recover_cents: Cents,
    moves: Vec<PostMove>,
    /// In the order of time: the last one holds.
    decisions: Vec<PostDecision>,
}

/// A movement of money on a post.
#[derive(Debug, SimpleObject)]
pub struct PostMove {
    id: GlobalId,
    kind: MoveKind,
    amount_cents: Cents,
    moved_on: Date,
    note: Option<String>,
}

/// What the sponsor decided that a post receives.
#[derive(Debug, SimpleObject)]
#[graphql(complex)]
pub struct PostDecision {
    id: GlobalId,
    months: i32,
    proposed_cents: Cents,
    decided_cents: Cents,
    reason: Option<String>,
    decided_at: DateTime<Utc>,
    #[graphql(skip)]
    decided_by: Option<PersonId>,
}

#[ComplexObject]
impl PostDecision {
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.decided_by {
            Some(id) => Ok(Some(found(load(ctx, id).await?.map(Person::from))?)),
            None => Ok(None),
        }
    }
}

impl PostMoney {
    pub fn of(board: &Board, file: &PostFile) -> PostMoney {
        let account = board.account(file);
        let moves = file.moves.iter().map(|row| PostMove {
            id: GlobalId::of(row.id),
            kind: row.kind.into(),
            amount_cents: Cents(row.amount_cents),
            moved_on: Date(row.moved_on),
            note: row.note.clone(),
        });
        let decisions = file.decisions.iter().map(|row| PostDecision {
            id: GlobalId::of(row.id),
            months: row.months,
            proposed_cents: Cents(row.proposed_cents),
            decided_cents: Cents(row.decided_cents),
            reason: row.reason.clone(),
            decided_at: row.decided_at,
            decided_by: row.decided_by,
        });
        PostMoney {
            granted_cents: account.granted.into(),
            committed_cents: account.committed.into(),
            notified_cents: account.notified.into(),
            paid_cents: account.paid.into(),
            recovered_cents: account.recovered.into(),
            used_cents: account.used.into(),
            proposed_cents: account.proposed.into(),
            proposed_months: account.proposed_months,
            decided_cents: account.decided.map(Cents::from),
            to_recover_cents: account.to_recover.into(),
            moves: moves.collect(),
            decisions: decisions.collect(),
        }
    }
}

/// The money of the posts together. Each figure is the sum of the posts'.
#[derive(Debug, SimpleObject)]
pub struct Envelope {
    /// What the rules provide for all the posts of the programme.
    envelope_cents: Cents,
    granted_cents: Cents,
    committed_cents: Cents,
    notified_cents: Cents,
    paid_cents: Cents,
    recovered_cents: Cents,
    used_cents: Cents,
    /// What was decided, and for posts without a decision what the rules grant.
    due_cents: Cents,
    to_recover_cents: Cents,
    /// What no post is committed for.
    free_cents: Cents,
}

impl Envelope {
    pub fn of(board: &Board) -> Envelope {
        let accounts: Vec<PostAccount> = board.posts.iter().map(|file| board.account(file)).collect();
        let sum = |figure: fn(&PostAccount) -> Money| -> Money { accounts.iter().map(figure).sum() };
        let envelope = board.rulebook.posts.as_ref().map_or(Money::ZERO, |rule| rule.envelope);
        let committed = sum(|a| a.committed);
        Envelope {
            envelope_cents: envelope.into(),
            granted_cents: sum(|a| a.granted).into(),
            committed_cents: committed.into(),
            notified_cents: sum(|a| a.notified).into(),
            paid_cents: sum(|a| a.paid).into(),
            recovered_cents: sum(|a| a.recovered).into(),
            used_cents: sum(|a| a.used).into(),
            due_cents: sum(|a| a.due()).into(),
            to_recover_cents: sum(|a| a.to_recover).into(),
            free_cents: Cents(envelope.0 - committed.0),
        }
    }
}
