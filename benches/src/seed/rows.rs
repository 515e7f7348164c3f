//! The rows of one tenant: the same at each making.

use super::{email, shape};
use crate::outcome::Outcome;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::establishment::category::Category;
use cordee_domain::establishment::finess::FinessNumber;
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::ids::{EstablishmentId, GroupId, Identified, PersonId, ProgrammeId, TenantId};
use cordee_domain::policy::Role;
use cordee_domain::programme::{QuotaBasis, Rulebook};
use cordee_domain::session::{AttendanceMode, SessionKind, SessionStatus};
use cordee_domain::text::fold;
use cordee_store::entity::{
    day_entry, establishment, membership, milestone, participation, person, programme, session, tenant,
    territorial_group,
};
use uuid::Builder;

const RULEBOOK: &str = "occitanie-collectifs-ehpad-2023";
const TOWNS: [&str; 8] = ["Albi", "Auch", "Cahors", "Foix", "Mende", "Millau", "Rodez", "Tarbes"];

/// The rows of one tenant, each kind after those that it names.
#[derive(Debug)]
pub struct Rows {
    pub id: TenantId,
    pub tenants: Vec<tenant::Model>,
    pub people: Vec<person::Model>,
    pub memberships: Vec<membership::Model>,
    pub establishments: Vec<establishment::Model>,
    pub programmes: Vec<programme::Model>,
    pub groups: Vec<territorial_group::Model>,
    pub participations: Vec<participation::Model>,
    pub milestones: Vec<milestone::Model>,
    pub sessions: Vec<session::Model>,
    pub entries: Vec<day_entry::Model>,
}

/// Makes them all.
pub fn tenant(number: usize) -> Outcome<Rows> {
    let rulebook = Rulebook::find(RULEBOOK).ok_or("the rulebook is not there")?;
    let mut ids = Ids { tenant: number as u64, next: 0 };
    let (id, consultant) = (ids.next(), ids.next());
    let key = format!("banc-{number:02}");
    let mut rows = Rows {
        id,
        tenants: vec![tenant::Model {
            id,
            key: key.clone(),
            name: format!("Région {number}"),
            region_code: rulebook.region_code.clone(),
            funding_agency: "ARS".into(),
            support_agency: "Aract".into(),
            created_at: start(),
        }],
        people: vec![person::Model {
            id: consultant,
            email: email(&key),
            name: format!("Camille Banc {number}"),
            name_folded: format!("camille banc {number}"),
            password_hash: None,
            created_at: start(),
            disabled_at: None,
            version: 1,
        }],
        memberships: Vec::new(),
        establishments: Vec::new(),
        programmes: Vec::new(),
        groups: Vec::new(),
        participations: Vec::new(),
        milestones: Vec::new(),
        sessions: Vec::new(),
        entries: Vec::new(),
    };
    for role in [Role::Aract, Role::Consultant] {
        rows.memberships.push(membership::Model {
            tenant_id: id,
            id: ids.next(),
            person_id: consultant,
            role,
            establishment_id: None,
            organisation_id: None,
            since: start(),
            joined_at: Some(start()),
            invited_name: None,
            ended_at: None,
            version: 1,
        });
    }
    let mut maker = Maker { rulebook, ids, consultant, rows };
    for number in 0..shape::PROGRAMMES {
        maker.programme(number)?;
    }
    Ok(maker.rows)
}

/// Identifiers as the platform makes them, later and later, but the same each time.
struct Ids {
    tenant: u64,
    next: u64,
}

