//! How the library's pages name and address things.

use cordee_app::identity::Tenant;
use cordee_app::library::{Publication, day};
use cordee_domain::library::SheetContent;
use cordee_domain::library::facet::departement;

/// The address of a sheet's last version.
pub fn sheet(tenant: &str, slug: &str) -> String {
    format!("/{tenant}/bibliotheque/{slug}")
}

/// The address of one version.
pub fn version(tenant: &str, slug: &str, number: i32) -> String {
    format!("/{tenant}/bibliotheque/{slug}/v{number}")
}

pub fn collection(tenant: &str, slug: &str) -> String {
    format!("/{tenant}/bibliotheque/collections/{slug}")
}

pub fn sheets(count: u64) -> String {
    match count {
        0 => "Aucune fiche".into(),
        1 => "1 fiche".into(),
        _ => format!("{count} fiches"),
    }
}

/// The names of départements, and where the work was done.
pub fn territory(content: &SheetContent) -> Option<String> {
    let names: Vec<String> = content.departements.iter().filter_map(|code| departement(code)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// A sheet in one line: its kind, sector, territory, year.
pub fn line(content: &SheetContent) -> String {
    let parts = [
        Some(content.kind.label().to_owned()),
        content.sector.map(|sector| sector.label().to_owned()),
        territory(content),
        content.year.map(|year| year.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a sheet is sorted by, in words.
pub fn facts(content: &SheetContent) -> Vec<(String, String)> {
    let joined = |labels: Vec<&str>| (!labels.is_empty()).then(|| labels.join(" ; "));
    let facts = [
        ("Type", Some(content.kind.label().to_owned())),
        ("Établissement", content.establishment.clone()),
        ("Secteur", content.sector.map(|sector| sector.label().to_owned())),
        ("Territoire", territory(content)),
        ("Taille", content.size.map(|size| size.label().to_owned())),
        ("Programme", content.programme.clone()),
        ("Année", content.year.map(|year| year.to_string())),
        ("Thèmes", joined(content.themes.iter().map(|theme| theme.label()).collect())),
        ("Champs de la QVCT", joined(content.fields.iter().map(|field| field.label()).collect())),
    ];
    facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// How a version is to be cited.
pub fn citation(site: &str, tenant: &Tenant, publication: &Publication, content: &SheetContent) -> String {
    let author = content.establishment.clone().unwrap_or_else(|| tenant.support_agency.clone());
    format!(
        "{author}. « {} ». Bibliothèque des expériences, {}, version {}, publiée le {}. {site}{}",
        publication.title,
        tenant.support_agency,
        publication.number,
        day(publication.published_at),
        version(&tenant.key, &publication.slug, publication.number),
    )
}

/// Thousandths, as French writes them: `12,5`.
pub fn number(thousandths: i64) -> String {
    let (sign, n) = (if thousandths < 0 { "−" } else { "" }, thousandths.unsigned_abs());
    let decimals = format!("{:03}", n % 1000);
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { format!("{sign}{}", n / 1000) } else { format!("{sign}{},{decimals}", n / 1000) }
}
