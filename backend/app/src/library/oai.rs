//! OAI-PMH 2.0: what documentary portals harvest. Here what is asked and answered; the XML is the server's.

use super::public::Visit;
use super::publication::content;
use crate::{App, AppError, AppResult};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Utc};
use cordee_domain::establishment::category::Sector;
use cordee_domain::ids::PublicationId;
use cordee_domain::library::facet::{Facet, departement};
use cordee_domain::library::{SheetKind, Theme};
use cordee_domain::time::paris_date;
use cordee_store::Extent;
use cordee_store::publication::{self as store, Harvest, Publication};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use uuid::Uuid;

/// How many records a list gives at once.
const PART: u64 = 50;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Identify,
    ListMetadataFormats,
    ListSets,
    ListIdentifiers,
    ListRecords,
    GetRecord,
}

impl Verb {
    pub const ALL: [Verb; 6] = [
        Verb::Identify,
        Verb::ListMetadataFormats,
        Verb::ListSets,
        Verb::ListIdentifiers,
        Verb::ListRecords,
        Verb::GetRecord,
    ];

    /// The verb, as the protocol writes it.
    pub fn name(self) -> &'static str {
        match self {
            Verb::Identify => "Identify",
            Verb::ListMetadataFormats => "ListMetadataFormats",
            Verb::ListSets => "ListSets",
            Verb::ListIdentifiers => "ListIdentifiers",
            Verb::ListRecords => "ListRecords",
            Verb::GetRecord => "GetRecord",
        }
    }

    fn takes(self) -> &'static [&'static str] {
        match self {
            Verb::Identify => &[],
            Verb::ListMetadataFormats => &["identifier"],
            Verb::ListSets => &["resumptionToken"],
            Verb::ListIdentifiers | Verb::ListRecords => &["from", "until", "metadataPrefix", "set", "resumptionToken"],
            Verb::GetRecord => &["identifier", "metadataPrefix"],
        }
    }
}

/// The only format: Dublin Core.
const FORMAT: &str = "oai_dc";

/// An error of the protocol: its code, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OaiError {
    pub code: &'static str,
    pub message: &'static str,
}

const fn wrong(code: &'static str, message: &'static str) -> OaiError {
    OaiError { code, message }
}

const BAD_VERB: OaiError = wrong("badVerb", "Le verbe est absent, répété ou inconnu.");
const BAD_ARGUMENT: OaiError = wrong("badArgument", "Un argument manque, est répété, inconnu ou mal écrit.");
const BAD_TOKEN: OaiError = wrong("badResumptionToken", "Ce jeton de reprise n’est pas de ceux que donne ce site.");
const BAD_FORMAT: OaiError = wrong("cannotDisseminateFormat", "Le seul format est oai_dc.");
const NO_RECORD: OaiError = wrong("idDoesNotExist", "Aucune fiche n’a cet identifiant.");
const NOTHING: OaiError = wrong("noRecordsMatch", "Aucune fiche ne répond à cette demande.");

/// Who a record is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub identifier: String,
    pub stamp: DateTime<Utc>,
    pub sets: Vec<String>,
    pub deleted: bool,
}

/// A record: its Dublin Core, element by element, unless it was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub header: Header,
    pub elements: Vec<(&'static str, String)>,
}

/// What the repository says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub name: String,
    pub email: String,
    pub earliest: DateTime<Utc>,
    pub sample: String,
    pub host: String,
}

/// An answer without error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Identity(Identity),
    Formats,
    Sets(Vec<(String, String)>),
    /// Records, or headers alone for [`Verb::ListIdentifiers`]; where the rest begins (empty at the end of a list that
    /// was given in parts), how many came before, and how many there are in all.
    Records {
        records: Vec<Record>,
        rest: Option<String>,
        cursor: u64,
        total: u64,
    },
    Record(Record),
}

