use super::super::act::{Join, Naming};
use super::{Name, Player, Voice, known};
use crate::identity::{self, NewMember};
use crate::session::{self, Presence};
use crate::{AppError, AppResult, Asker, group, presence};
use cordee_domain::carrier::Seat;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{PersonId, SessionId};
use cordee_domain::policy::{Held, Role};
use cordee_domain::presence::half_days;

impl Player {
    /// Gives a role: at once from the platform, by an invitation from anyone else.
    pub(super) async fn join(&mut self, tenant: Name, by: Option<Name>, join: Join) -> AppResult<()> {
        let establishment = join.establishment.map(|key| known(&self.sites, &key)).transpose()?;
        let organisation = join.organisation.map(|key| known(&self.organisations, &key)).transpose()?;
        let held = Held { role: join.role, establishment, organisation };
        let new =
            NewMember { email: join.email, name: join.person.to_owned(), role: join.role, establishment, organisation };
        let key = (tenant, join.person);
        let person = if by.is_some() {
            self.waiting.entry(key).or_default().push(held);
            identity::invite(&self.asker(tenant, by)?, new).await?.invitation.membership.person_id
        } else {
            self.held.entry(key).or_default().push(held);
            identity::demo::create_account(&self.app, &known(&self.tenants, &tenant)?, new).await?
        };
        self.people.insert(join.person, person);
        Ok(())
    }

    /// Somebody accepts what it was invited to, if anything waits.
    pub(super) async fn accept(&mut self, tenant: Name, person: Name) -> AppResult<()> {
        let Some(waiting) = self.waiting.remove(&(tenant, person)) else { return Ok(()) };
        let who = known(&self.people, &person)?;
        identity::demo::accept_all(&self.app, &known(&self.tenants, &tenant)?, who).await?;
        self.held.entry((tenant, person)).or_default().extend(waiting);
        Ok(())
    }

    /// Names a voice: someone of the directory, or someone new, who is invited.
    pub(super) async fn name(&mut self, asker: &Asker, tenant: Name, naming: Naming) -> AppResult<()> {
        let Naming { group, establishment, voice, deputy, person, email } = naming;
        let participation = known(&self.participations, &(group, establishment))?;
        let held =
            Held { role: Role::Trinome, establishment: Some(known(&self.sites, &establishment)?), organisation: None };
        let who = match self.held.get_mut(&(tenant, person)) {
            Some(all) => {
                if !all.contains(&held) {
                    all.push(held);
                }
                group::WhoIsNamed::Known(known(&self.people, &person)?)
            }
            None => {
                self.waiting.entry((tenant, person)).or_default().push(held);
                group::WhoIsNamed::New { email, name: person.to_owned() }
            }
        };
        let named = group::NameTrinomeMember { participation, role: voice, deputy, who };
        let who = group::name_trinome_member(asker, named).await?.member.person_id;
        self.people.insert(person, who);
        self.voices.entry((group, establishment)).or_default().push(Voice { role: voice, deputy, person: who });
        Ok(())
    }

    /// The sheets of a session's half-days, signed on paper by all but these people, and sealed.
    pub(super) async fn seal_sheets(&self, asker: &Asker, id: SessionId, absent: &[PersonId]) -> AppResult<()> {
        let session = session::by_ids(&asker.again(), &[id]).await?.pop().ok_or(AppError::NotFound)?;
        for span in half_days(session.starts_at, session.ends_at) {
            let sheet = presence::open(&asker.again(), id, span.half_day).await?;
            let lines = presence::lines_of(&asker.again(), &[sheet.id]).await?;
            let signed: Vec<_> = lines
                .iter()
                .filter(|line| line.person_id.is_none_or(|person| !absent.contains(&person)))
                .map(|line| line.id)
                .collect();
            let sheet = presence::sign_on_paper(&asker.again(), sheet.id, &signed).await?;
            presence::seal(&asker.again(), sheet.id, sheet.version).await?;
        }
        Ok(())
    }

    /// Every voice expected at a session: present, replaced by its deputy, or missing.
    pub(super) fn presences(
        &self,
        group: Name,
        place: Option<Name>,
        absent: &[(Name, TrinomeRole)],
    ) -> AppResult<Vec<Presence>> {
        let mut presences = Vec::new();
        for ((_, key), named) in self.voices.iter().filter(|((of, _), _)| *of == group) {
            if place.is_some_and(|place| place != *key) {
                continue;
            }
            let establishment = known(&self.sites, key)?;
            for &role in TrinomeRole::ALL {
                let who = |deputy| named.iter().find(|v| (v.role, v.deputy) == (role, deputy)).map(|v| v.person);
                let away = absent.contains(&(*key, role));
                let person = if away { who(true).or(who(false)) } else { who(false) };
                let present = !away || who(true).is_some();
                presences.push(Presence { seat: Seat::Voice { establishment, role }, person, present });
            }
        }
        // Names are kept in no order: rows are written in one, so that their identifiers are the same.
        presences.sort_by_key(|presence| presence.seat);
        Ok(presences)
    }
}
