//! Commitment letters: the text to be signed, who signed it, and what becomes of it.

use crate::enums::{LetterStatus, TrinomeRole};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::group::{Group, found};
use crate::id::GlobalId;
use crate::identity::Person;
use crate::loaders::{LetterSignaturesOf, LettersOf, load};
use crate::payload::answer;
use crate::refusal::Citation;
use crate::scalars::Date;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use chrono::{DateTime, Utc};
use cordee_app::letter as app;
use cordee_app::{AppResult, Asker};
use cordee_domain::ids::LetterId;
use cordee_domain::letter as domain;
use std::sync::Arc;

/// The commitment letter of an establishment in its group.
#[derive(Debug)]
pub struct CommitmentLetter(pub app::Letter);

#[Object]
impl CommitmentLetter {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn status(&self) -> LetterStatus {
        self.0.status.into()
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Group> {
        found(load(ctx, self.0.group_id).await?.map(Group))
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Establishment> {
        found(load(ctx, self.0.establishment_id).await?.map(Establishment::from))
    }

    /// The text as it was frozen at issue.
    async fn text(&self) -> Result<LetterText> {
        Ok(LetterText(app::text(&self.0).graphql()?))
    }

    /// What identifies the text: its SHA-256, in hexadecimal.
    async fn sha256(&self) -> &str {
        &self.0.sha256
    }

    /// The three voices, with the signature of those that have signed.
    async fn voices(&self, ctx: &Context<'_>) -> Result<Vec<LetterVoice>> {
        let text = app::text(&self.0).graphql()?;
        let mut signed = load(ctx, LetterSignaturesOf(self.0.id)).await?.unwrap_or_default();
        let voice = |signatory: domain::Signatory| {
            let found = signed.iter().position(|signature| signature.role == signatory.role);
            LetterVoice {
                role: signatory.role.into(),
                named: signatory.name,
                signature: found.map(|index| LetterSignature(signed.swap_remove(index))),
            }
        };
        Ok(text.signatories.into_iter().map(voice).collect())
    }

    async fn issued_at(&self) -> DateTime<Utc> {
        self.0.issued_at
    }

    /// When the last voice signed.
    async fn signed_at(&self) -> Option<DateTime<Utc>> {
        self.0.signed_at
    }

    /// When it was replaced or withdrawn.
    async fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.0.ended_at
    }

    /// Why it was replaced or withdrawn.
    async fn end_reason(&self) -> Option<&str> {
        self.0.end_reason.as_deref()
    }

    async fn version(&self) -> i32 {
        self.0.version
    }
}

/// What the letter of an establishment lacks before its group can hold a sequence.
#[derive(Debug)]
pub struct LackingLetter(pub app::Lacking);

#[Object]
impl LackingLetter {
    pub async fn establishment(&self, ctx: &Context<'_>) -> Result<Establishment> {
        found(load(ctx, self.0.establishment).await?.map(Establishment::from))
    }

    /// The letter to be signed; none while it is to be issued.
    async fn letter_id(&self) -> Option<GlobalId> {
        self.0.letter.map(GlobalId::of)
    }

    /// The voices that have not signed.
    async fn voices(&self) -> Vec<TrinomeRole> {
        self.0.voices.iter().map(|role| (*role).into()).collect()
    }

    /// The sequence that is not held before.
    async fn before_sequence(&self) -> i32 {
        self.0.before_sequence.into()
    }

    /// What to do, in French.
    async fn message(&self) -> String {
        self.0.message()
    }
}

/// A voice of a letter.
#[derive(Debug, SimpleObject)]
pub struct LetterVoice {
    role: TrinomeRole,
    /// Who held the voice when the letter was issued.
    named: Option<String>,
    signature: Option<LetterSignature>,
}

/// Somebody's signature, in its own name.
#[derive(Debug)]
pub struct LetterSignature(app::LetterSignature);

#[Object]
impl LetterSignature {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn role(&self) -> TrinomeRole {
        self.0.role.into()
    }

    /// The name that the person bore as it signed.
    async fn name(&self) -> &str {
        &self.0.name
    }

    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load(ctx, self.0.person_id).await?.map(Person::from))
    }

    async fn signed_at(&self) -> DateTime<Utc> {
        self.0.signed_at
    }
}

/// The text of a letter.
#[derive(Debug)]
pub struct LetterText(domain::LetterText);

#[Object]
impl LetterText {
    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn reference(&self) -> &str {
        &self.0.reference
    }

    async fn issued_on(&self) -> Date {
        Date(self.0.issued_on)
    }

    async fn agencies(&self) -> &[String] {
        &self.0.agencies
    }

    async fn programme(&self) -> &str {
        &self.0.programme
    }

    async fn establishment(&self) -> &str {
        &self.0.establishment
    }

