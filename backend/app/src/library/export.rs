//! What leaves the library: a sheet to print, and all of them as open data, page by page.

use super::public::{Enclosed, Visit};
use super::publication::{content, settings};
use crate::{App, AppResult};
use chrono::{DateTime, Utc};
use cordee_documents::{SheetDocument, SheetPicture, pdf};
use cordee_domain::french;
use cordee_domain::ids::{PublicationId, TenantId};
use cordee_domain::library::SheetContent;
use cordee_domain::policy::{Actor, act};
use cordee_domain::time::paris_date;
use cordee_store::Extent;
use cordee_store::publication::{self as store, Publication};

/// How many sheets are read at once.
const PART: u64 = 50;

/// A sheet as open data give it.
#[derive(Clone, Debug)]
pub struct OpenSheet {
    pub publication: Publication,
    pub content: SheetContent,
}

/// Where a page of the export begins.
pub type After = Option<(DateTime<Utc>, PublicationId)>;

/// The next sheets of the export, the latest first, and where the part after them begins; none at the end.
pub async fn open_page(app: &App, tenant: TenantId, after: After) -> AppResult<(Vec<OpenSheet>, After)> {
    let snapshot = app.db.snapshot(tenant).await?;
    let scope = snapshot.scope(&Actor::system(tenant).may(act::LIBRARY_VIEW)?).await?;
    settings(&scope).await?;
    let (rows, _) = store::shown(&scope, after, Extent { limit: PART, counted: false }).await?;
    let next = rows.last().filter(|_| rows.len() as u64 == PART).map(|row| (row.published_at, row.id));
    let sheets = rows.into_iter().map(|row| Ok(OpenSheet { content: content(&row)?, publication: row }));
    Ok((sheets.collect::<AppResult<_>>()?, next))
}

/// A sheet as an accessible PDF, with the pictures among what goes with it. Nothing of the database is held meanwhile.
pub async fn printed(
    app: &App,
    tenant: TenantId,
    document: SheetDocument,
    enclosed: &[Enclosed],
) -> AppResult<Vec<u8>> {
    let read = async {
        let document = SheetDocument { pictures: pictures(enclosed).await?, ..document };
        Ok(move || pdf(&document))
    };
    app.press().print_read(tenant, read).await
}

/// The most pictures of a printed sheet: those after are named.
const MOST_PICTURES: usize = 30;

/// The pictures of a sheet as they are printed.
async fn pictures(enclosed: &[Enclosed]) -> AppResult<Vec<SheetPicture>> {
    let mut pictures = Vec::new();
    for one in enclosed {
        if pictures.len() == MOST_PICTURES {
            break;
        }
        if let Some((bytes, width, height)) = one.opened.printable().await? {
            pictures.push(SheetPicture::new(one.id, bytes, width, height));
        }
    }
    Ok(pictures)
}

/// A day, as French writes it.
pub fn day(at: DateTime<Utc>) -> String {
    french::day(paris_date(at))
}

/// What a portable folder says of its sheet, as its own words.
pub fn archived(visit: &Visit, publication: &Publication, address: &str) -> String {
    format!(
        "{}\n{}\n\nVersion {} publiée le {} par {}.\nAdresse : {address}\nLicence : {} ({})\nEmpreinte SHA-256 du contenu : {}\n\n\
         fiche.html      la fiche, à ouvrir dans un navigateur, avec ses images et ses films s’il y en a\n\
         contenu.json    la même, pour les machines ; la forme en est décrite dans schema.txt\n\
         empreintes.txt  l’empreinte SHA-256 de chaque fichier (sha256sum -c empreintes.txt)\n",
        publication.title,
        "=".repeat(publication.title.chars().count()),
        publication.number,
        day(publication.published_at),
        visit.tenant.support_agency,
        visit.licence.label(),
        visit.licence.url(),
        publication.sha256,
    )
}
