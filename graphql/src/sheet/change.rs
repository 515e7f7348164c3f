use super::input::{
    KeepInSheetInput, MaskInSheetInput, OpenSheetInput, ReturnSheetInput, SetSheetAnonymousInput, SheetStepInput,
    TakeSheetFileInput, UpdateSheetInput, WithdrawSheetInput, WriteSheetTextInput,
};
use super::{Sheet, SheetText, bytes};
use crate::error::IntoGraphql;
use crate::id::optional;
use crate::payload::answer;
use async_graphql::{Context, Object, Result};
use cordee_app::sheet::{self as app, OpenSheet, TakeFile};
use cordee_app::{AppResult, Asker};
use std::sync::Arc;

payload!(SheetPayload { sheet: Option<Sheet> });
payload!(SheetTextPayload { text: Option<SheetText> });

fn sheet(result: AppResult<app::Sheet>) -> Result<SheetPayload> {
    answer(result, |row| SheetPayload { sheet: Some(Sheet(row)), refusals: Vec::new() })
}

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Asker {
    ctx.data_unchecked::<Arc<Asker>>()
}

#[derive(Debug, Default)]
pub struct SheetMutation;

#[Object]
impl SheetMutation {
    /// Begins a sheet, with what is known of its project.
    async fn open_sheet(&self, ctx: &Context<'_>, input: OpenSheetInput) -> Result<SheetPayload> {
        let begun = OpenSheet {
            kind: input.kind.into(),
            title: input.title,
            participation: optional(input.participation_id).graphql()?,
            post: optional(input.post_id).graphql()?,
            from_project: input.from_project,
        };
        sheet(app::open(asker(ctx), begun).await)
    }

    /// Changes what a sheet says of itself beside its text.
    async fn update_sheet(&self, ctx: &Context<'_>, input: UpdateSheetInput) -> Result<SheetPayload> {
        let (id, version) = (input.id.as_id().graphql()?, input.version);
        sheet(app::update(asker(ctx), id, version, input.facts()).await)
    }

    /// Takes what a device changed in the text, and gives back what it lacks: nothing that others wrote is lost.
    async fn write_sheet_text(&self, ctx: &Context<'_>, input: WriteSheetTextInput) -> Result<SheetTextPayload> {
        let id = input.id.as_id().graphql()?;
        let read = bytes("update", &input.update)
            .and_then(|update| Ok((update, input.vector.map(|vector| bytes("vector", &vector)).transpose()?)));
        let written = match read {
            Ok((update, vector)) => app::write_text(asker(ctx), id, update, vector).await,
            Err(refused) => Err(refused),
        };
        answer(written, |synced| SheetTextPayload { text: Some(SheetText::from(synced)), refusals: Vec::new() })
    }

    /// Asks the voices whether they consent to a sheet as it is.
    async fn ask_sheet_consent(&self, ctx: &Context<'_>, input: SheetStepInput) -> Result<SheetPayload> {
        sheet(app::ask(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Hands a sheet to the agency, once every voice consents to what it says.
    async fn submit_sheet(&self, ctx: &Context<'_>, input: SheetStepInput) -> Result<SheetPayload> {
        sheet(app::submit(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Gives a sheet back to those who write it, with what to take up again.
    async fn return_sheet(&self, ctx: &Context<'_>, input: ReturnSheetInput) -> Result<SheetPayload> {
        let id = input.id.as_id().graphql()?;
        sheet(app::return_sheet(asker(ctx), id, input.version, &input.message).await)
    }

    /// Publishes what a sheet says now, under its edition.
    async fn publish_sheet(&self, ctx: &Context<'_>, input: SheetStepInput) -> Result<SheetPayload> {
        sheet(app::publish(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Takes a published sheet out of the library.
    async fn withdraw_sheet(&self, ctx: &Context<'_>, input: WithdrawSheetInput) -> Result<SheetPayload> {
        let id = input.id.as_id().graphql()?;
        sheet(app::withdraw(asker(ctx), id, input.version, &input.reason).await)
    }

    /// Opens the next edition of what was published or withdrawn; what is public stays until the next is published.
    async fn reopen_sheet(&self, ctx: &Context<'_>, input: SheetStepInput) -> Result<SheetPayload> {
        sheet(app::reopen(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Puts aside a sheet that was never published; its text and files stay.
    async fn discard_sheet(&self, ctx: &Context<'_>, input: SheetStepInput) -> Result<SheetPayload> {
        sheet(app::discard(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Takes up a sheet that was put aside.
    async fn restore_sheet(&self, ctx: &Context<'_>, input: SheetStepInput) -> Result<SheetPayload> {
        sheet(app::restore(asker(ctx), input.id.as_id().graphql()?, input.version).await)
    }

    /// Copies a picture or a film of the project to the files of a sheet, and shows it at the end of a part.
    async fn take_sheet_file(&self, ctx: &Context<'_>, input: TakeSheetFileInput) -> Result<SheetPayload> {
        let take = TakeFile {
            sheet: input.id.as_id().graphql()?,
            file: input.file_id.as_id().graphql()?,
            part: input.part.into(),
            words: input.words,
            caption: input.caption.unwrap_or_default(),
            captions: optional(input.captions_id).graphql()?,
            transcript: input.transcript.unwrap_or_default(),
        };
        sheet(app::take_file(asker(ctx), take).await)
    }

    /// Asks that a sheet tells nothing of people and places, or no longer.
    async fn set_sheet_anonymous(&self, ctx: &Context<'_>, input: SetSheetAnonymousInput) -> Result<SheetPayload> {
        let id = input.id.as_id().graphql()?;
        sheet(app::set_anonymous(asker(ctx), id, input.version, input.anonymous).await)
    }

    /// Puts other words in the place of a term, wherever it stands.
    async fn mask_in_sheet(&self, ctx: &Context<'_>, input: MaskInSheetInput) -> Result<SheetPayload> {
        let id = input.id.as_id().graphql()?;
        sheet(app::mask(asker(ctx), id, &input.term, &input.replacement).await)
    }

    /// Leaves what was found as it is, with the reason.
    async fn keep_in_sheet(&self, ctx: &Context<'_>, input: KeepInSheetInput) -> Result<SheetPayload> {
        let id = input.id.as_id().graphql()?;
        sheet(app::keep(asker(ctx), id, &input.term, &input.reason).await)
    }
}
