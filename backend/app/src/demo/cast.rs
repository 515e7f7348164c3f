use super::act::{Act, Cue, Join};
use super::calendar::Calendar;
use super::{HAUTS_DE_FRANCE, OCCITANIE};
use crate::identity::demo::address;
use cordee_domain::policy::Role;
use cordee_domain::text::fold;

/// The people behind the accounts of the sign-in page: their tenant, their role, their name, and
/// the establishment or the organisation that the role is for.
pub const SHOWN: [(&str, Role, &str, Place); 16] = [
    (OCCITANIE, Role::Ars, "Agnès Lacombe", Place::Everywhere),
    (OCCITANIE, Role::Aract, "Camille Durand", Place::Everywhere),
    (OCCITANIE, Role::Consultant, "Hélène Marquet", Place::Everywhere),
    (OCCITANIE, Role::Facilitator, "Yanis Ferrer", Place::Organisation("sentiers")),
    (OCCITANIE, Role::Manager, "Bernard Soulié", Place::Establishment("lavelanet")),
    (OCCITANIE, Role::Trinome, "Inès Moreau", Place::Establishment("pamiers")),
    (OCCITANIE, Role::Contributor, "Lucas Pons", Place::Establishment("foix")),
    (OCCITANIE, Role::Admin, "Sandrine Vidal", Place::Everywhere),
    (HAUTS_DE_FRANCE, Role::Ars, "Florence Lemaire", Place::Everywhere),
    (HAUTS_DE_FRANCE, Role::Aract, "Damien Carlier", Place::Everywhere),
    (HAUTS_DE_FRANCE, Role::Consultant, "Antoine Delattre", Place::Everywhere),
    (HAUTS_DE_FRANCE, Role::Facilitator, "Sarah Vanhove", Place::Organisation("beffrois")),
    (HAUTS_DE_FRANCE, Role::Manager, "Isabelle Wattel", Place::Organisation("picardie")),
    (HAUTS_DE_FRANCE, Role::Trinome, "Kévin Leroy", Place::Establishment("amiens")),
    (HAUTS_DE_FRANCE, Role::Contributor, "Manon Caron", Place::Establishment("lille")),
    (HAUTS_DE_FRANCE, Role::Admin, "Olivier Dubois", Place::Everywhere),
];

/// Others who are not named by a group's story.
const OTHERS: [(&str, Role, &str, Place); 17] = [
    (OCCITANIE, Role::Ars, "Pierre Delmas", Place::Everywhere),
    (OCCITANIE, Role::Aract, "Julien Barthès", Place::Everywhere),
    (OCCITANIE, Role::Consultant, "Nadia Benali", Place::Everywhere),
    (OCCITANIE, Role::Consultant, "Thomas Ricard", Place::Everywhere),
    (OCCITANIE, Role::Consultant, "Claire Fabre", Place::Everywhere),
    (OCCITANIE, Role::Consultant, "Marc Olivet", Place::Everywhere),
    (OCCITANIE, Role::Manager, "Jean-Luc Fontanel", Place::Organisation("mutuelle")),
    (OCCITANIE, Role::Manager, "Mireille Estrade", Place::Establishment("foix")),
    (OCCITANIE, Role::Facilitator, "Laetitia Gomez", Place::Organisation("passerelles")),
    (OCCITANIE, Role::Facilitator, "Karim Delpech", Place::Organisation("passerelles")),
    (OCCITANIE, Role::Facilitator, "Élodie Vayssière", Place::Organisation("causses")),
    (OCCITANIE, Role::Facilitator, "Mathieu Casenave", Place::Organisation("bigorre")),
    (OCCITANIE, Role::Facilitator, "Sonia Peyre", Place::Organisation("canigou")),
    (OCCITANIE, Role::Manager, "Catherine Azéma", Place::Organisation("sentiers")),
    // A consultant who works in both regions.
    (HAUTS_DE_FRANCE, Role::Consultant, "Hélène Marquet", Place::Everywhere),
    (HAUTS_DE_FRANCE, Role::Consultant, "Rémi Vasseur", Place::Everywhere),
    (HAUTS_DE_FRANCE, Role::Aract, "Céline Hennebelle", Place::Everywhere),
];

/// What a role is for.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Everywhere,
    Establishment(&'static str),
    Organisation(&'static str),
}

/// The address of a person: that of the account shown for its role, else its name's at a domain
/// that nobody can own.
pub fn email(person: &'static str, tenant: &str, place: &str) -> String {
    if let Some((tenant, role, ..)) = SHOWN.iter().find(|shown| shown.2 == person) {
        return address(*role, tenant);
    }
    let (first, last) = person.split_once(' ').unwrap_or((person, ""));
    let [first, last] = [first, last].map(|name| fold(name).replace(' ', "-"));
    format!("{first}.{last}@{place}.{tenant}.example")
}

/// Everyone but those whom the groups' stories name: on the morning when the tenants were made,
/// the administrator of each invites the others, who come in the afternoon.
pub fn joins(calendar: &Calendar, day: i64) -> Vec<Cue> {
    let mut cues = Vec::new();
    for (minute, &(tenant, role, person, place)) in (0..).zip(SHOWN.iter().chain(&OTHERS)) {
        let (establishment, organisation) = match place {
            Place::Everywhere => (None, None),
            Place::Establishment(key) => (Some(key), None),
            Place::Organisation(key) => (None, Some(key)),
        };
        let domain = establishment.or(organisation).unwrap_or(match role {
            Role::Ars => "ars",
            Role::Aract => "aract",
            _ => "conseil",
        });
        let email = email(person, tenant, domain);
        let act = Act::Join(Join { person, email, role, establishment, organisation });
        let admin = SHOWN.iter().find(|shown| (shown.0, shown.1) == (tenant, Role::Admin)).map(|shown| shown.2);
        if admin == Some(person) {
            cues.push(Cue { at: calendar.at(day, 9, 10), tenant, by: None, act });
        } else {
            cues.push(Cue { at: calendar.at(day, 10, minute), tenant, by: admin, act });
            cues.push(Cue { at: calendar.at(day, 14, minute), tenant, by: Some(person), act: Act::Accept { person } });
        }
    }
    cues
}
