//! What machines read: the feed, the plan of the site, open data, a sheet to print or to carry away.

use super::sheet::Files;
use super::zip::{Content, folder as zipped};
use super::{enter, failed, kept, sheet, words};
use crate::http::Peer;
use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use cordee_app::identity::Tenant;
use cordee_app::library::{self as app, After, Enclosed, OpenSheet, Publication, Visit};
use cordee_app::{App, AppError, AppResult};
use cordee_documents::{Head, SheetDocument, SheetSection, SheetSeries};
use cordee_domain::file::in_french;
use cordee_domain::ids::FileId;
use cordee_domain::library::{SheetContent, slug};
use cordee_domain::time::paris_date;
use futures_util::stream;
use maud::html;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

const ATOM: &str = "application/atom+xml; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";

/// How long what tells of no sheet may be kept without asking again, in seconds.
const A_WHILE: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// Text as XML holds it: marks escaped, what XML cannot hold left out.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

pub(super) fn sent(kind: &'static str, text: impl Into<Body>) -> Response {
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CACHE_CONTROL, A_WHILE)];
    (headers, text.into()).into_response()
}

/// The latest sheets, as Atom.
pub async fn feed(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, "fil.atom", &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    match feed_of(&app, &visit).await {
        Ok(text) => kept(sent(ATOM, text), tag),
        Err(error) => failed(&error, &peer),
    }
}

async fn feed_of(app: &App, visit: &Visit) -> AppResult<String> {
    let (site, key) = (&app.public_url, &visit.tenant.key);
    let cards = app::recent(visit, 30).await?;
    let updated = cards.iter().map(|card| card.publication.published_at).max().unwrap_or(visit.tenant.created_at);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">\n\
         <title>Bibliothèque des expériences – {}</title>\n<id>{site}/{key}/bibliotheque</id>\n\
         <link href=\"{site}/{key}/bibliotheque\"/>\n<link rel=\"self\" href=\"{site}/{key}/bibliotheque/fil.atom\"/>\n\
         <updated>{}</updated>\n<author><name>{}</name></author>\n<rights>{}</rights>\n",
        escape(&visit.tenant.name),
        updated.format("%Y-%m-%dT%H:%M:%SZ"),
        escape(&visit.tenant.support_agency),
        escape(visit.licence.label()),
    );
    for card in &cards {
        let one = &card.publication;
        let _ = write!(
            out,
            "<entry>\n<title>{}</title>\n<id>urn:uuid:{}</id>\n<link href=\"{site}{}\"/>\n<published>{at}</published>\n\
             <updated>{at}</updated>\n<summary>{}</summary>\n</entry>\n",
            escape(&one.title),
            one.id.0,
            words::version(key, &one.slug, one.number),
            escape(&one.summary),
            at = one.published_at.format("%Y-%m-%dT%H:%M:%SZ"),
        );
    }
    out.push_str("</feed>\n");
    Ok(out)
}

pub async fn robots(State(app): State<App>) -> Response {
    let text = format!(
        "User-agent: *\nDisallow: /graphql\nDisallow: /*/bibliotheque?*\nAllow: /\nSitemap: {}/sitemap.xml\n",
        app.public_url
    );
    sent("text/plain; charset=utf-8", text)
}

/// The plan of each region.
pub async fn sitemaps(State(app): State<App>, Extension(peer): Extension<Peer>) -> Response {
    match cordee_app::identity::tenants(&app).await {
        Ok(tenants) => {
            let mut out = String::from(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
            );
            for tenant in tenants {
                let _ = writeln!(
                    out,
                    "<sitemap><loc>{}/{}/bibliotheque/plan.xml</loc></sitemap>",
                    app.public_url, tenant.key
                );
            }
            sent(XML, out + "</sitemapindex>\n")
        }
        Err(error) => failed(&error, &peer),
    }
}