/// What a list that is given in parts goes on with.
#[derive(Debug, Serialize, Deserialize)]
struct Rest {
    v: u8,
    f: Option<i64>,
    b: Option<i64>,
    s: Option<String>,
    at: i64,
    id: Uuid,
    n: u64,
}

/// Answers a question of the protocol. The verb is given where it is right, for the answer to repeat what was asked.
///
/// # Errors
/// Those of the server alone; those of the protocol are within.
pub async fn answer(
    app: &App,
    visit: &Visit,
    asked: &[(String, String)],
) -> AppResult<(Option<Verb>, Result<Answer, OaiError>)> {
    let mut verbs = asked.iter().filter(|(name, _)| name == "verb");
    let verb = verbs.next().and_then(|(_, name)| Verb::ALL.into_iter().find(|verb| verb.name() == name));
    let (Some(verb), None) = (verb, verbs.next()) else { return Ok((None, Err(BAD_VERB))) };
    let arguments: Vec<&(String, String)> = asked.iter().filter(|(name, _)| name != "verb").collect();
    let known = arguments.iter().all(|(name, _)| verb.takes().contains(&&**name));
    let once = (1..arguments.len()).all(|at| arguments[..at].iter().all(|(name, _)| *name != arguments[at].0));
    if !known || !once {
        return Ok((None, Err(BAD_ARGUMENT)));
    }
    let of = |name: &str| arguments.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    if of("resumptionToken").is_some() && arguments.len() > 1 {
        return Ok((None, Err(BAD_ARGUMENT)));
    }
    let desk = Desk { app, visit };
    let answered = match verb {
        Verb::Identify => Ok(Answer::Identity(desk.identity().await?)),
        Verb::ListMetadataFormats => match of("identifier") {
            None => Ok(Answer::Formats),
            Some(id) => desk.find(id).await?.map_or(Err(NO_RECORD), |_| Ok(Answer::Formats)),
        },
        Verb::ListSets if of("resumptionToken").is_some() => Err(BAD_TOKEN),
        Verb::ListSets => Ok(Answer::Sets(sets())),
        Verb::GetRecord => match (of("identifier"), of("metadataPrefix")) {
            (Some(id), Some(format)) => match desk.find(id).await? {
                None => Err(NO_RECORD),
                Some(_) if format != FORMAT => Err(BAD_FORMAT),
                Some(row) => Ok(Answer::Record(desk.record(row)?)),
            },
            _ => Err(BAD_ARGUMENT),
        },
        Verb::ListIdentifiers | Verb::ListRecords => match window(&of) {
            Ok((harvest, after, cursor)) => desk.list(harvest, after, cursor).await?,
            Err(error) => Err(error),
        },
    };
    let repeated = answered.as_ref().err().is_none_or(|error| error.code != "badArgument");
    Ok((repeated.then_some(verb), answered))
}

type After = Option<(DateTime<Utc>, PublicationId)>;

/// What a list holds, where the part asked begins, and how many came before.
fn window<'a>(of: &impl Fn(&str) -> Option<&'a str>) -> Result<(Harvest, After, u64), OaiError> {
    if let Some(token) = of("resumptionToken") {
        let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| BAD_TOKEN)?;
        let rest: Rest = serde_json::from_slice(&bytes).map_err(|_| BAD_TOKEN)?;
        if rest.v != 1 || rest.s.as_deref().is_some_and(|set| !is_set(set)) {
            return Err(BAD_TOKEN);
        }
        let instant =
            |seconds| DateTime::from_timestamp(seconds, 0).filter(|at| YEARS.contains(&at.year())).ok_or(BAD_TOKEN);
        let at = instant(rest.at)?;
        let harvest =
            Harvest { from: rest.f.map(instant).transpose()?, before: rest.b.map(instant).transpose()?, set: rest.s };
        return Ok((harvest, Some((at, PublicationId(rest.id))), rest.n));
    }
    match of("metadataPrefix") {
        None => return Err(BAD_ARGUMENT),
        Some(FORMAT) => {}
        Some(_) => return Err(BAD_FORMAT),
    }
    let from = of("from").map(instant).transpose()?;
    let until = of("until").map(instant).transpose()?;
    if let (Some((from, a)), Some((until, b))) = (from, until)
        && (a != b || from > until)
    {
        return Err(BAD_ARGUMENT);
    }
    // `until` is part of what is asked, to its day or to its second.
    let before = until.map(|(at, day)| at + if day { Duration::days(1) } else { Duration::seconds(1) });
    let before = before.filter(|at| YEARS.contains(&at.year()));
    let set = of("set").map(str::to_owned);
    if set.as_deref().is_some_and(|set| !is_set(set)) {
        return Err(NOTHING);
    }
    Ok((Harvest { from: from.map(|(at, _)| at), before, set }, None, 0))
}

