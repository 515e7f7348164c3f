//! People and how they come in: addresses, what a role is attached to, and how long things last.

use crate::ids::{EstablishmentId, ManagingOrganisationId};
use crate::keyed;
use crate::policy::Role;
use crate::refusal::Refusal;
use crate::text;
use chrono::{DateTime, Duration, Utc};

/// How long an access token acts: the most that a stolen one is worth.
pub const ACCESS_LIFE: Duration = Duration::minutes(5);
/// How long a signed-in device lasts without being used.
pub const SESSION_IDLE: Duration = Duration::days(14);
/// How long a signed-in device lasts at most.
pub const SESSION_LIFE: Duration = Duration::days(90);
/// How long a refresh token that was just used may come again, for an answer that got lost.
pub const REFRESH_GRACE: Duration = Duration::seconds(10);
/// How long a one-time link can be used, and how long a device that came by one may set a new
/// password without the old one.
pub const LINK_LIFE: Duration = Duration::minutes(10);
/// How long an invitation can be accepted.
pub const INVITATION_LIFE: Duration = Duration::days(14);

/// Longest address taken (RFC 5321: a path is at most 256 octets with its brackets).
const EMAIL_MAX: usize = 254;
/// Longest name of a person, in characters.
pub const NAME_MAX: usize = 120;

/// An address as it is kept and compared: trimmed, in lower case, of a plausible form.
pub fn email(field: &str, value: &str) -> Result<String, Refusal> {
    let value = text::line(field, "Adresse électronique", value, EMAIL_MAX)?.to_lowercase();
    if value.len() > EMAIL_MAX || !plausible(&value) {
        return Err(Refusal::invalid(
            field,
            "Adresse électronique : cette adresse n’est pas valable. Saisissez-la sous la forme nom@domaine.fr.",
        ));
    }
    Ok(value)
}

fn plausible(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    let local_fits = (1..=64).contains(&local.len())
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
    let label_fits = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    local_fits && domain.contains('.') && domain.split('.').all(label_fits)
}

/// The name of a person, on one line.
pub fn person_name(field: &str, value: &str) -> Result<String, Refusal> {
    let name = text::line(field, "Nom", value, NAME_MAX)?;
    if !name.chars().any(char::is_alphabetic) {
        return Err(Refusal::invalid(field, "Nom : saisissez le prénom et le nom de la personne."));
    }
    Ok(name)
}

/// Checks that a role is attached to what it needs: a trinôme member to an establishment, a
/// manager to an establishment or an organisation, and agencies and administrators to neither.
pub fn attachment(
    role: Role,
    establishment: Option<EstablishmentId>,
    organisation: Option<ManagingOrganisationId>,
) -> Result<(), Refusal> {
    let refused = |field: &str, message: &str| Err(Refusal::rule(field, message));
    match role {
        Role::Trinome if establishment.is_none() => {
            refused("establishmentId", "Un membre de trinôme appartient à un établissement : indiquez lequel.")
        }
        Role::Manager if establishment.is_none() && organisation.is_none() => refused(
            "establishmentId",
            "Une direction est rattachée à un établissement ou à un organisme gestionnaire : indiquez lequel.",
        ),
        _ if establishment.is_some() && organisation.is_some() => {
            refused("organisationId", "Indiquez un établissement ou un organisme gestionnaire, pas les deux.")
        }
        Role::Trinome if organisation.is_some() => refused(
            "organisationId",
            "Un membre de trinôme appartient à un établissement, pas à un organisme gestionnaire.",
        ),
        Role::Ars | Role::Aract | Role::Admin if establishment.is_some() || organisation.is_some() => refused(
            "establishmentId",
            "Ce rôle vaut pour tout l’espace : n’indiquez ni établissement ni organisme gestionnaire.",
        ),
        _ => Ok(()),
    }
}

keyed! {
    /// How a device came in.
    pub enum Method {
        Password = "password", "Mot de passe";
        Link = "link", "Lien à usage unique";
        Invitation = "invitation", "Invitation";
        /// A bearer token made on the command line of the server.
        Machine = "machine", "Jeton d’administration";
    }
}

/// What a signed-in device is worth at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionTimes {
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

impl SessionTimes {
    /// Whether it still acts: not revoked, not idle for too long, not too old.
    pub fn live(&self, now: DateTime<Utc>) -> bool {
        self.revoked_at.is_none() && now < self.expires_at && now < self.last_seen_at + SESSION_IDLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn addresses_are_normalised_and_implausible_ones_refused() {
        assert_eq!(email("email", "  Camille.Durand@Ars.Sante.FR "), Ok("camille.durand@ars.sante.fr".into()));
        assert_eq!(email("email", "zoé+qvct@établissement.fr"), Ok("zoé+qvct@établissement.fr".into()));
        let refused = [
            "",
            "camille",
            "@b.fr",
            "a@",
            "a@b",
            "a@@b.fr",
            "a b@c.fr",
            "a@b..fr",
            ".a@b.fr",
            "a..b@c.fr",
            "a@-b.fr",
            "a@b.fr\r\nBcc: x@y.fr",
            "a\u{0}@b.fr",
            "<a@b.fr>",
        ];
        for address in refused {
            assert!(email("email", address).is_err(), "{address:?} was taken");
        }
        assert!(email("email", &format!("{}@b.fr", "a".repeat(300))).is_err());
        assert!(email("email", &format!("{}@b.fr", "é".repeat(120))).is_err());
    }

    #[test]
    fn roles_are_attached_to_what_they_need() {
        let (e, o) = (Some(EstablishmentId(Uuid::nil())), Some(ManagingOrganisationId(Uuid::nil())));
        assert!(attachment(Role::Trinome, e, None).is_ok());
        assert!(attachment(Role::Trinome, None, None).is_err());
        assert!(attachment(Role::Trinome, None, o).is_err());
        assert!(attachment(Role::Manager, e, None).is_ok());
        assert!(attachment(Role::Manager, None, o).is_ok());
        assert!(attachment(Role::Manager, None, None).is_err());
        assert!(attachment(Role::Manager, e, o).is_err());
        assert!(attachment(Role::Aract, None, None).is_ok());
        assert!(attachment(Role::Aract, e, None).is_err());
        assert!(attachment(Role::Consultant, None, None).is_ok());
    }

    #[test]
    fn a_session_ends_when_idle_when_old_and_when_revoked() {
        let start = DateTime::UNIX_EPOCH;
        let fresh = SessionTimes { last_seen_at: start, expires_at: start + SESSION_LIFE, revoked_at: None };
        assert!(fresh.live(start + Duration::days(14) - Duration::seconds(1)));
        assert!(!fresh.live(start + Duration::days(14)));
        let used = SessionTimes { last_seen_at: start + Duration::days(89), ..fresh };
        assert!(used.live(start + Duration::days(90) - Duration::seconds(1)));
        assert!(!used.live(start + Duration::days(90)));
        assert!(!SessionTimes { revoked_at: Some(start), ..fresh }.live(start));
    }
}
