//! The headers that every answer has.

use axum::http::StatusCode;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::response::Response;
use std::sync::Arc;

/// What browsers are told, made once from the public address and the page.
#[derive(Clone, Debug)]
pub struct SecurityHeaders {
    public_url: Arc<str>,
    page_policy: HeaderValue,
    https: bool,
    always: Arc<[(HeaderName, HeaderValue)]>,
}

/// For answers that are no page: whatever they hold, nothing of it runs or is shown.
const DATA_POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox");
const HSTS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), \
                           payment=(), usb=()";

impl SecurityHeaders {
    /// `public_url` is an origin; `inline` are the hashes of the scripts and styles that the page
    /// carries within itself, from [`super::front::inline_hashes`].
    pub fn new(public_url: &str, inline: &Inline) -> SecurityHeaders {
        let named = |name: HeaderName, value: &'static str| (name, HeaderValue::from_static(value));
        SecurityHeaders {
            public_url: public_url.into(),
            page_policy: page_policy(public_url, inline),
            https: public_url.starts_with("https:"),
            always: Arc::new([
                named(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
                named(header::X_FRAME_OPTIONS, "DENY"),
                named(header::REFERRER_POLICY, "no-referrer"),
                named(HeaderName::from_static("permissions-policy"), PERMISSIONS),
                named(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
                named(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
                named(HeaderName::from_static("origin-agent-cluster"), "?1"),
            ]),
        }
    }

    /// Adds them to an answer. There is no CORS header among them: no other origin may read. A page
    /// that was read from disk says itself, in its extensions, what it has within it.
    pub fn apply(&self, response: &mut Response) {
        // A 304 says that what the browser keeps is still good, its policy included: another would take its place.
        let kept = response.status() == StatusCode::NOT_MODIFIED;
        let fresh = response.extensions().get::<Inline>().map(|inline| page_policy(&self.public_url, inline));
        let headers = response.headers_mut();
        for (name, value) in self.always.iter() {
            // A page of ours may hold a PDF that says so.
            if name != header::X_FRAME_OPTIONS || !headers.contains_key(name) {
                headers.insert(name, value.clone());
            }
        }
        if self.https {
            headers.insert(header::STRICT_TRANSPORT_SECURITY, HSTS);
        }
        let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|v| v.as_bytes().starts_with(b"text/html"));
        let policy = if is_page { fresh.unwrap_or_else(|| self.page_policy.clone()) } else { DATA_POLICY };
        if !kept {
            headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
        }
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
}

fn page_policy(public_url: &str, inline: &Inline) -> HeaderValue {
    let socket = public_url.replacen("http", "ws", 1);
    let sources = |hashes: &[String]| hashes.iter().fold(String::from("'self'"), |all, hash| all + " '" + hash + "'");
    let mut policy = format!(
        "default-src 'none'; script-src {}; style-src {}; img-src 'self' data:; font-src 'self'; \
         connect-src 'self' {socket}; media-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'; object-src 'none'",
        sources(&inline.scripts),
        sources(&inline.styles),
    );
    if public_url.starts_with("https:") {
        policy.push_str("; upgrade-insecure-requests");
    }
    HeaderValue::from_str(&policy).unwrap_or(DATA_POLICY)
}

impl Default for SecurityHeaders {
    /// For a page without inline parts on this machine.
    fn default() -> SecurityHeaders {
        SecurityHeaders::new("http://127.0.0.1:8080", &Inline::default())
    }
}

/// Hashes as a content security policy writes them: `sha256-…`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    pub scripts: Vec<String>,
    pub styles: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;

    #[test]
    fn pages_and_data_have_each_their_policy() {
        let inline = Inline { scripts: vec!["sha256-abc=".into()], styles: vec![] };
        let headers = SecurityHeaders::new("https://cordee.example", &inline);
        let mut response = axum::response::Html("").into_response();
        headers.apply(&mut response);
        let page = response.headers();
        let policy = page["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("script-src 'self' 'sha256-abc='; style-src 'self';"), "{policy}");
        assert!(
            policy.contains("connect-src 'self' wss://cordee.example;") && policy.contains("frame-ancestors 'none'")
        );
        assert!(!policy.contains("unsafe") && !policy.contains('*'));
        assert!(page["strict-transport-security"].to_str().unwrap().starts_with("max-age=63072000"));
        assert_eq!(page["cache-control"], "no-store");

        response.extensions_mut().insert(Inline { scripts: vec![], styles: vec!["sha256-fresh=".into()] });
        response.headers_mut().remove(header::CONTENT_SECURITY_POLICY);
        headers.apply(&mut response);
        let policy = response.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("script-src 'self'; style-src 'self' 'sha256-fresh=';"), "{policy}");

        let mut response = StatusCode::NOT_MODIFIED.into_response();
        headers.apply(&mut response);
        assert!(!response.headers().contains_key(header::CONTENT_SECURITY_POLICY), "the page keeps its own policy");

        let mut response = ([(header::CACHE_CONTROL, "public, max-age=1")], "data").into_response();
        SecurityHeaders::default().apply(&mut response);
        let data = response.headers();
        assert_eq!(data["content-security-policy"], "default-src 'none'; frame-ancestors 'none'; sandbox");
        assert_eq!(
            (&data["x-content-type-options"], &data["cache-control"]),
            (&"nosniff".parse().unwrap(), &"public, max-age=1".parse().unwrap())
        );
        assert!(!data.contains_key("strict-transport-security") && !data.contains_key("access-control-allow-origin"));
    }
}
