//! Experience sheets on their way to the library. What is published of them has pages of its own, without GraphQL.

mod change;
mod input;
mod parts;

pub use change::SheetMutation;
pub use parts::{
    KeptTerm, MaskedTerm, SheetAddress, SheetCare, SheetCount, SheetFinding, SheetOverview, SheetPart, SheetSeries,
    SheetText, SheetThemeCount,
};

use crate::approval::ApprovalRequest;
use crate::carrier::{Carrier, NetworkPost, establishment, post};
use crate::cursor;
use crate::enums::{QvctField, Sector, SheetKind, SheetStatus, SizeBand, Theme};
use crate::error::IntoGraphql;
use crate::establishment::Establishment;
use crate::file::{File, FileConnection};
use crate::group::Group;
use crate::id::{GlobalId, optional};
use crate::identity::Person;
use crate::loaders::{ApprovedEdition, AskedOf, load};
use crate::programme::Programme;
use async_graphql::{Context, Object, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use cordee_app::sheet::{self as app, SheetFilter};
use cordee_app::{AppResult, Asker};
use cordee_domain::ids::{PersonId, SheetId};
use cordee_domain::library::SheetContent;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// An experience sheet, as it is written now.
#[derive(Debug)]
pub struct Sheet(pub app::Sheet);

async fn person(ctx: &Context<'_>, id: Option<PersonId>) -> Result<Option<Person>> {
    match id {
        Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
        None => Ok(None),
    }
}

impl Sheet {
    fn facts(&self) -> Result<SheetContent> {
        app::facts(&self.0).graphql()
    }
}

#[Object]
impl Sheet {
    pub async fn id(&self) -> GlobalId {
        GlobalId::of(self.0.id)
    }

    async fn kind(&self) -> SheetKind {
        self.0.kind.into()
    }

    /// The files put to it, as far as the asker reads them, the latest first.
    async fn files(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 50)] first: i64,
        after: Option<String>,
    ) -> Result<FileConnection> {
        crate::file::on(ctx, self.0.id, first, after).await
    }

    async fn status(&self) -> SheetStatus {
        self.0.status.into()
    }

    /// From 1; what is written after a publication is the next.
    async fn edition(&self) -> i32 {
        self.0.edition
    }

    async fn programme(&self, ctx: &Context<'_>) -> Result<Option<Programme>> {
        match self.0.programme_id {
            Some(id) => Ok(load(ctx, id).await?.map(Programme)),
            None => Ok(None),
        }
    }

    /// None for what the agency writes of no project.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        match self.0.group_id {
            Some(id) => Ok(load(ctx, id).await?.map(Group)),
            None => Ok(None),
        }
    }

    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        establishment(ctx, self.0.establishment_id).await
    }

    /// The post of a network that it tells of.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        post(ctx, self.0.post_id).await
    }

    async fn title(&self) -> &str {
        &self.0.title
    }

    async fn summary(&self) -> Result<String> {
        Ok(self.facts()?.summary)
    }

    async fn themes(&self) -> Result<Vec<Theme>> {
        Ok(self.facts()?.themes.into_iter().map(Into::into).collect())
    }

    async fn fields(&self) -> Result<Vec<QvctField>> {
        Ok(self.facts()?.fields.into_iter().map(Into::into).collect())
    }

    async fn sector(&self) -> Option<Sector> {
        self.0.sector.map(Into::into)
    }

    /// Codes of départements, such as `09`.
    async fn departements(&self) -> Result<Vec<String>> {
        Ok(self.facts()?.departements)
    }

    async fn size(&self) -> Result<Option<SizeBand>> {
        Ok(self.facts()?.size.map(Into::into))
    }

    /// The establishment as it wishes to be named; kept beside while anonymity is asked.
    async fn establishment_name(&self) -> Result<Option<String>> {
        Ok(self.facts()?.establishment)
    }

    /// The programme as the sheet names it.
    async fn programme_name(&self) -> Result<Option<String>> {
        Ok(self.facts()?.programme)
    }

    async fn year(&self) -> Option<i32> {
        self.0.year
    }

    async fn series(&self) -> Result<Vec<SheetSeries>> {
        Ok(self.facts()?.series.into_iter().map(SheetSeries::from).collect())
    }

    /// Whether people and places must not be told.
    async fn anonymous(&self) -> bool {
        self.0.anonymous
    }

    async fn opened_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.opened_by).await
    }

    async fn written_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.written_by).await
    }

    async fn written_at(&self) -> DateTime<Utc> {
        self.0.written_at
    }

    /// When its state changed last.
    async fn moved_at(&self) -> DateTime<Utc> {
        self.0.moved_at
    }

    /// What was said with the last step: what to take up again, or why it was withdrawn.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    async fn note_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        person(ctx, self.0.note_by).await
    }

    /// The edition that is public now.
    async fn published_edition(&self) -> Option<i32> {
        self.0.published_edition
    }

    async fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.published_at
    }

    /// Where everybody reads it; null while it is not public.
    async fn public_address(&self, ctx: &Context<'_>) -> Result<Option<SheetAddress>> {
        let found = app::public_address(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()?;
        Ok(found.map(|(slug, number)| SheetAddress { slug, number }))
    }

    /// What was measured at least twice in the project that it tells, as it could be shown.
    async fn project_series(&self, ctx: &Context<'_>) -> Result<Vec<SheetSeries>> {
        let series = app::project_series(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()?;
        Ok(series.into_iter().map(SheetSeries::from).collect())
    }

    /// The pictures and films of the project that it does not have yet, the latest first.
    async fn project_files(&self, ctx: &Context<'_>) -> Result<Vec<File>> {
        let files = app::project_files(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()?;
        Ok(files.into_iter().map(File).collect())
    }

    async fn version(&self) -> i32 {
        self.0.version
    }

    /// The acts that the asker may do on it, such as `sheet.write`.
    async fn acts(&self, ctx: &Context<'_>) -> Result<Vec<&'static str>> {
        app::acts_on(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()
    }

    /// Those whose approval it needs: the voices of its establishment, or its post; none for what the agency writes of no
    /// project.
    async fn carriers(&self, ctx: &Context<'_>) -> Result<Vec<Carrier>> {
        match self.0.group_id {
            Some(group) => crate::carrier::called(ctx, group, self.0.concern()).await,
            None => Ok(Vec::new()),
        }
    }

    /// What they were asked of it, the latest first; nothing for those who don't see what the voices say.
    async fn approvals(&self, ctx: &Context<'_>) -> Result<Vec<ApprovalRequest>> {
        if ctx.data_unchecked::<Arc<Asker>>().actor().graphql()?.may(act::APPROVAL_VIEW).is_err() {
            return Ok(Vec::new());
        }
        let asked = load(ctx, AskedOf(self.0.id.0)).await?.unwrap_or_default();
        Ok(asked.into_iter().map(ApprovalRequest).collect())
    }

    /// Whether all of them approve of what it says now.
    async fn consented(&self, ctx: &Context<'_>) -> Result<bool> {
        if !app::awaits_voices(&self.0) {
            return Ok(true);
        }
        Ok(load(ctx, ApprovedEdition(self.0.id)).await? == Some(self.0.edition))
    }

    /// The text that several write at once, for whoever knows `vector` of it; all of it without one.
    async fn text(&self, ctx: &Context<'_>, vector: Option<String>) -> Result<SheetText> {
        let vector = vector.map(|vector| bytes("vector", &vector)).transpose().graphql()?;
        let synced = app::read_text(ctx.data_unchecked::<Arc<Asker>>(), &self.0, vector).await.graphql()?;
        Ok(SheetText::from(synced))
    }

    /// The text in plain words, part by part.
    async fn parts(&self, ctx: &Context<'_>) -> Result<Vec<SheetPart>> {
        let content = app::content(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()?;
        let part = |section: cordee_domain::library::Section| SheetPart {
            kind: section.kind.into(),
            title: section.kind.label(),
            paragraphs: section.blocks.iter().flat_map(cordee_domain::sheet::plain).collect(),
        };
        Ok(content.sections.into_iter().map(part).collect())
    }

    /// Who wrote in it within the last minute.
    async fn writing(&self, ctx: &Context<'_>) -> Result<Vec<Person>> {
        let asker = ctx.data_unchecked::<Arc<Asker>>();
        let mut people = Vec::new();
        for id in app::writing(asker, &self.0).await.graphql()? {
            people.extend(person(ctx, Some(id)).await?);
        }
        Ok(people)
    }

    /// What it tells of people and places, and what was answered.
    async fn care(&self, ctx: &Context<'_>) -> Result<SheetCare> {
        let care = app::care(ctx.data_unchecked::<Arc<Asker>>(), &self.0).await.graphql()?;
        Ok(SheetCare {
            findings: care.findings.into_iter().map(SheetFinding::from).collect(),
            kept: care.kept.into_iter().map(|kept| KeptTerm { term: kept.text, reason: kept.reason }).collect(),
            replacements: care.replacements.into_iter().map(|one| MaskedTerm { term: one.term, by: one.by }).collect(),
        })
    }
}

/// Bytes in base64.
fn bytes(field: &str, text: &str) -> AppResult<Vec<u8>> {
    let message = "Ce texte n’a pas pu être lu. Copiez vos derniers mots, rechargez la page, puis réessayez.";
    STANDARD.decode(text).map_err(|_| Refusal::invalid(field, message).into())
}

connection!(SheetConnection, SheetEdge, Sheet);

#[derive(Debug, Default)]
pub struct SheetQuery;

#[Object]
impl SheetQuery {
    /// A sheet by its id; null when it does not exist or is out of reach.
    async fn sheet(&self, ctx: &Context<'_>, id: GlobalId) -> Result<Option<Sheet>> {
        let Ok(id) = id.as_id::<SheetId>() else { return Ok(None) };
        Ok(app::by_ids(ctx.data_unchecked::<Arc<Asker>>(), &[id]).await.graphql()?.pop().map(Sheet))
    }

    /// The sheets that the asker sees, those that moved last first.
    #[expect(clippy::too_many_arguments, reason = "each filters the list")]
    async fn sheets(
        &self,
        ctx: &Context<'_>,
        status: Option<SheetStatus>,
        group_id: Option<GlobalId>,
        programme_id: Option<GlobalId>,
        sector: Option<Sector>,
        #[graphql(default = 30)] first: i64,
        after: Option<String>,
    ) -> Result<SheetConnection> {
        let filter = SheetFilter {
            status: status.map(Into::into),
            group: optional(group_id).graphql()?,
            programme: optional(programme_id).graphql()?,
            sector: sector.map(Into::into),
        };
        let key: Option<(DateTime<Utc>, SheetId)> = cursor::read(after.as_deref()).graphql()?;
        let first = crate::connection::first(ctx, first, &[]);
        let page = app::page(ctx.data_unchecked::<Arc<Asker>>(), &filter, key, first).await.graphql()?;
        Ok(SheetConnection::of(page, after.is_some(), |row| (cursor::write(&(row.moved_at, row.id)), Sheet(row))))
    }

    /// How many sheets the asker sees in each state.
    async fn sheet_counts(
        &self,
        ctx: &Context<'_>,
        group_id: Option<GlobalId>,
        programme_id: Option<GlobalId>,
    ) -> Result<Vec<SheetCount>> {
        let filter = SheetFilter {
            group: optional(group_id).graphql()?,
            programme: optional(programme_id).graphql()?,
            ..SheetFilter::default()
        };
        let counts = app::counts(ctx.data_unchecked::<Arc<Asker>>(), &filter).await.graphql()?;
        Ok(counts.into_iter().map(|(status, count)| SheetCount { status: status.into(), count }).collect())
    }

    /// Which themes were told of, by year and by sector, and which groups have no sheet yet.
    async fn sheet_overview(&self, ctx: &Context<'_>) -> Result<SheetOverview> {
        let overview = app::overview(ctx.data_unchecked::<Arc<Asker>>()).await.graphql()?;
        let count = |one: app::ThemeCount| SheetThemeCount {
            theme: one.theme.into(),
            year: one.year,
            sector: one.sector.map(Into::into),
            count: one.sheets,
        };
        Ok(SheetOverview {
            themes: overview.themes.into_iter().map(count).collect(),
            groups_without: overview.groups_without.into_iter().map(Group).collect(),
        })
    }
}