/// The years that both engines and the protocol can write.
const YEARS: RangeInclusive<i32> = 1..=9_999;

/// An instant, and whether it is told to the day alone. Written with all its digits, and no sign.
fn instant(text: &str) -> Result<(DateTime<Utc>, bool), OaiError> {
    let of = |form: &str| {
        form.len() == text.len()
            && form.bytes().zip(text.bytes()).all(|(f, c)| if f == b'0' { c.is_ascii_digit() } else { f == c })
    };
    let read = if of("0000-00-00") {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        day.and_then(|day| day.and_hms_opt(0, 0, 0)).map(|midnight| (midnight.and_utc(), true))
    } else if of("0000-00-00T00:00:00Z") {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ").ok().map(|at| (at.and_utc(), false))
    } else {
        None
    };
    read.filter(|(at, _)| YEARS.contains(&at.year())).ok_or(BAD_ARGUMENT)
}

fn sets() -> Vec<(String, String)> {
    let key = |facet: Facet, value: &str| format!("{}:{value}", facet.key());
    let parents = [Facet::Theme, Facet::Sector]
        .map(|facet| (facet.key().to_owned(), format!("Par {}", facet.label().to_lowercase())));
    let themes = Theme::ALL.iter().map(|theme| (key(Facet::Theme, theme.key()), theme.label().to_owned()));
    let sectors = Sector::ALL.iter().map(|sector| (key(Facet::Sector, sector.key()), sector.label().to_owned()));
    parents.into_iter().chain(themes).chain(sectors).collect()
}

fn is_set(text: &str) -> bool {
    sets().iter().any(|(key, _)| key == text)
}

struct Desk<'a> {
    app: &'a App,
    visit: &'a Visit,
}

