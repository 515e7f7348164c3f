//! The pages.

mod files;

use super::headers::Inline;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use files::File;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

const HTML: &str = "text/html; charset=utf-8";
const PAGE: &str = "index.html";
const NO_PAGES: &str = "Les pages de Cordée n'ont pas été construites. Lancez « npm ci » puis « npm run build » dans le \
                        dossier frontend, puis construisez le programme de nouveau.\n";

/// Answers every path that no other route has.
pub async fn serve(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let mut response = from(&files::get, &method, uri.path(), &headers);
    if !files::CARRIES && response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == HTML) {
        response.extensions_mut().insert(inline());
    }
    response
}

/// The page's own scripts and styles, for the content security policy.
pub fn inline() -> Inline {
    let page = files::get(PAGE).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    page.map_or_else(Inline::default, |page| inline_hashes(&page))
}

/// The style sheets of the application's page, for those that the server writes itself.
pub fn sheets() -> Vec<String> {
    let page = files::get(PAGE).map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    page.map_or_else(Vec::new, |page| linked_sheets(&page))
}

fn linked_sheets(page: &str) -> Vec<String> {
    let links = page.split("<link ").skip(1).filter_map(|rest| rest.split_once('>')).map(|(attributes, _)| attributes);
    let sheets = links.filter(|attributes| attributes.contains("rel=\"stylesheet\""));
    sheets.filter_map(|attributes| Some(attributes.split_once("href=\"")?.1.split_once('"')?.0.to_owned())).collect()
}

type Get<'a> = &'a (dyn Fn(&str) -> Option<File> + Sync);

