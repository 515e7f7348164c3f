//! Where one sees what a notification is about.

use crate::address;
use crate::{AppResult, Asker};
use cordee_domain::ids::Kind;
use cordee_domain::policy::act;
use cordee_store::notification::Notification;
use cordee_store::{ReadScope, place as store};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

type Thing = (Kind, Uuid);

/// What things are seen on the page of, each with what holds it.
#[derive(Debug, Default)]
pub(super) struct Holders(HashMap<Thing, Thing>);

impl Holders {
    /// In a statement a kind of things, however many they are.
    pub(super) async fn of<'a>(
        scope: &ReadScope,
        rows: impl IntoIterator<Item = &'a Notification>,
    ) -> AppResult<Holders> {
        let mut things: BTreeSet<(&str, Uuid)> =
            rows.into_iter().map(|row| (row.subject_kind.as_str(), row.subject_id)).collect();
        let mut holders = HashMap::new();
        for kind in store::HELD {
            let ids: Vec<Uuid> = things.iter().filter(|(of, _)| *of == kind.key()).map(|(_, id)| *id).collect();
            if ids.is_empty() {
                continue;
            }
            for (id, by) in store::holders(scope, *kind, &ids).await? {
                things.insert((by.0.key(), by.1));
                holders.insert((*kind, id), by);
            }
        }
        Ok(Holders(holders))
    }

    /// The page of what a notification is about, from the tenant's address: `/seances/…`.
    pub(super) fn path(&self, row: &Notification) -> String {
        let page = Kind::from_key(&row.subject_kind).and_then(|kind| self.page((kind, row.subject_id), row));
        page.unwrap_or_else(|| match row.group_id {
            Some(group) => format!("/groupes/{}", address::global(Kind::Group, group.0)),
            None => "/notifications".into(),
        })
    }

    fn page(&self, thing: Thing, row: &Notification) -> Option<String> {
        let id = address::global(thing.0, thing.1);
        let programme = || row.programme_id.map(|programme| address::global(Kind::Programme, programme.0));
        Some(match thing.0 {
            Kind::Session => format!("/seances/{id}"),
            Kind::Poll => format!("/sondages/{id}"),
            Kind::Letter => format!("/lettres/{id}"),
            Kind::SupportRequest => format!("/appuis/{id}"),
            Kind::Body => format!("/instances/{id}"),
            Kind::Programme => format!("/programmes/{id}"),
            Kind::Post => format!("/programmes/{}/postes/{id}", programme()?),
            Kind::Restitution => format!("/programmes/{}/restitutions/{id}", programme()?),
            Kind::Sheet => format!("/fiches/{id}"),
            Kind::Membership => "/membres".into(),
            Kind::DayEntry => "/jours?statut=TOUS".into(),
            Kind::Task => {
                let group = address::global(Kind::Group, row.group_id?.0);
                format!("/taches?vue=TOUTES&etat=TOUS&groupe={group}")
            }
            Kind::Message => match *self.0.get(&thing)? {
                (Kind::Group, group) => format!("/groupes/{}?onglet=discussion", address::global(Kind::Group, group)),
                (Kind::Participation, of) => {
                    format!("/projets/{}/discussion", address::global(Kind::Participation, of))
                }
                other => self.page(other, row)?,
            },
            Kind::Indicator | Kind::Priority | Kind::Experiment | Kind::Evaluation | Kind::SealedPlan => {
                let (_, of) = *self.0.get(&thing)?;
                let part = match thing.0 {
                    Kind::SealedPlan => "voix",
                    Kind::Evaluation => "evaluation",
                    _ => "plan",
                };
                format!("/projets/{}/{part}", address::global(Kind::Participation, of))
            }
            // The parts of a project are pages of their own.
            Kind::Board => format!("{}/etat-des-lieux", self.page(*self.0.get(&thing)?, row)?),
            Kind::AssessmentRound => format!("{}/auto-evaluation", self.page(*self.0.get(&thing)?, row)?),
            Kind::Participation => format!("/projets/{id}"),
            _ => self.page(*self.0.get(&thing)?, row)?,
        })
    }
}

/// The page of what each of these notifications is about, from the tenant's address, in the order given.
pub async fn paths(asker: &Asker, rows: &[Notification]) -> AppResult<Vec<String>> {
    let scope = asker.read(act::NOTIFICATION_VIEW).await?;
    let holders = Holders::of(&scope, rows).await?;
    Ok(rows.iter().map(|row| holders.path(row)).collect())
}