/// Every page of a region's library, streamed.
pub async fn sitemap(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, "plan.xml", &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let collections = match app::public_collections(&visit).await {
        Ok(collections) => collections,
        Err(error) => return failed(&error, &peer),
    };
    let (site, key) = (app.public_url.clone(), visit.tenant.key.clone());
    let mut head = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in ["", "/carte", "/collections", "/appels"] {
        let _ = writeln!(head, "<url><loc>{site}/{key}/bibliotheque{page}</loc></url>");
    }
    for collection in &collections {
        let _ = writeln!(head, "<url><loc>{site}{}</loc></url>", words::collection(&key, &collection.row.slug));
    }
    let line = move |one: &OpenSheet, _: bool| {
        let row = &one.publication;
        let (to, day) = (words::sheet(&key, &row.slug), paris_date(row.published_at));
        format!("<url><loc>{site}{to}</loc><lastmod>{day}</lastmod></url>\n")
    };
    kept(sent(XML, streamed(app, visit.tenant, head, line, "</urlset>\n")), tag)
}

/// All sheets, one after the other: what stands before, each of them, what stands after. Read part by part as they leave;
/// one that cannot be read breaks the answer off, so that nobody takes a part for the whole.
fn streamed(
    app: App,
    tenant: Tenant,
    head: String,
    line: impl Fn(&OpenSheet, bool) -> String + Send + 'static,
    tail: &'static str,
) -> Body {
    enum At {
        Head,
        Part(After, bool),
        End,
    }
    let state = (app, tenant, head, line, At::Head);
    Body::from_stream(stream::try_unfold(state, move |(app, tenant, head, line, at)| async move {
        let (text, next) = match at {
            At::Head => (head.clone(), At::Part(None, true)),
            At::Part(after, first) => {
                let (sheets, next) = app::open_page(&app, tenant.id, after).await?;
                let mut text = String::new();
                for (place, one) in sheets.iter().enumerate() {
                    text.push_str(&line(one, first && place == 0));
                }
                if next.is_none() {
                    text.push_str(tail);
                }
                (text, next.map_or(At::End, |next| At::Part(Some(next), first && sheets.is_empty())))
            }
            At::End => return Ok::<_, AppError>(None),
        };
        Ok(Some((Bytes::from(text), (app, tenant, head, line, next))))
    }))
}

/// A sheet as open data give it.
fn open(site: &str, tenant: &str, one: &OpenSheet) -> Value {
    let row = &one.publication;
    json!({
        "id": row.sheet_id,
        "version": row.number,
        "address": format!("{site}{}", words::version(tenant, &row.slug, row.number)),
        "publishedAt": row.published_at.to_rfc3339(),
        "sha256": row.sha256,
        "content": one.content,
    })
}

/// All sheets as JSON.
pub async fn json(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, "donnees.json", &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let (site, key) = (app.public_url.clone(), visit.tenant.key.clone());
    let licence = json!({"name": visit.licence.label(), "url": visit.licence.url()});
    let head = format!(
        "{{\"region\":{},\"publisher\":{},\"licence\":{licence},\"sheets\":[\n",
        json!(visit.tenant.name),
        json!(visit.tenant.support_agency)
    );
    let line =
        move |one: &OpenSheet, first: bool| format!("{}{}", if first { "" } else { ",\n" }, open(&site, &key, one));
    let mut response = sent("application/json; charset=utf-8", streamed(app, visit.tenant, head, line, "\n]}\n"));
    attach(&mut response, "bibliotheque.json");
    kept(response, tag)
}

const COLUMNS: [&str; 17] = [
    "identifiant",
    "version",
    "titre",
    "resume",
    "type",
    "etablissement",
    "secteur",
    "departements",
    "taille",
    "annee",
    "programme",
    "themes",
    "champs",
    "publie_le",
    "adresse",
    "sha256",
    "licence",
];