    async fn establishment_details(&self) -> &[String] {
        &self.0.establishment_details
    }

    async fn group(&self) -> &str {
        &self.0.group
    }

    async fn sections(&self) -> Vec<LetterSection> {
        self.0.sections.iter().map(LetterSection::from).collect()
    }

    /// What each voice declares as it signs.
    async fn statement(&self) -> &str {
        &self.0.statement
    }
}

/// A part of a letter under its heading.
#[derive(Debug, SimpleObject)]
pub struct LetterSection {
    title: String,
    paragraphs: Vec<String>,
    items: Vec<LetterItem>,
    rows: Vec<LetterRow>,
}

/// An item of a list, with the passage that it rests on.
#[derive(Debug, SimpleObject)]
pub struct LetterItem {
    text: String,
    citation: Option<Citation>,
}

/// A line of a table of two columns.
#[derive(Debug, SimpleObject)]
pub struct LetterRow {
    label: String,
    value: String,
}

impl From<&domain::Section> for LetterSection {
    fn from(section: &domain::Section) -> LetterSection {
        let item = |item: &domain::Item| LetterItem {
            text: item.text.clone(),
            citation: item.cite.as_ref().map(Citation::from),
        };
        let row = |row: &domain::Row| LetterRow { label: row.label.clone(), value: row.value.clone() };
        LetterSection {
            title: section.title.clone(),
            paragraphs: section.paragraphs.clone(),
            items: section.items.iter().map(item).collect(),
            rows: section.rows.iter().map(row).collect(),
        }
    }
}

#[derive(Debug, Default)]
pub struct LetterQuery;

#[Object]
impl LetterQuery {
    async fn letter(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<CommitmentLetter>> {
        let Ok(id) = id.as_id::<LetterId>() else { return Ok(None) };
        Ok(load(ctx, id).await?.map(CommitmentLetter))
    }

    /// The letters that wait for the asker's own signature.
    async fn letters_to_sign(&self, ctx: &Context<'_>) -> Result<Vec<CommitmentLetter>> {
        let letters = app::to_sign(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        Ok(letters.into_iter().map(CommitmentLetter).collect())
    }
}

/// Every letter of a group, those that no longer stand too, in the order of issue.
pub async fn of_group(ctx: &Context<'_>, group: cordee_domain::ids::GroupId) -> Result<Vec<CommitmentLetter>> {
    let rows = load(ctx, LettersOf(group)).await?.unwrap_or_default();
    Ok(rows.into_iter().map(CommitmentLetter).collect())
}

#[derive(Debug, InputObject)]
pub struct IssueLettersInput {
    group_id: GlobalId,
}

/// A signature of one's own, of the text that was read.
#[derive(Debug, InputObject)]
pub struct SignLetterInput {
    id: GlobalId,
    /// What identifies the text that was read.
    sha256: String,
}

#[derive(Debug, InputObject)]
pub struct WithdrawLetterInput {
    id: GlobalId,
    version: i32,
    reason: String,
}

payload!(LettersPayload {
    letters: Vec<CommitmentLetter>,
    group: Option<Group>,
});
payload!(LetterPayload { letter: Option<CommitmentLetter> });

fn letter(result: AppResult<app::Letter>) -> Result<LetterPayload> {
    answer(result, |letter| LetterPayload { letter: Some(CommitmentLetter(letter)), refusals: Vec::new() })
}

#[derive(Debug, Default)]
pub struct LetterMutation;

#[Object]
impl LetterMutation {
    /// Issues the letter of every establishment of a group that has none.
    async fn issue_letters(&self, ctx: &Context<'_>, input: IssueLettersInput) -> Result<LettersPayload> {
        let id = input.group_id.as_id().graphql()?;
        let issued = app::issue(ctx.data_unchecked::<Arc<Asker>>(), id).await;
        let group = match &issued {
            Ok(_) => load(ctx, id).await?.map(Group),
            Err(_) => None,
        };
        answer(issued, |letters| LettersPayload {
            letters: letters.into_iter().map(CommitmentLetter).collect(),
            group,
            refusals: Vec::new(),
        })
    }

    /// Signs a letter in one's own name, as the voice that one holds.
    async fn sign_letter(&self, ctx: &Context<'_>, input: SignLetterInput) -> Result<LetterPayload> {
        let id = input.id.as_id().graphql()?;
        letter(app::sign(ctx.data_unchecked::<Arc<Asker>>(), id, &input.sha256).await)
    }

    /// Takes a letter back before the programme begins, with a reason that everyone sees.
    async fn withdraw_letter(&self, ctx: &Context<'_>, input: WithdrawLetterInput) -> Result<LetterPayload> {
        let id = input.id.as_id().graphql()?;
        letter(app::withdraw(ctx.data_unchecked::<Arc<Asker>>(), id, input.version, &input.reason).await)
    }
}
