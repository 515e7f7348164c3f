use super::{Name, Player, known};
use crate::approval::{self, Give};
use crate::demo::act::Shelf;
use crate::library::{self, CollectionInput, publication};
use crate::sheet::{self, Drafted, OpenSheet};
use crate::{AppError, AppResult, Asker};
use cordee_domain::approval::Verdict;
use cordee_domain::library::SheetContent;

impl Player {
    /// Does something on an experience sheet.
    pub(super) async fn library(&mut self, asker: &Asker, name: Name, act: Shelf) -> AppResult<()> {
        if let Shelf::Begin { group, establishment, post, kind, title, from_project } = act {
            let participation = match (group, establishment) {
                (Some(group), Some(establishment)) => Some(known(&self.participations, &(group, establishment))?),
                _ => None,
            };
            let post = post.map(|post| known(&self.posts, &post)).transpose()?.map(|(id, _)| id);
            let begun = OpenSheet { kind, title: title.to_owned(), participation, post, from_project };
            self.shelf.insert(name, sheet::open(asker, begun).await?.id);
            return Ok(());
        }
        let id = known(&self.shelf, &name)?;
        let row = sheet::by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
        match act {
            Shelf::Begin { .. } => return Ok(()),
            Shelf::Describe(told) => {
                let facts = sheet::facts(&row)?;
                let facts = SheetContent {
                    summary: told.summary.to_owned(),
                    themes: told.themes.to_vec(),
                    fields: told.fields.to_vec(),
                    sector: told.sector.or(facts.sector),
                    departements: match told.departements {
                        [] => facts.departements,
                        given => given.iter().map(|code| (*code).to_owned()).collect(),
                    },
                    size: told.size,
                    year: Some(told.year),
                    series: told.series,
                    ..facts
                };
                sheet::update(asker, id, row.version, facts).await?;
            }
            Shelf::Write(parts) => {
                let drafted = |(part, block)| Drafted { part, block, origin: None };
                sheet::append(asker, id, parts.into_iter().map(drafted).collect()).await?;
            }
            Shelf::Anonymous => drop(sheet::set_anonymous(asker, id, row.version, true).await?),
            Shelf::Ask => drop(sheet::ask(asker, id, row.version).await?),
            Shelf::Consent => {
                let asked = approval::of_subjects(asker, &[id.0]).await?;
                let request = asked.into_iter().find(|one| one.closed_at.is_none()).ok_or(AppError::NotFound)?;
                let (request, sha256) = (request.id, request.sha256);
                let give = Give { request, sha256, verdict: Verdict::Approved, reason: String::new(), key: None };
                approval::give(asker, give).await?;
            }
            Shelf::Submit => drop(sheet::submit(asker, id, row.version).await?),
            Shelf::Publish => drop(sheet::publish(asker, id, row.version).await?),
        }
        Ok(())
    }

    /// Puts published sheets together.
    pub(super) async fn collect(&self, asker: &Asker, title: &str, summary: &str, sheets: &[Name]) -> AppResult<()> {
        let shown = publication::page(asker, None, 200).await?.items;
        let mut publications = Vec::new();
        for name in sheets {
            let sheet = known(&self.shelf, name)?;
            publications.extend(shown.iter().find(|one| one.sheet_id == sheet.0).map(|one| one.id));
        }
        let input = CollectionInput { title: title.to_owned(), summary: Some(summary.to_owned()), publications };
        library::create(asker, input).await?;
        Ok(())
    }
}