fn from(get: Get<'_>, method: &Method, path: &str, headers: &HeaderMap) -> Response {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let path = path.trim_start_matches('/');
    let last = path.rsplit('/').next().unwrap_or(path);
    let climbs = path.contains("..")
        || ["\\", "%2e", "%2f", "%5c", "%00"].iter().any(|part| path.to_ascii_lowercase().contains(part));
    let compressed = last.ends_with(".br") || last.ends_with(".gz");
    if !climbs
        && !compressed
        && !path.is_empty()
        && path != PAGE
        && let Some(file) = get(path)
    {
        return answer(get, path, file, headers);
    }
    // What has an extension is a file that is not there; the rest are addresses of the application.
    if climbs || last.contains('.') || path.starts_with("assets/") || !takes_html(headers) {
        let text = "Il n'y a rien à cette adresse.\n";
        return (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response();
    }
    match get(PAGE) {
        Some(file) => answer(get, PAGE, file, headers),
        None => {
            let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            (StatusCode::SERVICE_UNAVAILABLE, kind, NO_PAGES).into_response()
        }
    }
}

fn answer(get: Get<'_>, path: &str, file: File, headers: &HeaderMap) -> Response {
    let (body, encoding, tag) = match best(get, path, headers) {
        Some((body, encoding)) => (body, Some(encoding), encoding),
        None => (file, None, "id"),
    };
    let etag = format!("\"{}-{tag}\"", body.mark);
    // Vite puts a hash of the content in the name of all that is in this folder.
    let caching = if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let unchanged = known.flat_map(|value| value.split(',')).any(|tag| tag.trim().trim_start_matches("W/") == etag);

    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let content = match body.bytes {
            Cow::Borrowed(bytes) => Body::from(bytes),
            Cow::Owned(bytes) => Body::from(bytes),
        };
        ([(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)))], content).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    out.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    if let Some(encoding) = encoding.filter(|_| !unchanged) {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The smallest form of a file that the client takes.
fn best(get: Get<'_>, path: &str, headers: &HeaderMap) -> Option<(File, &'static str)> {
    let accepted = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let accepted: Vec<&str> = accepted.flat_map(|value| value.split(',')).filter_map(wanted).collect();
    [("br", "br"), ("gzip", "gz")].into_iter().find_map(|(encoding, extension)| {
        let taken = accepted.iter().any(|name| name.eq_ignore_ascii_case(encoding) || *name == "*");
        taken.then(|| get(&format!("{path}.{extension}"))).flatten().map(|file| (file, encoding))
    })
}

/// The name of an encoding, if its quality is not zero.
fn wanted(range: &str) -> Option<&str> {
    let (name, parameters) = range.split_once(';').unwrap_or((range, ""));
    let quality = parameters.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
    quality.is_ok_and(|quality| quality > 0.0).then_some(name.trim())
}

fn takes_html(headers: &HeaderMap) -> bool {
    let mut values = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    values.peek().is_none() || values.any(|value| value.contains("text/html") || value.contains("*/*"))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "html" => HTML,
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "txt" => "text/plain; charset=utf-8",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// The hashes of the scripts and styles that a page of ours has within it.
pub fn inline_hashes(page: &str) -> Inline {
    let of = |tag: &str| {
        let (start, end) = (format!("<{tag}"), format!("</{tag}>"));
        let contents = page.split(start.as_str()).skip(1).filter_map(|rest| {
            let (attributes, rest) = rest.split_once('>')?;
            let (content, _) = rest.split_once(end.as_str())?;
            (!attributes.contains("src=") && !content.is_empty()).then_some(content)
        });
        contents.map(|content| format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))).collect()
    };
    Inline { scripts: of("script"), styles: of("style") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::tests::toy::Seen;

    fn file(path: &str) -> Option<File> {
        let files = [
            "index.html",
            "index.html.br",
            "assets/app-1a2b.js",
            "assets/app-1a2b.js.br",
            "assets/app-1a2b.js.gz",
            "theme.js",
        ];
        let path = *files.iter().find(|file| **file == path)?;
        Some(File::new(path.as_bytes()))
    }

    async fn get(path: &str, headers: &[(&'static str, &'static str)]) -> Seen {
        let headers =
            headers.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect();
        Seen::of(from(&file, &Method::GET, path, &headers)).await
    }

    #[tokio::test]
    async fn assets_are_served_compressed_and_for_ever() {
        let seen = get("/assets/app-1a2b.js", &[("accept-encoding", "gzip, deflate, br")]).await;
        assert_eq!((seen.status, seen.text.as_str()), (StatusCode::OK, "assets/app-1a2b.js.br"));
        assert_eq!(seen.headers["content-encoding"], "br");
        assert_eq!(seen.headers["content-type"], "text/javascript; charset=utf-8");
        assert_eq!(seen.headers["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(seen.headers["vary"], "Accept-Encoding");
        assert_eq!(
            get("/assets/app-1a2b.js", &[("accept-encoding", "br;q=0, gzip")]).await.headers["content-encoding"],
            "gzip"
        );
        let plain = get("/assets/app-1a2b.js", &[]).await;
        assert!(!plain.headers.contains_key("content-encoding"));
        assert_ne!(plain.headers["etag"], seen.headers["etag"]);
    }

    #[tokio::test]
    async fn what_is_known_is_not_sent_again() {
        let etag = get("/theme.js", &[]).await.headers["etag"].to_str().unwrap().to_owned();
        let etag: &'static str = etag.leak();
        for value in [etag, format!("\"x\", W/{etag}").leak()] {
            let seen = get("/theme.js", &[("if-none-match", value)]).await;
            assert_eq!((seen.status, seen.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
            assert_eq!(seen.headers["cache-control"], "no-cache");
        }
        assert_eq!(get("/theme.js", &[("if-none-match", "\"other\"")]).await.status, StatusCode::OK);
    }

    #[tokio::test]
    async fn other_addresses_are_the_applications() {
        for path in ["/", "/index.html", "/groupes/42", "/groupes/R%C3%A9gion%3D", "/connexion"] {
            let seen = get(path, &[("accept", "text/html,*/*;q=0.8"), ("accept-encoding", "br")]).await;
            if path == "/index.html" {
                assert_eq!(seen.status, StatusCode::NOT_FOUND, "one address a page");
                continue;
            }
            assert_eq!((seen.status, seen.text.as_str()), (StatusCode::OK, "index.html.br"), "{path}");
            assert_eq!(
                (&seen.headers["content-type"], &seen.headers["cache-control"]),
                (&"text/html; charset=utf-8".parse().unwrap(), &"no-cache".parse().unwrap())
            );
        }
        for path in [
            "/assets/gone-9f.js",
            "/assets/x",
            "/favicon.png",
            "/../Cargo.toml",
            "/..%2f..%2fetc/passwd",
            "/theme.js.br",
            "/.env",
            "/a\\b.c",
        ] {
            assert_eq!(get(path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(get("/groupes", &[("accept", "application/json")]).await.status, StatusCode::NOT_FOUND);
        let post = Seen::of(from(&file, &Method::POST, "/", &HeaderMap::new())).await;
        assert_eq!(
            (post.status, &post.headers["allow"]),
            (StatusCode::METHOD_NOT_ALLOWED, &"GET, HEAD".parse().unwrap())
        );
    }

    #[tokio::test]
    async fn without_pages_it_says_how_to_build_them() {
        let seen = Seen::of(from(&|_| None, &Method::GET, "/", &HeaderMap::new())).await;
        assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(seen.text.contains("npm run build"));
    }

    #[test]
    fn linked_sheets_are_found() {
        let page = "<link rel=\"icon\" href=\"/x.svg\" /><link rel=\"stylesheet\" crossorigin href=\"/assets/i.css\">";
        assert_eq!(linked_sheets(page), ["/assets/i.css"]);
    }

    #[test]
    fn inline_parts_are_found() {
        let page = "<script src=\"/a.js\"></script><script>alert(1)</script><style>b{}</style><script type=\"module\" src=\"/m.js\"></script>";
        let inline = inline_hashes(page);
        assert_eq!(inline.scripts, ["sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="]);
        assert_eq!(inline.styles.len(), 1);
    }
}
