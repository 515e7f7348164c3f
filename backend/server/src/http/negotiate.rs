//! What the client sends and what it takes: `Content-Type` and `Accept`.

use super::{Refusal, codes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};

/// The two media types of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// `application/graphql-response+json`: the status says how the request went.
    GraphqlResponse,
    /// `application/json`: 200 for every well-formed request, as older clients expect.
    Json,
}

impl Media {
    pub fn content_type(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Media::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Media::Json => "application/json; charset=utf-8",
        })
    }

    /// The type that the `Accept` headers prefer. Without any, and for `*/*` and `application/*`,
    /// it is `application/json`, as the public audit suite asks.
    ///
    /// # Errors
    /// 406 where neither is accepted.
    pub fn accepted(headers: &HeaderMap) -> Result<Media, Refusal> {
        let mut ranges =
            headers.get_all(header::ACCEPT).iter().flat_map(|v| v.to_str().unwrap_or("").split(',')).peekable();
        if ranges.peek().is_none() {
            return Ok(Media::Json);
        }
        // The most specific range that names a type gives its quality, wherever it stands.
        let (mut response, mut json) = ((0, 0), (0, 0));
        for range in ranges {
            let (name, parameters) = range.split_once(';').unwrap_or((range, ""));
            let Some(quality) = quality(parameters) else { continue };
            let (of_response, of_json) = match name.trim().to_ascii_lowercase().as_str() {
                "application/graphql-response+json" => (3, 0),
                "application/json" => (0, 3),
                "application/*" => (2, 2),
                "*/*" => (1, 1),
                _ => (0, 0),
            };
            response = response.max((of_response, if of_response > 0 { quality } else { 0 }));
            json = json.max((of_json, if of_json > 0 { quality } else { 0 }));
        }
        let explicit = response.0 == 3;
        match (response.1, json.1) {
            (0, 0) => Err(Refusal::http(
                StatusCode::NOT_ACCEPTABLE,
                codes::NOT_ACCEPTABLE,
                "Réponses possibles : application/graphql-response+json ou application/json.",
            )),
            (response, json) if response > json || (response == json && explicit) => Ok(Media::GraphqlResponse),
            _ => Ok(Media::Json),
        }
    }
}

/// Thousandths; none where a parameter asks for another charset than UTF-8 or is not readable.
fn quality(parameters: &str) -> Option<u32> {
    let mut quality = 1000;
    for parameter in parameters.split(';').filter(|p| !p.trim().is_empty()) {
        let (name, value) = parameter.split_once('=')?;
        match name.trim().to_ascii_lowercase().as_str() {
            "q" => {
                let value: f32 = value.trim().parse().ok()?;
                quality = if (0.0..=1.0).contains(&value) { (value * 1000.0) as u32 } else { return None };
            }
            "charset" if !is_utf8(value) => return None,
            _ => {}
        }
    }
    Some(quality)
}

fn is_utf8(charset: &str) -> bool {
    let charset = charset.trim().trim_matches('"');
    charset.eq_ignore_ascii_case("utf-8") || charset.eq_ignore_ascii_case("utf8")
}

/// Checks that a POST body is JSON in UTF-8, not compressed.
///
/// A browser sends `text/plain` and forms across sites without asking; it asks before JSON. Taking
/// JSON alone is what keeps another site from acting with a reader's cookie.
///
/// # Errors
/// 415.
pub fn json_body(headers: &HeaderMap) -> Result<(), Refusal> {
    let refuse =
        |message: &str| Err(Refusal::http(StatusCode::UNSUPPORTED_MEDIA_TYPE, codes::UNSUPPORTED_MEDIA_TYPE, message));
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(first), None) = (types.next(), types.next()) else {
        return refuse("Un en-tête Content-Type: application/json est attendu.");
    };
    let mut parts = first.to_str().unwrap_or("").split(';');
    if !parts.next().is_some_and(|name| name.trim().eq_ignore_ascii_case("application/json")) {
        return refuse("Le corps doit être en JSON (Content-Type: application/json).");
    }
    for parameter in parts {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if name.trim().eq_ignore_ascii_case("charset") && !is_utf8(value) {
            return refuse("Le corps doit être en UTF-8.");
        }
    }
    match headers.get(header::CONTENT_ENCODING) {
        Some(encoding) if encoding != "identity" => refuse("Le corps ne doit pas être compressé."),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accept(values: &[&str]) -> Result<Media, StatusCode> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header::ACCEPT, HeaderValue::from_str(value).unwrap());
        }
        Media::accepted(&headers).map_err(|refusal| refusal.status)
    }

    #[test]
    fn the_preferred_type_is_answered() {
        use Media::{GraphqlResponse, Json};
        for (values, expected) in [
            (&[][..], Ok(Json)),
            (&["*/*"], Ok(Json)),
            (&["application/*"], Ok(Json)),
            (&["application/json"], Ok(Json)),
            (&["application/graphql-response+json"], Ok(GraphqlResponse)),
            (
                &["application/graphql-response+json; charset=utf-8, application/json; charset=utf-8"],
                Ok(GraphqlResponse),
            ),
            (&["application/json, application/graphql-response+json"], Ok(GraphqlResponse)),
            (&["application/json;q=0.9, application/graphql-response+json;q=0.8"], Ok(Json)),
            (&["application/json;q=0.1", "Application/GraphQL-Response+JSON"], Ok(GraphqlResponse)),
            (&["application/graphql-response+json;q=0, */*"], Ok(Json)),
            (&["application/json;q=0, */*;q=0.5"], Ok(GraphqlResponse)),
            (&["text/html,application/xhtml+xml,*/*;q=0.8"], Ok(Json)),
            (&["text/html"], Err(StatusCode::NOT_ACCEPTABLE)),
            (&["application/json;q=0"], Err(StatusCode::NOT_ACCEPTABLE)),
            (&["application/json;charset=utf-16"], Err(StatusCode::NOT_ACCEPTABLE)),
            (&["application/json;q=x"], Err(StatusCode::NOT_ACCEPTABLE)),
            (&[""], Err(StatusCode::NOT_ACCEPTABLE)),
        ] {
            assert_eq!(accept(values), expected, "{values:?}");
        }
    }

    #[test]
    fn only_json_in_utf8_is_read() {
        let check = |values: &[&str], encoding: Option<&str>| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(header::CONTENT_TYPE, HeaderValue::from_str(value).unwrap());
            }
            if let Some(encoding) = encoding {
                headers.insert(header::CONTENT_ENCODING, HeaderValue::from_str(encoding).unwrap());
            }
            json_body(&headers).is_ok()
        };
        for good in [
            "application/json",
            "Application/JSON; charset=utf-8",
            "application/json;charset=\"UTF-8\"",
            "application/json; foo=bar",
        ] {
            assert!(check(&[good], None), "{good}");
        }
        for bad in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/graphql",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/jsonx",
            "text/json",
            "",
        ] {
            assert!(!check(&[bad], None), "{bad}");
        }
        assert!(!check(&[], None));
        assert!(!check(&["application/json", "text/plain"], None));
        assert!(!check(&["application/json"], Some("gzip")));
        assert!(check(&["application/json"], Some("identity")));
    }
}