impl Desk<'_> {
    fn host(&self) -> &str {
        self.app.public_url.split("://").nth(1).and_then(|rest| rest.split([':', '/']).next()).unwrap_or("cordee")
    }

    fn prefix(&self) -> String {
        format!("oai:{}:{}/", self.host(), self.visit.tenant.key)
    }

    async fn identity(&self) -> AppResult<Identity> {
        let earliest = store::earliest(&self.visit.scope).await?.unwrap_or(self.visit.tenant.created_at);
        Ok(Identity {
            name: format!("Bibliothèque des expériences – {}", self.visit.tenant.name),
            email: format!("ne-pas-repondre@{}", self.host()),
            earliest,
            sample: format!("{}{}", self.prefix(), Uuid::nil()),
            host: self.host().to_owned(),
        })
    }

    async fn find(&self, identifier: &str) -> AppResult<Option<Publication>> {
        let uuid = identifier.strip_prefix(&self.prefix()).and_then(|id| Uuid::try_parse(id).ok());
        match uuid {
            Some(sheet) => Ok(store::last(&self.visit.scope, sheet).await?),
            None => Ok(None),
        }
    }

    async fn list(&self, harvest: Harvest, after: After, cursor: u64) -> AppResult<Result<Answer, OaiError>> {
        let scope = &self.visit.scope;
        let extent = Extent { limit: PART + 1, counted: true };
        let (mut rows, mut total) = store::harvest(scope, &harvest, after, extent).await?;
        if total.is_none() {
            total = store::harvest(scope, &harvest, None, Extent { limit: 1, counted: true }).await?.1;
        }
        let more = rows.len() as u64 > PART;
        rows.truncate(usize::try_from(PART).unwrap_or(usize::MAX));
        let rest = rows.last().filter(|_| more).map(|last| {
            let rest = Rest {
                v: 1,
                f: harvest.from.map(|at| at.timestamp()),
                b: harvest.before.map(|at| at.timestamp()),
                s: harvest.set.clone(),
                at: last.stamp.timestamp(),
                id: last.id.0,
                n: cursor.saturating_add(rows.len() as u64),
            };
            serde_json::to_vec(&rest).map(|bytes| URL_SAFE_NO_PAD.encode(bytes)).map_err(AppError::internal)
        });
        let rest = rest.transpose()?;
        if rows.is_empty() {
            // What was left of a list may have changed since, and be no part of it any more.
            return Ok(Err(if after.is_none() { NOTHING } else { BAD_TOKEN }));
        }
        let records = rows.into_iter().map(|row| self.record(row)).collect::<AppResult<Vec<_>>>()?;
        let rest = rest.or_else(|| after.map(|_| String::new()));
        Ok(Ok(Answer::Records { records, rest, cursor, total: total.unwrap_or_default() }))
    }

    fn record(&self, row: Publication) -> AppResult<Record> {
        let header = Header {
            identifier: format!("{}{}", self.prefix(), row.sheet_id),
            stamp: row.stamp,
            sets: row.sets.split_whitespace().map(str::to_owned).collect(),
            deleted: row.withdrawn_at.is_some(),
        };
        let elements = if header.deleted { Vec::new() } else { self.elements(&row)? };
        Ok(Record { header, elements })
    }

    fn elements(&self, row: &Publication) -> AppResult<Vec<(&'static str, String)>> {
        let (said, tenant) = (content(row)?, &self.visit.tenant);
        let mut all = vec![("title", row.title.clone())];
        all.push(("creator", said.establishment.clone().unwrap_or_else(|| tenant.support_agency.clone())));
        all.extend(said.themes.iter().map(|theme| ("subject", theme.label().to_owned())));
        all.extend(said.fields.iter().map(|field| ("subject", field.label().to_owned())));
        all.extend(said.sector.iter().map(|sector| ("subject", sector.label().to_owned())));
        all.push(("description", row.summary.clone()));
        all.push(("publisher", tenant.support_agency.clone()));
        all.push(("date", paris_date(row.published_at).to_string()));
        let kind = if row.kind == SheetKind::Film { "MovingImage" } else { "Text" };
        all.extend([
            ("type", kind.to_owned()),
            ("type", row.kind.label().to_owned()),
            ("format", "text/html".to_owned()),
        ]);
        all.push(("identifier", format!("{}/{}/bibliotheque/{}", self.app.public_url, tenant.key, row.slug)));
        all.push(("language", "fr".to_owned()));
        all.extend(said.departements.iter().filter_map(|code| Some(("coverage", departement(code)?))));
        all.push(("rights", format!("{} ({})", self.visit.licence.label(), self.visit.licence.url())));
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_as_the_protocol_writes_them() {
        assert!(
            matches!(instant("2024-06-03"), Ok((_, true))) && matches!(instant("2024-06-03T09:00:00Z"), Ok((_, false)))
        );
        for text in [
            "2024",
            "2024-6-3",
            "2024-06-03T09:00Z",
            "2024-06-03T09:00:00",
            "2024-13-01",
            "x",
            "-9999-1-01",
            "0000-01-01",
            "+2024-1-01",
            "2024-01- 1",
        ] {
            assert_eq!(instant(text), Err(BAD_ARGUMENT), "{text}");
        }
    }
}
