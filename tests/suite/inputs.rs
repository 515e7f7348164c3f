//! For each mutation of the schema, arguments that it accepts now. What they need is made first, so
//! that they can be asked for again and again.

use crate::harness::{Bed, who};
use crate::served::{gid, token};
use crate::world::{self, RULEBOOK, Work, World, half_days, name, open_programme, plan, today};
use chrono::Duration;
use cordee_app::days::{self, DayEntry, DayEntryFilter};
use cordee_app::group::{self, FormGroup, Group};
use cordee_app::{Asker, identity, preparation, programme, project, session};
use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::group::TrinomeRole;
use cordee_domain::policy::Role;
use cordee_store::entity::person;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use std::sync::Arc;

/// A password that the rules accept.
pub const PASSWORD: &str = "quatre cordes pour une montagne bleue";

/// What a mutation may be given: the bed and tenant to make things in, the group that it is about,
/// and who will send it.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    pub bed: &'a Bed,
    pub world: &'a World,
    pub work: &'a Work,
    pub sender: &'a Arc<Asker>,
}

impl Inputs<'_> {
    /// Arguments that the mutation accepts, one for each way in which it can be asked.
    ///
    /// # Panics
    /// For a mutation that is not here yet: add it.
    pub async fn of(&self, mutation: &str) -> Vec<Value> {
        let inputs = match mutation {
            "signOut" | "revokeOtherLoginSessions" => return vec![json!({})],
            "signIn" | "requestSignInLink" | "signInWithLink" | "refreshAccess" | "acceptInvitation"
            | "changePassword" | "revokeLoginSession" | "updateProfile" | "inviteMember" | "endMembership" => {
                self.of_identity(mutation).await
            }
            "chooseNotifications" => vec![json!({"atOnce": true, "rhythm": "WEEKLY", "hour": 18, "weekday": 4,
                "muted": ["DAYS"], "version": 0})],
            "readNotifications" => vec![json!({"positions": [1]}), json!({})],
            // What this stands on comes by mail: none is valid here.
            "unsubscribe" => vec![json!({"token": "0".repeat(76)})],
            "openProgramme" | "approveConsultant" | "withdrawConsultant" => vec![self.of_programme(mutation).await],
            "nameTrinomeMember" => self.of_naming().await,
            "planSession" | "moveSession" | "cancelSession" | "holdSession" => vec![self.of_session(mutation).await],
            "logDays" | "updateDayEntry" | "deleteDayEntry" | "submitDayEntries" | "validateDayEntries"
            | "returnDayEntry" | "correctDayEntry" => vec![self.of_days(mutation).await],
            "setMilestone" => vec![self.of_milestone().await],
            "prepareSession"
            | "answerSession"
            | "addChecklistItem"
            | "tickChecklistItem"
            | "removeChecklistItem"
            | "proposeChecklist"
            | "addSessionDocument"
            | "removeSessionDocument" => {
                vec![self.of_preparation(mutation).await]
            }
            _ => vec![self.of_group(mutation).await],
        };
        inputs.into_iter().map(|input| json!({"input": input})).collect()
    }

    async fn of_identity(&self, mutation: &str) -> Vec<Value> {
        let fresh = || self.bed.member(self.world.tenant, Role::Consultant, None);
        let address = |asker: &Asker| format!("{}@example.org", who(asker).0.simple());
        let one = match mutation {
            "signIn" => {
                let member = fresh().await;
                give_password(self.bed, &member).await;
                json!({"email": address(&member), "password": PASSWORD, "tenantKey": self.world.key})
            }
            "requestSignInLink" => json!({"email": address(&*fresh().await)}),
            // What these two stand on comes by mail and by cookie: none is valid here.
            "signInWithLink" => json!({"token": "0".repeat(43)}),
            "refreshAccess" => json!({"tenantKey": self.world.key}),
            "acceptInvitation" => {
                let email = format!("{}@example.org", uuid::Uuid::now_v7().simple());
                let new = identity::NewMember {
                    email,
                    name: "Lou Fabre".into(),
                    role: Role::Facilitator,
                    establishment: None,
                    organisation: None,
                };
                let invited = identity::invite(&self.world.aract.again(), new).await.unwrap();
                let link = invited.link.unwrap();
                json!({"token": link.split_once("jeton=").unwrap().1, "name": "Lou Fabre", "password": PASSWORD})
            }
            "changePassword" => {
                give_password(self.bed, self.sender).await;
                json!({"currentPassword": PASSWORD, "newPassword": "une montagne verte et quatre chèvres"})
            }
            "revokeLoginSession" => {
                let before = identity::login_sessions(&self.sender.again()).await.unwrap();
                token(self.sender).await;
                let after = identity::login_sessions(&self.sender.again()).await.unwrap();
                let new = after.iter().find(|device| !before.iter().any(|b| b.id == device.id)).unwrap();
                json!({"id": gid(new.id)})
            }
            "updateProfile" => json!({"name": "Camille Durand-Fabre"}),
            "inviteMember" => {
                let email = || format!("{}@example.org", uuid::Uuid::now_v7().simple());
                let place = gid(self.work.places[0].establishment);
                let organisation = &self.world.ids[&cordee_domain::ids::Kind::ManagingOrganisation];
                return vec![
                    json!({"email": email(), "name": "Lou Fabre", "role": "MANAGER", "establishmentId": place}),
                    json!({"email": email(), "name": "Lou Fabre", "role": "MANAGER", "organisationId": organisation}),
                ];
            }
            "endMembership" => {
                let member = fresh().await;
                let held = identity::my_memberships(&member.again()).await.unwrap().remove(0);
                json!({"id": gid(held.id), "version": held.version})
            }
            _ => unreachable!("{mutation}"),
        };
        vec![one]
    }

    async fn of_programme(&self, mutation: &str) -> Value {
        let (aract, spare) = (self.world.aract.again(), who(&self.world.spare));
        match mutation {
            "openProgramme" => {
                let (start, end) = (today(&self.world.app), today(&self.world.app) + Duration::days(300));
                json!({"rulebookKey": RULEBOOK, "title": "Collectifs", "startsOn": start, "endsOn": end})
            }
            "approveConsultant" => json!({"programmeId": gid(self.world.programme), "personId": gid(spare)}),
            "withdrawConsultant" => {
                let approved = programme::approve(&aract, self.world.programme, spare).await.unwrap();
                json!({"id": gid(approved.id)})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    /// A forming group of the first establishments of the work, in a programme of its own.
    async fn forming(&self, size: usize) -> Group {
        let aract = &self.world.aract;
        let programme = open_programme(aract, "Programme d’essai").await;
        let consultant = who(&self.work.consultant);
        programme::approve(&aract.again(), programme, consultant).await.unwrap();
        let form = FormGroup {
            programme,
            name: "Groupe d’essai".into(),
            establishments: self.work.places.iter().take(size).map(|p| p.establishment).collect(),
            consultant: Some(consultant),
        };
        group::form(&aract.again(), form).await.unwrap()
    }

    async fn of_group(&self, mutation: &str) -> Value {
        let consultant = gid(who(&self.work.consultant));
        match mutation {
            "formGroup" => {
                let programme = self.forming(3).await.programme_id;
                let free: Vec<_> = self.world.free.iter().take(3).map(|id| gid(*id)).collect();
                json!({"programmeId": gid(programme), "name": "Cérou", "establishmentIds": free, "consultantId": consultant})
            }
            "renameGroup" => {
                let group = self.forming(3).await;
                json!({"id": gid(group.id), "name": "Autre nom", "version": group.version})
            }
            "addEstablishment" => {
                let group = self.forming(3).await;
                let free = gid(self.world.free[0]);
                json!({"groupId": gid(group.id), "establishmentId": free, "version": group.version})
            }
            "removeEstablishment" => {
                let group = self.forming(4).await;
                let present = group::participations_of(&self.world.aract.again(), &[group.id]).await.unwrap();
                json!({"participationId": gid(present[3].id), "version": group.version})
            }
            "chooseConsultant" => {
                let group = self.forming(3).await;
                json!({"groupId": gid(group.id), "personId": consultant, "version": group.version})
            }
            "startGroup" | "closeGroup" => {
                let mut group = self.forming(3).await;
                world::complete(self.bed, &self.world.aract, group.id).await;
                if mutation == "closeGroup" {
                    group = group::start(&self.world.aract.again(), group.id, group.version).await.unwrap();
                }
                json!({"id": gid(group.id), "version": group.version})
            }
            "endTrinomeMember" => {
                let place = self.work.places[0].participation;
                let spare = who(&self.world.spare);
                let member = name(&self.world.aract, place, TrinomeRole::Staff, true, spare).await;
                json!({"id": gid(member.id), "version": member.version})
            }
            other => panic!("no valid input is known for the mutation {other}: add it here"),
        }
    }

    async fn of_naming(&self) -> Vec<Value> {
        let place = gid(self.work.places[0].participation);
        let new = format!("{}@example.org", uuid::Uuid::now_v7().simple());
        // A directory that is reached in part only tells of those who are in it.
        let known = gid(who(&self.work.trinome));
        let second = gid(self.work.places[0].participation);
        vec![
            json!({"participationId": second, "role": "MANAGEMENT", "deputy": false, "personId": known}),
            json!({"participationId": place, "role": "TRADES", "deputy": true, "email": new, "name": "Lou Fabre"}),
        ]
    }

    async fn of_session(&self, mutation: &str) -> Value {
        let at = |days: i64| {
            let to = world::appointment(&self.world.app, days);
            (to.starts_at.to_rfc3339(), to.ends_at.to_rfc3339())
        };
        let planned = async |days| -> session::Session { plan(&self.world.aract, self.work.group, days).await };
        match mutation {
            "planSession" => {
                let (start, end) = at(12);
                json!({"groupId": gid(self.work.group), "kind": "INDIVIDUAL",
                    "establishmentId": gid(self.work.places[0].establishment), "title": "Appui", "mode": "REMOTE",
                    "startsAt": start, "endsAt": end, "place": "Salle 2", "videoLink": "https://visio.example.org/x"})
            }
            "moveSession" => {
                let session = planned(9).await;
                let (start, end) = at(15);
                json!({"id": gid(session.id), "version": session.version, "title": "Appui", "mode": "ON_SITE",
                    "startsAt": start, "endsAt": end, "place": "Salle 2", "videoLink": "https://visio.example.org/x"})
            }
            "cancelSession" => {
                let session = planned(9).await;
                json!({"id": gid(session.id), "version": session.version, "reason": "Neige"})
            }
            "holdSession" => {
                let session = planned(-3).await;
                let present = json!({"establishmentId": gid(self.work.places[0].establishment), "role": "STAFF",
                    "personId": gid(who(&self.work.trinome)), "present": true});
                json!({"id": gid(session.id), "version": session.version, "attendance": [present]})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_days(&self, mutation: &str) -> Value {
        let (app, group) = (&self.world.app, self.work.group);
        self.free_the_quotas().await;
        let log = async |submit| -> DayEntry {
            let days = half_days(app, Quota::Collective, 1);
            days::log(&self.work.consultant.again(), group, days, submit).await.unwrap()
        };
        let day = today(app) - Duration::days(7);
        let place = gid(self.work.places[0].establishment);
        let session = gid(self.work.sessions[1]);
        match mutation {
            "logDays" => json!({"groupId": gid(group), "quota": "INDIVIDUAL", "establishmentId": place, "halfDays": 1,
                "workedOn": day, "sessionId": session, "note": "Sur place", "submit": true}),
            "updateDayEntry" => {
                let entry = log(false).await;
                json!({"id": gid(entry.id), "version": entry.version, "quota": "INDIVIDUAL", "establishmentId": place,
                    "halfDays": 2, "workedOn": day, "sessionId": session, "note": "Sur place"})
            }
            "deleteDayEntry" => {
                let entry = log(false).await;
                json!({"id": gid(entry.id), "version": entry.version})
            }
            "submitDayEntries" => json!({"ids": [gid(log(false).await.id)]}),
            "validateDayEntries" => json!({"ids": [gid(log(true).await.id)]}),
            "returnDayEntry" => {
                let entry = log(true).await;
                json!({"id": gid(entry.id), "version": entry.version, "reason": "Date à vérifier"})
            }
            "correctDayEntry" => json!({"id": gid(self.work.entries[2]), "halfDays": -1, "note": "Erreur de saisie"}),
            _ => unreachable!("{mutation}"),
        }
    }

    /// Takes back what other inputs have logged and left, so that quotas never run out.
    async fn free_the_quotas(&self) {
        let (aract, consultant) = (self.world.aract.again(), self.work.consultant.again());
        let filter = DayEntryFilter { group: Some(self.work.group), ..DayEntryFilter::default() };
        let (page, _) = days::page(&aract, &filter, None, 200).await.unwrap();
        for entry in page.items.into_iter().filter(|e| !self.work.entries.contains(&e.id)) {
            let entry = match entry.status {
                DayEntryStatus::Submitted => {
                    days::return_entry(&aract, entry.id, entry.version, "Essai").await.unwrap()
                }
                DayEntryStatus::Draft => entry,
                DayEntryStatus::Validated => {
                    let gone = entry.corrects_id.is_some() || entry.half_days != HalfDays(1);
                    if !gone && let Ok(counter) = days::correct(&consultant, entry.id, HalfDays(-1), "Essai").await {
                        days::validate(&aract, &[counter.id]).await.unwrap();
                    }
                    continue;
                }
                DayEntryStatus::Returned => continue,
            };
            if entry.corrects_id.is_none() {
                days::delete(&consultant, entry.id, entry.version).await.unwrap();
            }
        }
    }

    async fn of_preparation(&self, mutation: &str) -> Value {
        let consultant = &self.work.consultant;
        let session = plan(consultant, self.work.group, 12).await;
        let item = async || {
            let lists = preparation::checklists(&consultant.again(), std::slice::from_ref(&session)).await.unwrap();
            gid(lists[&session.id][0].id)
        };
        let id = gid(session.id);
        match mutation {
            "prepareSession" => json!({"sessionId": id, "version": 0, "aim": "Faire le point",
                "accessNote": "Entrée par la cour", "agenda": [{"title": "Avancement", "minutes": 30}]}),
            "answerSession" => json!({"sessionId": id, "establishmentId": gid(self.work.places[0].establishment),
                "role": "MANAGEMENT", "coming": "COMES"}),
            "addChecklistItem" => json!({"sessionId": id, "title": "Réserver la salle"}),
            "tickChecklistItem" => json!({"id": item().await, "done": true}),
            "removeChecklistItem" => json!({"id": item().await}),
            "proposeChecklist" => {
                let lists = preparation::checklists(&consultant.again(), std::slice::from_ref(&session)).await.unwrap();
                preparation::remove_item(&consultant.again(), lists[&session.id][0].id).await.unwrap();
                json!({"sessionId": id})
            }
            "addSessionDocument" => {
                json!({"sessionId": id, "title": "Trame", "url": "https://documents.example/trame.pdf"})
            }
            "removeSessionDocument" => {
                let url = "https://documents.example/trame.pdf";
                preparation::add_document(&consultant.again(), session.id, "Trame", url).await.unwrap();
                let documents = preparation::documents(&consultant.again(), &[session.id]).await.unwrap();
                json!({"id": gid(documents[&session.id][0].id)})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_milestone(&self) -> Value {
        let place = &self.work.places[0];
        let all = project::of_participations(&self.world.aract.again(), &[place.participation]).await.unwrap();
        let milestone = all.iter().find(|m| m.id == place.milestones[0]).unwrap();
        let day = today(&self.world.app);
        json!({"id": gid(milestone.id), "version": milestone.version, "dueOn": day, "doneOn": day})
    }
}

/// Gives somebody the password [`PASSWORD`].
async fn give_password(bed: &Bed, asker: &Asker) {
    static HASH: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    let compute = || async { bed.app.identity.passwords.accept("password", PASSWORD, Vec::new()).await.unwrap() };
    let hash = HASH.get_or_init(compute).await.clone();
    let row = person::ActiveModel { id: Set(who(asker)), password_hash: Set(Some(hash)), ..Default::default() };
    person::Entity::update(row).exec(&bed.owner).await.unwrap();
}