/// All sheets as CSV: a line each, what is told apart by `;` in a cell of several values by ` | `.
pub async fn csv(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (visit, tag) = match enter(&app, &peer, &tenant, "donnees.csv", &headers).await {
        Ok(entered) => entered,
        Err(response) => return response,
    };
    let (site, key, licence) = (app.public_url.clone(), visit.tenant.key.clone(), visit.licence.label());
    let line = move |one: &OpenSheet, _: bool| {
        let (row, said) = (&one.publication, &one.content);
        let joined = |labels: Vec<&str>| labels.join(" | ");
        csv_line([
            row.sheet_id.to_string(),
            row.number.to_string(),
            row.title.clone(),
            row.summary.clone(),
            said.kind.label().to_owned(),
            said.establishment.clone().unwrap_or_default(),
            said.sector.map(|sector| sector.label().to_owned()).unwrap_or_default(),
            said.departements.join(" | "),
            said.size.map(|size| size.label().to_owned()).unwrap_or_default(),
            said.year.map(|year| year.to_string()).unwrap_or_default(),
            said.programme.clone().unwrap_or_default(),
            joined(said.themes.iter().map(|theme| theme.label()).collect()),
            joined(said.fields.iter().map(|field| field.label()).collect()),
            paris_date(row.published_at).to_string(),
            format!("{site}{}", words::version(&key, &row.slug, row.number)),
            row.sha256.clone(),
            licence.to_owned(),
        ])
    };
    // The mark by which spreadsheets know UTF-8.
    let head = format!("\u{feff}{}", csv_line(COLUMNS.map(str::to_owned)));
    let mut response = sent("text/csv; charset=utf-8", streamed(app, visit.tenant, head, line, ""));
    attach(&mut response, "bibliotheque.csv");
    kept(response, tag)
}

/// A line of cells between quotes. One that a spreadsheet would take for a formula begins with an apostrophe.
fn csv_line<const N: usize>(cells: [String; N]) -> String {
    let cells = cells.map(|cell| {
        let guarded =
            if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']) { format!("'{cell}") } else { cell };
        format!("\"{}\"", guarded.replace('"', "\"\""))
    });
    cells.join(";") + "\r\n"
}

fn attach(response: &mut Response, name: &str) {
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
}

fn document(app: &App, visit: &Visit, publication: &Publication, content: &SheetContent) -> SheetDocument {
    let tenant = &visit.tenant;
    let sections = content.sections.iter().filter(|section| !section.blocks.is_empty());
    SheetDocument {
        head: Head {
            agencies: vec![tenant.support_agency.clone()],
            programme: format!("Bibliothèque des expériences – {}", tenant.name),
            title: publication.title.clone(),
            reference: format!(
                "version {} du {}",
                publication.number,
                paris_date(publication.published_at).format("%d/%m/%Y")
            ),
            date: paris_date(publication.published_at),
        },
        summary: publication.summary.clone(),
        facts: words::facts(content),
        sections: sections
            .map(|one| SheetSection { title: one.kind.label().to_owned(), content: one.clone() })
            .collect(),
        series: content.series.iter().map(SheetSeries::of).collect(),
        pictures: Vec::new(),
        citation: words::citation(&app.public_url, tenant, publication, content),
        licence: format!("Licence : {} ({})", visit.licence.label(), visit.licence.url()),
    }
}

/// The sheet as an accessible PDF.
pub async fn pdf(app: &App, visit: Visit, slug: &str, number: Option<i32>) -> AppResult<Response> {
    let (publication, content) = app::at_version(&visit, slug, number).await?;
    let enclosed = app::public_files(app, &visit, &publication, &content).await?;
    let document = document(app, &visit, &publication, &content);
    let tenant = visit.tenant.id;
    // Pictures are read, and turns waited for, without anything of the database.
    drop(visit);
    let bytes = app::printed(app, tenant, document, &enclosed).await?;
    let mut response = sent("application/pdf", bytes);
    attach(&mut response, &format!("{slug}-v{}.pdf", publication.number));
    Ok(response)
}

/// How the content of a folder is read, by whoever finds it one day.
const SCHEMA: &str = include_str!("schema.txt");

