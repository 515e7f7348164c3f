//! The XML of OAI-PMH 2.0.

use super::data::{escape, sent};
use super::{client, failed};
use crate::http::Peer;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use cordee_app::App;
use cordee_app::library::{self as app, Header, Identity, OaiAnswer, OaiError, Record, Verb};
use std::fmt::Write as _;

const XML: &str = "text/xml; charset=utf-8";

/// The longest question, in bytes.
const LONGEST: usize = 2_000;

pub async fn get(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    RawQuery(raw): RawQuery,
) -> Response {
    answer(&app, &peer, &tenant, raw.unwrap_or_default().as_bytes()).await
}

pub async fn post(
    State(app): State<App>,
    Extension(peer): Extension<Peer>,
    Path(tenant): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
        return (StatusCode::UNSUPPORTED_MEDIA_TYPE, "application/x-www-form-urlencoded\n").into_response();
    }
    answer(&app, &peer, &tenant, &body).await
}

async fn answer(app: &App, peer: &Peer, tenant: &str, raw: &[u8]) -> Response {
    // Too long to be asked by a harvester: read as nothing, it is answered as nothing.
    let raw = if raw.len() > LONGEST { &[][..] } else { raw };
    let asked: Vec<(String, String)> = form_urlencoded::parse(raw).into_owned().take(20).collect();
    let visit = match app::visit(app, &client(peer), tenant).await {
        Ok(visit) => visit,
        Err(error) => return failed(&error, peer),
    };
    match app::oai(app, &visit, &asked).await {
        Ok((verb, answered)) => {
            let base = format!("{}/{}/oai", app.public_url, visit.tenant.key);
            let mut response = sent(XML, written(&base, app.clock.now(), verb, &asked, &answered));
            response.headers_mut().insert(header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-cache"));
            response
        }
        Err(error) => failed(&error, peer),
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn written(
    base: &str,
    now: DateTime<Utc>,
    verb: Option<Verb>,
    asked: &[(String, String)],
    answered: &Result<OaiAnswer, OaiError>,
) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd\">\n",
    );
    let _ = write!(out, "<responseDate>{}</responseDate>\n<request", instant(now));
    if verb.is_some() {
        for (name, value) in asked {
            let _ = write!(out, " {name}=\"{}\"", escape(value));
        }
    }
    let _ = writeln!(out, ">{}</request>", escape(base));
    match (verb, answered) {
        (_, Err(error)) => {
            let _ = writeln!(out, "<error code=\"{}\">{}</error>", error.code, escape(error.message));
        }
        (None, Ok(_)) => {}
        (Some(verb), Ok(answer)) => {
            let _ = writeln!(out, "<{}>", verb.name());
            body(&mut out, base, verb, answer);
            let _ = writeln!(out, "</{}>", verb.name());
        }
    }
    out + "</OAI-PMH>\n"
}

fn body(out: &mut String, base: &str, verb: Verb, answer: &OaiAnswer) {
    match answer {
        OaiAnswer::Identity(identity) => identify(out, base, identity),
        OaiAnswer::Formats => out.push_str(
            "<metadataFormat><metadataPrefix>oai_dc</metadataPrefix><schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema>\
             <metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat>\n",
        ),
        OaiAnswer::Sets(sets) => {
            for (key, name) in sets {
                let _ = writeln!(out, "<set><setSpec>{key}</setSpec><setName>{}</setName></set>", escape(name));
            }
        }
        OaiAnswer::Record(one) => record(out, one),
        OaiAnswer::Records { records, rest, cursor, total } => {
            for one in records {
                if verb == Verb::ListIdentifiers { header_of(out, &one.header) } else { record(out, one) }
            }
            if let Some(rest) = rest {
                let _ = writeln!(
                    out,
                    "<resumptionToken completeListSize=\"{total}\" cursor=\"{cursor}\">{}</resumptionToken>",
                    escape(rest)
                );
            }
        }
    }
}

fn identify(out: &mut String, base: &str, identity: &Identity) {
    let _ = writeln!(
        out,
        "<repositoryName>{}</repositoryName><baseURL>{}</baseURL><protocolVersion>2.0</protocolVersion><adminEmail>{}</adminEmail>\
         <earliestDatestamp>{}</earliestDatestamp><deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity>",
        escape(&identity.name),
        escape(base),
        escape(&identity.email),
        instant(identity.earliest),
    );
}

fn header_of(out: &mut String, header: &Header) {
    let status = if header.deleted { " status=\"deleted\"" } else { "" };
    let _ = write!(
        out,
        "<header{status}><identifier>{}</identifier><datestamp>{}</datestamp>",
        escape(&header.identifier),
        instant(header.stamp)
    );
    for set in &header.sets {
        let _ = write!(out, "<setSpec>{}</setSpec>", escape(set));
    }
    out.push_str("</header>\n");
}

fn record(out: &mut String, one: &Record) {
    out.push_str("<record>");
    header_of(out, &one.header);
    if !one.header.deleted {
        out.push_str(
            "<metadata><oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xsi:schemaLocation=\"http://www.openarchives.org/OAI/2.0/oai_dc/ \
             http://www.openarchives.org/OAI/2.0/oai_dc.xsd\">\n",
        );
        for (name, value) in &one.elements {
            let _ = writeln!(out, "<dc:{name}>{}</dc:{name}>", escape(value));
        }
        out.push_str("</oai_dc:dc></metadata>");
    }
    out.push_str("</record>\n");
}
