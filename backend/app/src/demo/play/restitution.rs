use super::super::act::EventAct;
use super::{Name, Player, known};
use crate::identity::ClientInfo;
use crate::restitution::{self as app, NewRegistration, PlanRestitution};
use crate::{AppResult, Asker};
use cordee_domain::restitution::{Moment, RegistrationStatus, Speaker};
use cordee_domain::session::AttendanceMode;
use cordee_domain::text::fold;

/// Days after an event until the demonstration forgets who registered.
const KEEP_DAYS: i32 = 90;

impl Player {
    /// Does something on an event; those who register have no account.
    pub(super) async fn restitution(
        &mut self,
        asker: &Asker,
        tenant: Name,
        event: Name,
        act: EventAct,
    ) -> AppResult<()> {
        match act {
            EventAct::Plan(shown) => {
                let plan = PlanRestitution {
                    title: shown.title.to_owned(),
                    summary: Some(shown.summary.to_owned()),
                    moments: shown
                        .moments
                        .into_iter()
                        .map(|(starts_at, title, note)| Moment {
                            starts_at,
                            title: title.to_owned(),
                            note: note.map(str::to_owned),
                        })
                        .collect(),
                    speakers: shown
                        .speakers
                        .iter()
                        .map(|(name, quality)| Speaker {
                            name: (*name).to_owned(),
                            quality: Some((*quality).to_owned()),
                        })
                        .collect(),
                    mode: AttendanceMode::OnSite,
                    place: Some(shown.place.to_owned()),
                    access_note: Some(shown.access_note.to_owned()),
                    video_link: None,
                    starts_at: shown.starts_at,
                    ends_at: shown.ends_at,
                    closes_at: Some(shown.closes_at),
                    capacity: shown.capacity,
                    keep_days: KEEP_DAYS,
                };
                let planned = app::plan(asker, known(&self.programmes, &shown.programme)?, plan).await?.event;
                self.events.insert(event, (planned.id, planned.version));
                Ok(())
            }
            EventAct::Publish => {
                let (id, version) = known(&self.events, &event)?;
                let published = app::publish(asker, id, version).await?.event;
                self.events.insert(event, (id, published.version));
                Ok(())
            }
            EventAct::Register { name, organisation, needs } => {
                let (id, _) = known(&self.events, &event)?;
                let new = NewRegistration {
                    name: name.to_owned(),
                    email: format!("{}@inscrits.example", fold(name).replace(' ', ".")),
                    organisation: Some(organisation.to_owned()),
                    access_needs: needs.map(str::to_owned),
                };
                app::register(&self.app, &ClientInfo::default(), tenant, id, new).await
            }
            EventAct::Tick { absent } => {
                let (id, _) = known(&self.events, &event)?;
                let placed = app::registrations(asker, id, Some(RegistrationStatus::Placed), None, 200).await?;
                for row in placed.items.iter().filter(|row| !absent.contains(&row.name.as_str())) {
                    app::tick(asker, row.id, true).await?;
                }
                Ok(())
            }
        }
    }
}