/// The sheet in a folder that needs nothing else: a page with its pictures and films, the same for machines, what it is.
pub async fn folder(app: &App, visit: Visit, slug: &str, number: Option<i32>) -> AppResult<Response> {
    let (publication, content) = app::at_version(&visit, slug, number).await?;
    let to = format!("{}{}", app.public_url, words::version(&visit.tenant.key, slug, publication.number));
    let enclosed = app::public_files(app, &visit, &publication, &content).await?;
    let names: HashMap<FileId, String> = (1..).zip(&enclosed).map(|(at, one)| (one.id, beside(at, one))).collect();
    let page = alone(app, &visit, &publication, &content, &names);
    let mut texts = vec![
        ("fiche.html", page.into_bytes()),
        ("contenu.json", publication.content.clone().into_bytes()),
        ("schema.txt", SCHEMA.as_bytes().to_vec()),
    ];
    let mut sums = String::new();
    for (name, text) in &texts {
        let _ = writeln!(sums, "{:x}  {name}", Sha256::digest(text));
    }
    let mut told = app::archived(&visit, &publication, &to);
    for (name, one) in enclosed.iter().filter_map(|one| Some((names.get(&one.id)?, one))) {
        let _ = writeln!(sums, "{}  {name}", one.sha256);
        let _ = writeln!(told, "{name}    fichier {} du contenu, {}", one.id.0, in_french(one.opened.size as i64));
    }
    texts.insert(0, ("LISEZMOI.txt", told.into_bytes()));
    texts.push(("empreintes.txt", sums.into_bytes()));
    let mut entries: Vec<_> = texts.into_iter().map(|(name, text)| (name.to_owned(), Content::Text(text))).collect();
    entries.extend(enclosed.into_iter().filter_map(|one| {
        let name = names.get(&one.id)?.clone();
        Some((name, Content::File(Box::new(one.opened))))
    }));
    let day = paris_date(publication.published_at);
    let mut response = sent("application/zip", Body::from_stream(zipped(day, entries)));
    attach(&mut response, &format!("{slug}-v{}.zip", publication.number));
    Ok(response)
}

/// What a file is called beside the page: its place, what people called it, what it is.
fn beside(at: usize, one: &Enclosed) -> String {
    let stem = one.opened.name.rsplit_once('.').map_or(&*one.opened.name, |(stem, _)| stem);
    let extension = one.opened.media.extensions().first().copied().unwrap_or("bin");
    format!("fichiers/{at:02}-{}.{extension}", slug::slug(stem))
}

/// A page that refers to nothing but the files beside it.
fn alone(
    app: &App,
    visit: &Visit,
    publication: &Publication,
    content: &SheetContent,
    names: &HashMap<FileId, String>,
) -> String {
    let markup = html! {
        (maud::DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (publication.title) }
                style { "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}dt{font-weight:700}th{text-align:left}figure{margin:1rem 0}img,video{max-width:100%;height:auto}" }
            }
            body {
                main {
                    h1 { (publication.title) }
                    p { strong { (publication.summary) } }
                    dl { @for (name, value) in words::facts(content) { dt { (name) } dd { (value) } } }
                    (sheet::body(content, &Files::Folder(names)))
                    (sheet::series(&content.series))
                    h2 { "Citer cette fiche" }
                    p { (words::citation(&app.public_url, &visit.tenant, publication, content)) }
                    p { "Licence : " (visit.licence.label()) ", " (visit.licence.url()) }
                }
            }
        }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_no_formulas_and_markup_is_text() {
        let line = csv_line(["=1+1", "@SUM(A1)", "a\"b;c", "\tx"].map(str::to_owned));
        assert_eq!(line, "\"'=1+1\";\"'@SUM(A1)\";\"a\"\"b;c\";\"'\tx\"\r\n");
        assert_eq!(escape("<a href=\"x\">&\u{0}\u{b}é"), "&lt;a href=&quot;x&quot;&gt;&amp;é");
    }
}
