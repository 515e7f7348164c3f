//! Access tokens: JWT signed by Ed25519 and nothing else, five minutes at most. They say who, on
//! which device, in which tenant; whether that still holds is read at each request.

use super::keys::{Key, Keys};
use crate::{AppError, AppResult};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, SubsecRound, Utc};
use cordee_domain::identity::ACCESS_LIFE;
use cordee_domain::ids::{LoginSessionId, PersonId, TenantId};
use jsonwebtoken::{Algorithm, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Tokens of access and nothing else (RFC 9068).
const TYPE: &str = "at+jwt";
const ISSUER: &str = "cordee";
const AUDIENCE: &str = "cordee-api";
/// Ours are under 600 bytes.
const LONGEST: usize = 2_048;
/// How far the clocks of replicas may differ, in seconds.
const CLOCK_SKEW: i64 = 5;

/// Whom a token speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    pub person: PersonId,
    pub session: LoginSessionId,
    pub tenant: TenantId,
}

/// A token, to be given to its holder. Its printed form leaves it out.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken {
    pub text: String,
    pub expires_at: DateTime<Utc>,
}

impl std::fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessToken").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

/// All that a header may say. Anything more (`jku`, `jwk`, `x5u`, `crit`…) makes it unreadable.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrictHeader {
    alg: String,
    typ: String,
    kid: String,
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    sid: Uuid,
    tnt: Uuid,
    iat: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    exp: i64,
    jti: Uuid,
}

/// Makes a token for `grant`, named `id`.
pub fn issue(keys: &Keys, grant: Grant, id: Uuid, now: DateTime<Utc>) -> AppResult<AccessToken> {
    let live = keys.live();
    let key = live.first().ok_or_else(|| AppError::internal("no signing key is live"))?;
    // To the second, as the token itself says it.
    let expires_at = now.trunc_subsecs(0) + ACCESS_LIFE;
    let header = Header { typ: Some(TYPE.into()), kid: Some(key.kid.clone()), ..Header::new(Algorithm::EdDSA) };
    let claims = Claims {
        iss: ISSUER.into(),
        aud: AUDIENCE.into(),
        sub: grant.person.0,
        sid: grant.session.0,
        tnt: grant.tenant.0,
        iat: now.timestamp(),
        nbf: None,
        exp: expires_at.timestamp(),
        jti: id,
    };
    let text = jsonwebtoken::encode(&header, &claims, &key.signing).map_err(AppError::internal)?;
    Ok(AccessToken { text, expires_at })
}

/// Reads a token: whom it speaks for and when it ends, or nothing if anything about it is wrong.
pub fn read(keys: &Keys, token: &str, now: DateTime<Utc>) -> Option<(Grant, DateTime<Utc>)> {
    let header = strict_header(token)?;
    let live = keys.live();
    let claims = match live.iter().find(|key| key.kid == header.kid) {
        Some(key) => verified(key, token)?,
        None => {
            let live = keys.look_again()?;
            verified(live.iter().find(|key| key.kid == header.kid)?, token)?
        }
    };
    let now = now.timestamp();
    let timely = claims.iat <= now + CLOCK_SKEW
        && claims.nbf.is_none_or(|nbf| nbf <= now + CLOCK_SKEW)
        && now < claims.exp
        && claims.exp.checked_sub(claims.iat).is_some_and(|life| (0..=ACCESS_LIFE.num_seconds()).contains(&life));
    if !timely {
        return None;
    }
    let grant =
        Grant { person: PersonId(claims.sub), session: LoginSessionId(claims.sid), tenant: TenantId(claims.tnt) };
    Some((grant, DateTime::from_timestamp(claims.exp, 0)?))
}

fn strict_header(token: &str) -> Option<StrictHeader> {
    if token.len() > LONGEST {
        return None;
    }
    let (header, rest) = token.split_once('.')?;
    if rest.split('.').count() != 2 {
        return None;
    }
    let header: StrictHeader = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
    (header.alg == "EdDSA" && header.typ == TYPE).then_some(header)
}

fn verified(key: &Key, token: &str) -> Option<Claims> {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[AUDIENCE]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // Times are judged by the injected clock.
    validation.validate_exp = false;
    Some(jsonwebtoken::decode::<Claims>(token, &key.verifying, &validation).ok()?.claims)
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
