use super::Wanted;
use crate::identity::keys::Keys;
use crate::{AppError, AppResult};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use cordee_domain::ids::{Kind, LoginSessionId, PersonId, TenantId};
use jsonwebtoken::{Algorithm, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const TYPE: &str = "doc+jwt";
const ISSUER: &str = "cordee";
const AUDIENCE: &str = "cordee-documents";
const LONGEST: usize = 2_048;

/// What a ticket is good for, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub person: PersonId,
    pub login: LoginSessionId,
    pub tenant: TenantId,
    pub wanted: Wanted,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictHeader {
    alg: String,
    typ: String,
    kid: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    sid: Uuid,
    tnt: Uuid,
    doc: String,
    kind: String,
    id: Uuid,
    exp: i64,
}

pub(super) fn issue(keys: &Keys, bound: Bound, expires_at: DateTime<Utc>) -> AppResult<String> {
    let live = keys.live();
    let key = live.first().ok_or_else(|| AppError::internal("no signing key is live"))?;
    let (doc, kind, id) = bound.wanted.named();
    let claims = Claims {
        iss: ISSUER.into(),
        aud: AUDIENCE.into(),
        sub: bound.person.0,
        sid: bound.login.0,
        tnt: bound.tenant.0,
        doc: doc.into(),
        kind: kind.key().into(),
        id,
        exp: expires_at.timestamp(),
    };
    let header = Header { typ: Some(TYPE.into()), kid: Some(key.kid.clone()), ..Header::new(Algorithm::EdDSA) };
    jsonwebtoken::encode(&header, &claims, &key.signing).map_err(AppError::internal)
}

/// What a ticket is good for and until when; nothing if anything about it is wrong.
pub(super) fn read(keys: &Keys, ticket: &str, now: DateTime<Utc>) -> Option<(Bound, DateTime<Utc>)> {
    if ticket.len() > LONGEST {
        return None;
    }
    let header = URL_SAFE_NO_PAD.decode(ticket.split_once('.')?.0).ok()?;
    let header: StrictHeader = serde_json::from_slice(&header).ok()?;
    if header.alg != "EdDSA" || header.typ != TYPE {
        return None;
    }
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[AUDIENCE]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // Times are judged by the injected clock.
    validation.validate_exp = false;
    let verified = |live: &[crate::identity::keys::Key]| {
        let key = live.iter().find(|key| key.kid == header.kid)?;
        Some(jsonwebtoken::decode::<Claims>(ticket, &key.verifying, &validation).ok()?.claims)
    };
    let known = keys.live().iter().any(|key| key.kid == header.kid);
    let claims = if known { verified(&keys.live())? } else { verified(&keys.look_again()?)? };
    let expires_at = DateTime::from_timestamp(claims.exp, 0)?;
    let wanted = Wanted::of(&claims.doc, claims.id)?;
    if now >= expires_at || Kind::from_key(&claims.kind)? != wanted.named().1 {
        return None;
    }
    let bound =
        Bound { person: PersonId(claims.sub), login: LoginSessionId(claims.sid), tenant: TenantId(claims.tnt), wanted };
    Some((bound, expires_at))
}