impl Ids {
    fn next<I: Identified>(&mut self) -> I {
        self.next += 1;
        let scattered = (self.tenant << 40 | self.next).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut random = [0; 10];
        random[..8].copy_from_slice(&scattered.to_be_bytes());
        random[8..].copy_from_slice(&(self.tenant as u16).to_be_bytes());
        // A tenth of a second apart: the tenants' rows interleave, as they would.
        let millis = 1_767_000_000_000 + self.next * 100 + self.tenant;
        I::from_uuid(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

struct Maker<'a> {
    rulebook: &'a Rulebook,
    ids: Ids,
    consultant: PersonId,
    rows: Rows,
}

impl Maker<'_> {
    fn programme(&mut self, number: usize) -> Outcome<()> {
        let id = self.ids.next();
        self.rows.programmes.push(programme::Model {
            tenant_id: self.rows.id,
            id,
            rulebook_key: self.rulebook.key.clone(),
            rulebook_version: i32::try_from(self.rulebook.version)?,
            rulebook_text: self.rulebook.source_text().to_owned(),
            title: format!("{} ({})", self.rulebook.title, number + 1),
            starts_on: Some(day(0)),
            ends_on: Some(day(364)),
            opened_at: start(),
            version: 1,
        });
        for group in 0..shape::GROUPS {
            self.group(id, number * shape::GROUPS + group)?;
        }
        Ok(())
    }

    fn group(&mut self, programme: ProgrammeId, number: usize) -> Outcome<()> {
        let id: GroupId = self.ids.next();
        let name = format!("Groupe {number:03} de {}", TOWNS[number % TOWNS.len()]);
        self.rows.groups.push(territorial_group::Model {
            tenant_id: self.rows.id,
            id,
            programme_id: programme,
            name_folded: fold(&name),
            name,
            kind: GroupKind::Territorial,
            status: GroupStatus::Active,
            consultant_id: Some(self.consultant),
            formed_at: start(),
            version: 1,
        });
        let mut establishments = Vec::new();
        for place in 0..shape::ESTABLISHMENTS {
            let establishment = self.establishment(number * shape::ESTABLISHMENTS + place)?;
            self.participation(programme, id, establishment, place)?;
            establishments.push(establishment);
        }
        self.sessions(id)?;
        self.entries(programme, id, &establishments);
        Ok(())
    }

    fn establishment(&mut self, serial: usize) -> Outcome<EstablishmentId> {
        let id = self.ids.next();
        let town = TOWNS[serial % TOWNS.len()];
        let finess = FinessNumber::invented("31", u32::try_from(serial)?).map_err(|error| format!("{error:?}"))?;
        let ehpad = Category::of(Category::EHPAD).ok_or("no such category")?;
        let name = format!("EHPAD Les Tilleuls {serial:03}");
        let search_text = fold(&format!("{name} {town} {}", finess.as_str()));
        self.rows.establishments.push(establishment::Model {
            tenant_id: self.rows.id,
            id,
            organisation_id: None,
            finess: finess.as_str().to_owned(),
            sort_key: fold(&name),
            name,
            category: ehpad.code.to_owned(),
            category_label: ehpad.label.to_owned(),
            sector: ehpad.sector,
            siret: None,
            mft: None,
            address_line: Some(format!("{} rue de la Mairie", serial + 1)),
            postcode: Some("31000".into()),
            town: Some(town.into()),
            insee: Some("31555".into()),
            department: "31".into(),
            phone: Some("0500000000".into()),
            longitude: Some(1.44 + serial as f64 / 10_000.0),
            latitude: Some(43.6),
            search_text,
            register_digest: None,
            version: 1,
        });
        Ok(id)
    }

    fn participation(
        &mut self,
        programme: ProgrammeId,
        group: GroupId,
        establishment: EstablishmentId,
        place: usize,
    ) -> Outcome<()> {
        let id = self.ids.next();
        self.rows.participations.push(participation::Model {
            tenant_id: self.rows.id,
            id,
            group_id: group,
            programme_id: programme,
            establishment_id: establishment,
            joined_at: start() + Duration::seconds(place as i64),
            left_at: None,
            version: 1,
        });
        for (step, rule) in (1..).zip(&self.rulebook.milestones) {
            let due = day(i64::from(step) * 60 + place as i64);
            self.rows.milestones.push(milestone::Model {
                tenant_id: self.rows.id,
                id: self.ids.next(),
                participation_id: id,
                group_id: group,
                establishment_id: establishment,
                step,
                key: rule.key.clone(),
                title: rule.title.clone(),
                due_on: Some(due),
                done_on: (step <= 2).then_some(due),
                version: 1,
            });
        }
        Ok(())
    }

    fn sessions(&mut self, group: GroupId) -> Outcome<()> {
        for number in 0..shape::SESSIONS {
            let held = number < shape::SESSIONS / 2;
            let sequence = held.then(|| i32::try_from(number + 1)).transpose()?;
            // What is planned stays to come for years, whenever the kept data is asked.
            let day = if held { start() + Duration::days(30 * number as i64) } else { far(number) };
            self.rows.sessions.push(session::Model {
                tenant_id: self.rows.id,
                id: self.ids.next(),
                group_id: group,
                kind: if held { SessionKind::Sequence } else { SessionKind::FollowUp },
                sequence,
                establishment_id: None,
                post_id: None,
                title: format!("Séance {}", number + 1),
                mode: if number % 2 == 0 { AttendanceMode::OnSite } else { AttendanceMode::Remote },
                starts_at: day,
                ends_at: day + Duration::hours(3),
                place: Some("Salle des fêtes".into()),
                video_link: None,
                status: if held { SessionStatus::Held } else { SessionStatus::Planned },
                cancel_reason: None,
                changed_at: None,
                version: 1,
            });
        }
        Ok(())
    }

    /// Half-days within the quotas, one an entry, over every line of every quota.
    fn entries(&mut self, programme: ProgrammeId, group: GroupId, establishments: &[EstablishmentId]) {
        let mut lines: Vec<(Quota, Option<EstablishmentId>, i32)> = Vec::new();
        for rule in &self.rulebook.quotas {
            match rule.basis {
                QuotaBasis::PerGroup => lines.push((rule.quota, None, rule.stated_half_days.0)),
                QuotaBasis::PerEstablishment => {
                    lines.extend(establishments.iter().map(|e| (rule.quota, Some(*e), rule.stated_half_days.0)));
                }
            }
        }
        for number in 0..shape::ENTRIES {
            lines.retain(|(.., left)| *left > 0);
            let at = number % lines.len().max(1);
            let Some((quota, establishment_id, left)) = lines.get_mut(at) else { return };
            *left -= 1;
            let validated = number % 5 != 4;
            let worked_on = day(7 * number as i64);
            self.rows.entries.push(day_entry::Model {
                tenant_id: self.rows.id,
                id: self.ids.next(),
                group_id: group,
                programme_id: programme,
                establishment_id: *establishment_id,
                consultant_id: self.consultant,
                quota: *quota,
                half_days: HalfDays(1),
                worked_on,
                session_id: None,
                support_request_id: None,
                note: None,
                status: if validated { DayEntryStatus::Validated } else { DayEntryStatus::Submitted },
                return_reason: None,
                corrects_id: None,
                logged_at: start(),
                submitted_at: Some(start()),
                decided_at: validated.then(start),
                decided_by: validated.then_some(self.consultant),
                version: 1,
            });
        }
    }
}

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_600_000, 0).unwrap_or_default()
}

fn day(after: i64) -> NaiveDate {
    (start() + Duration::days(after)).date_naive()
}

fn far(number: usize) -> DateTime<Utc> {
    start() + Duration::days(4 * 365 + 7 * number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_tenant_has_the_shape_and_no_id_twice() {
        let (one, other) = (tenant(0).unwrap(), tenant(1).unwrap());
        let groups = shape::PROGRAMMES * shape::GROUPS;
        assert_eq!(one.groups.len(), groups);
        assert_eq!(one.participations.len(), groups * shape::ESTABLISHMENTS);
        assert_eq!(one.milestones.len(), groups * shape::ESTABLISHMENTS * 4);
        assert_eq!(one.sessions.len(), groups * shape::SESSIONS);
        assert_eq!(one.entries.len(), groups * shape::ENTRIES);
        let ids: HashSet<_> = one.entries.iter().chain(&other.entries).map(|entry| entry.id).collect();
        assert_eq!(ids.len(), 2 * groups * shape::ENTRIES);
    }
}
