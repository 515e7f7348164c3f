//! For each mutation of the schema, arguments that it accepts now. What they need is made first, so
//! that they can be asked for again and again.

use crate::board_world;
use crate::harness::{Bed, who};
use crate::network_world;
use crate::served::{gid, token};
use crate::sheet_world;
use crate::trial_world;
use crate::world::{self, RULEBOOK, Work, World, half_days, name, plan, today};
use chrono::Duration;
use cordee_app::body::{self, AddMember};
use cordee_app::days::{self, DayEntry, DayEntryFilter};
use cordee_app::group::{self, FormGroup, Group};
use cordee_app::{
    Asker, conversation, establishment, file, identity, letter, minutes, network, preparation, presence, programme,
    project, restitution, session, support, task,
};
use cordee_domain::days::{DayEntryStatus, HalfDays, Quota};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{AttendanceLineId, EstablishmentId, SessionId};
use cordee_domain::policy::Role;
use cordee_domain::session::{AttendanceMode, SessionKind};
use cordee_store::entity::{membership, person};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

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
        if self.is_network_life(mutation) {
            return vec![json!({"input": self.of_network_life(mutation).await})];
        }
        if crate::board_inputs::MUTATIONS.contains(&mutation) {
            return vec![json!({"input": self.of_project(mutation).await})];
        }
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
            "openAttendance"
            | "addAttendee"
            | "markAbsent"
            | "noteConnection"
            | "enterAttendance"
            | "enterAttendanceByDigits"
            | "signAttendance"
            | "signAttendanceOnPage"
            | "signAttendanceOnTablet"
            | "signAttendanceOnPaper"
            | "issueSignatureLink"
            | "revokeSignatureLink"
            | "signAttendanceAsGuest"
            | "attendanceScanUpload"
            | "removeAttendanceScan"
            | "withdrawSignature"
            | "sealAttendance"
            | "correctAttendance"
            | "holdSessionFromAttendance" => vec![self.of_presence(mutation).await],
            "setMilestone" => vec![self.of_milestone().await],
            "openMinutes"
            | "writeMinutesSection"
            | "addMinutesSection"
            | "removeMinutesSection"
            | "addDecision"
            | "changeDecision"
            | "removeDecision"
            | "publishMinutes"
            | "correctMinutes"
            | "discardMinutes" => {
                vec![self.of_minutes(mutation).await]
            }
            "addTask" | "changeTask" | "dropTask" | "restoreTask" | "setTaskDone" => {
                vec![self.of_task(mutation).await]
            }
            "openPoll" | "changePoll" | "answerPoll" | "closePoll" | "reopenPoll" | "cancelPoll" | "settlePoll" => {
                vec![self.of_poll(mutation).await]
            }
            "subscribeCalendar" | "renewCalendarFeed" | "revokeCalendarFeed" => {
                vec![self.of_calendar(mutation).await]
            }
            "issueLetters" | "signLetter" | "withdrawLetter" | "documentAddress" => {
                vec![self.of_letter(mutation).await]
            }
            "postMessage" | "editMessage" | "withdrawMessage" | "hideMessage" => {
                vec![self.of_conversation(mutation).await]
            }
            "createUpload" | "resumeUpload" | "fileAddress" | "renameFile" | "trashFile" | "restoreFile" => {
                vec![self.of_file(mutation, self.work.sessions[0], self.peer()).await]
            }
            "askSupport" | "proposeSupport" | "agreeSupport" | "endSupport" => vec![self.of_support(mutation).await],
            "createBody" | "updateBody" | "closeBody" | "addBodyMember" | "endBodyMember" | "recordBodyMeeting"
            | "issueBodyLink" | "revokeBodyLink" => self.of_body(mutation).await,
            "giveApproval"
            | "withdrawApproval"
            | "submitPlan"
            | "savePriority"
            | "rankPriorities"
            | "saveExperiment"
            | "saveExperimentAction"
            | "setActionStatus"
            | "decideExperiment"
            | "saveEvaluation"
            | "saveIndicator"
            | "saveMeasure"
            | "removeMeasure" => vec![self.of_trial(mutation).await],
            "openSheet" | "updateSheet" | "writeSheetText" | "askSheetConsent" | "submitSheet" | "returnSheet"
            | "publishSheet" | "withdrawSheet" | "reopenSheet" | "setSheetAnonymous" | "discardSheet"
            | "restoreSheet" | "takeSheetFile" | "maskInSheet" | "keepInSheet" => vec![self.of_sheet(mutation).await],
            "makeProposal" | "answerProposal" | "setAsideProposal" | "proposeAsGuest" => {
                vec![self.of_proposal(mutation).await]
            }
            "selectPost" | "stopPost" | "endPost" | "openRecruitment" | "setCommitments" | "stateContinuation"
            | "appointFacilitator" | "endMandate" | "recordPostMove" | "decidePostAmount" => {
                vec![self.of_post(mutation).await]
            }
            "proposeStructure" | "recordAgreement" | "decideStructure" | "waiveStructure" | "setNetworkStep"
            | "handDeliverable" | "acceptDeliverable" | "returnDeliverable" | "setDeliverableDue" => {
                vec![self.of_structure(mutation).await]
            }
            "createCollection" | "updateCollection" | "deleteCollection" | "setLicence" => {
                vec![self.of_library(mutation).await]
            }
            "planRestitution" | "updateRestitution" | "publishRestitution" | "cancelRestitution"
            | "tickRegistration" | "removeRegistration" => {
                vec![self.of_restitution(mutation).await]
            }
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
        self.forming_from(size, -180).await
    }

    /// The same in a programme that starts so many days from now.
    async fn forming_from(&self, size: usize, start: i64) -> Group {
        let aract = &self.world.aract;
        let programme = world::open_programme_from(aract, "Programme d’essai", start).await;
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

    async fn of_minutes(&self, mutation: &str) -> Value {
        let consultant = &self.work.consultant;
        let place = gid(self.work.places[0].establishment);
        let session = plan(&self.world.aract, self.work.group, -3).await.id;
        if mutation == "openMinutes" {
            return json!({"sessionId": gid(session), "keptToId": place, "titles": ["Accueil", "Suites"]});
        }
        let opened = minutes::open(&consultant.again(), session, None, &["Accueil".into()]).await.unwrap();
        let id = opened.minutes.id;
        let (section, key) = (gid(opened.sections[0].id), uuid::Uuid::now_v7().to_string());
        match mutation {
            "writeMinutesSection" => json!({"id": section, "version": 1, "title": "Accueil", "body": "Tour de table.",
                "clientMutationId": key}),
            "addMinutesSection" => json!({"minutesId": gid(id), "title": "Suites"}),
            "removeMinutesSection" => json!({"id": section, "version": 1}),
            "addDecision" => json!({"minutesId": gid(id), "wording": "On affiche.", "establishmentId": place,
                "clientMutationId": key}),
            _ => {
                let part = minutes::add_decision(&consultant.again(), id, "On affiche.", None, None).await.unwrap();
                let decision = gid(part.decisions[0].id);
                match mutation {
                    "changeDecision" => json!({"id": decision, "version": 1, "wording": "On affichera.",
                        "establishmentId": place}),
                    "removeDecision" => json!({"id": decision, "version": 1}),
                    "correctMinutes" => {
                        minutes::publish(&consultant.again(), id, 1).await.unwrap();
                        json!({"id": gid(id), "reason": "Une date était fausse"})
                    }
                    "publishMinutes" | "discardMinutes" => json!({"id": gid(id), "version": 1}),
                    _ => unreachable!("{mutation}"),
                }
            }
        }
    }

    async fn of_task(&self, mutation: &str) -> Value {
        let (place, due) = (&self.work.places[0], today(&self.world.app) + Duration::days(9));
        let (owner, key) = (gid(who(&self.work.trinome)), uuid::Uuid::now_v7().to_string());
        if mutation == "addTask" {
            return json!({"groupId": gid(self.work.group), "establishmentId": gid(place.establishment), "kept": true,
                "sessionId": gid(self.work.sessions[1]), "wording": "Afficher le planning", "ownerId": owner,
                "dueOn": due, "remindDays": 2, "clientMutationId": key});
        }
        let new = world::task(self.work.group, Some(place.establishment));
        let task = task::add(&self.work.consultant.again(), new, None).await.unwrap();
        match mutation {
            "changeTask" => json!({"id": gid(task.id), "version": 1, "wording": "Afficher les plannings",
                "ownerId": owner, "dueOn": due, "remindDays": 2, "clientMutationId": key}),
            "setTaskDone" => json!({"id": gid(task.id), "done": true, "clientMutationId": key}),
            "dropTask" => json!({"id": gid(task.id), "version": 1, "reason": "Fait autrement"}),
            "restoreTask" => {
                let consultant = self.work.consultant.again();
                task::drop_task(&consultant, task.id, 1, "Fait autrement").await.unwrap();
                json!({"id": gid(task.id), "version": 2})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_poll(&self, mutation: &str) -> Value {
        let (aract, day) = (self.world.aract.again(), |n| today(&self.world.app) + Duration::days(n));
        let slot = |n: i64| format!("{}/morning", day(n));
        let asked = json!({"title": "Appui", "note": "À trois", "mode": "ON_SITE", "place": "Salle 2",
            "videoLink": "https://visio.example.org/x", "slots": [slot(30), slot(31), slot(32)], "closesOn": day(20)});
        let with = |more: Value| {
            let mut all = asked.clone();
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            all
        };
        if mutation == "openPoll" {
            return with(json!({"groupId": gid(self.work.group), "kind": "INDIVIDUAL",
                "establishmentId": gid(self.work.places[0].establishment)}));
        }
        let poll = world::open_poll(&self.world.aract, self.work.group).await;
        let named = json!({"id": gid(poll.id), "version": poll.version});
        let more = |more: Value| {
            let mut all = named.clone();
            all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            all
        };
        match mutation {
            "changePoll" => with(more(json!({"confirmed": true}))),
            "answerPoll" => {
                // Whoever has the right has it for the voice that it holds.
                if self.work.group == self.world.works[0].group {
                    let place = self.work.places[0].participation;
                    name(&aract, place, TrinomeRole::Management, true, who(&self.work.manager)).await;
                    self.leave_trinome(&self.work.manager).await;
                }
                more(json!({"version": 0, "comment": "Après 10 h", "choices": [
                    {"slot": slot(30), "choice": "YES"}, {"slot": slot(31), "choice": "IF_NEEDED"}]}))
            }
            "closePoll" => named,
            "reopenPoll" => {
                let closed = cordee_app::poll::close(&aract, poll.id, poll.version).await.unwrap();
                json!({"id": gid(poll.id), "version": closed.version, "closesOn": day(10)})
            }
            "cancelPoll" => more(json!({"reason": "Neige"})),
            "settlePoll" => {
                let (start, end) = cordee_domain::poll::Slot::parse(&slot(31)).unwrap().hours(1);
                more(json!({"slot": slot(31), "startsAt": start.to_rfc3339(), "endsAt": end.to_rfc3339(),
                    "place": "Salle 3", "videoLink": "https://visio.example.org/y"}))
            }
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_calendar(&self, mutation: &str) -> Value {
        use cordee_app::calendar;
        if mutation == "subscribeCalendar" {
            let own = self.work.group == self.world.works[0].group;
            // A facilitator's group is its network.
            let network = own && self.sender.actor().unwrap().held()[0].role == Role::Facilitator;
            return json!({"groupId": gid(if network { self.world.network.group } else { self.work.group })});
        }
        // One's own, where one may have one; for another group, its consultant's.
        let own = self.work.group == self.world.works[0].group;
        let issued = match calendar::issue(&self.sender.again(), None).await {
            Ok(issued) if own => issued,
            _ => calendar::issue(&self.work.consultant.again(), None).await.unwrap(),
        };
        json!({"id": gid(issued.feed.id)})
    }

    /// An open sheet of a session of its own, on which the sender is expected if the group is its own.
    async fn sheet(&self, mode: AttendanceMode) -> (session::Session, presence::Sheet, Vec<presence::Line>) {
        static DAY: AtomicI64 = AtomicI64::new(-2000);
        // Each at a day of its own: nobody is in two places. Later ones are later.
        let day = DAY.fetch_add(1, Ordering::Relaxed);
        let planned = session::PlanSession {
            group: self.work.group,
            kind: SessionKind::FollowUp,
            sequence: None,
            with: Default::default(),
            appointment: session::Appointment { mode, ..world::appointment(&self.world.app, day) },
        };
        let session = session::plan(&self.world.aract.again(), planned).await.unwrap();
        let half = world::presence_half(session.id, &self.world.aract).await;
        let sheet = presence::open(&self.work.consultant.again(), session.id, half).await.unwrap();
        let lines = presence::lines_of(&self.world.aract.again(), &[sheet.id]).await.unwrap();
        let own = std::ptr::eq(self.work, &self.world.works[0]);
        if own && !lines.iter().any(|line| line.person_id == Some(who(self.sender))) {
            let line = presence::Line { id: AttendanceLineId(uuid::Uuid::now_v7()), rank: 400, ..lines[1].clone() };
            let mut row = line.into_active_model().reset_all();
            row.person_id = Set(Some(who(self.sender)));
            row.insert(&self.bed.owner).await.unwrap();
        }
        (session, sheet, lines)
    }

    async fn of_presence(&self, mutation: &str) -> Value {
        let remote = matches!(
            mutation,
            "noteConnection"
                | "signAttendanceOnPage"
                | "issueSignatureLink"
                | "revokeSignatureLink"
                | "signAttendanceAsGuest"
        );
        let (session, sheet, lines) =
            self.sheet(if remote { AttendanceMode::Remote } else { AttendanceMode::OnSite }).await;
        let consultant = &self.work.consultant;
        let (id, line, now) = (gid(sheet.id), gid(lines[1].id), self.world.app.clock.now());
        if matches!(mutation, "issueSignatureLink" | "revokeSignatureLink" | "signAttendanceAsGuest") {
            // A link ends with the half-day: this one, of a day of its own, is not over.
            let mut row = sheet.clone().into_active_model();
            row.late_from = Set(now + Duration::days(1));
            row.update(&self.bed.owner).await.unwrap();
        }
        let (browser, key) = ("a".repeat(40), uuid::Uuid::now_v7().to_string());
        let screen = presence::screen(&consultant.again(), sheet.id).await.unwrap().unwrap();
        let code = screen.address.split_once("code=").unwrap().1;
        let seal = async || {
            presence::sign_on_page(&consultant.again(), sheet.id, None, None, None).await.unwrap();
            presence::seal(&consultant.again(), sheet.id, sheet.version).await.unwrap();
        };
        match mutation {
            "openAttendance" => {
                let after = |hours| sheet.ends_at + Duration::hours(hours);
                let to = session::Appointment {
                    starts_at: after(5),
                    ends_at: after(7),
                    ..world::appointment(&self.world.app, 0)
                };
                let planned = plan(&self.world.aract, self.work.group, 300).await;
                let aract = self.world.aract.again();
                let session = session::move_to(&aract, planned.id, planned.version, to).await.unwrap();
                let half = world::presence_half(session.id, &self.world.aract).await;
                json!({"sessionId": gid(session.id), "halfDay": half.key().to_uppercase()})
            }
            "addAttendee" => json!({"attendanceSheetId": id, "name": "Lou Fabre", "organisation": "CARSAT"}),
            "markAbsent" => json!({"attendanceLineId": line, "version": 1, "reason": "Congé"}),
            "noteConnection" => json!({"attendanceLineId": line, "version": 1,
                "connectedAt": sheet.starts_at.to_rfc3339(), "disconnectedAt": sheet.ends_at.to_rfc3339()}),
            "enterAttendance" => json!({"tenantKey": self.world.key, "code": code, "browser": browser}),
            "enterAttendanceByDigits" => json!({"digits": screen.digits, "browser": browser}),
            "signAttendance" => {
                let client = identity::ClientInfo::default();
                let entered = presence::enter(&self.world.app, &client, &self.world.key, code, &browser).await.unwrap();
                json!({"ticket": entered.ticket, "browser": browser, "deviceAt": now.to_rfc3339(),
                    "clientMutationId": key})
            }
            "signAttendanceOnPage" => json!({"attendanceSheetId": id, "connectedAt": sheet.starts_at.to_rfc3339(),
                "deviceAt": now.to_rfc3339(), "clientMutationId": key}),
            "signAttendanceOnTablet" => {
                json!({"attendanceLineId": line, "initials": "MT", "deviceAt": now.to_rfc3339(), "clientMutationId": key})
            }
            "issueSignatureLink" => json!({"attendanceLineId": line, "send": true}),
            "attendanceScanUpload" => json!({"attendanceSheetId": id}),
            "removeAttendanceScan" => {
                let page = b"%PDF-1.7 signed by hand %%EOF".to_vec();
                let scan = presence::attach_scan(&consultant.again(), sheet.id, page).await.unwrap();
                json!({"attendanceScanId": gid(scan.id)})
            }
            "revokeSignatureLink" => {
                presence::issue_link(&consultant.again(), lines[1].id, false, None).await.unwrap();
                json!({"attendanceLineId": line})
            }
            "signAttendanceAsGuest" => {
                let issued = presence::issue_link(&consultant.again(), lines[1].id, false, None).await.unwrap();
                json!({"token": issued.address.split_once("jeton=").unwrap().1, "initials": "MT"})
            }
            "signAttendanceOnPaper" => json!({"attendanceSheetId": id, "attendanceLineIds": [line]}),
            "withdrawSignature" => {
                presence::sign_on_paper(&consultant.again(), sheet.id, &[lines[1].id]).await.unwrap();
                let signed = presence::signatures_of(&consultant.again(), &[sheet.id]).await.unwrap();
                json!({"attendanceSignatureId": gid(signed[0].id), "reason": "Signature posée par erreur"})
            }
            "sealAttendance" => {
                presence::sign_on_page(&consultant.again(), sheet.id, None, None, None).await.unwrap();
                json!({"attendanceSheetId": id, "version": sheet.version})
            }
            "correctAttendance" => {
                seal().await;
                json!({"attendanceSheetId": id, "reason": "Une personne manquait"})
            }
            "holdSessionFromAttendance" => {
                seal().await;
                json!({"sessionId": gid(session.id), "version": session.version})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    /// Keeps the voice without the standing that comes with it, which would blur what its other role may.
    async fn leave_trinome(&self, member: &Asker) {
        let ended = Set(Some(self.world.app.clock.now()));
        membership::Entity::update_many()
            .set(membership::ActiveModel { ended_at: ended, ..Default::default() })
            .filter(membership::Column::PersonId.eq(who(member)))
            .filter(membership::Column::Role.eq(Role::Trinome))
            .exec(&self.bed.owner)
            .await
            .unwrap();
    }

    async fn of_letter(&self, mutation: &str) -> Value {
        let aract = &self.world.aract;
        let letters = letter::of_groups(&aract.again(), &[self.work.group]).await.unwrap();
        match mutation {
            "documentAddress" => json!({"kind": "LETTER", "id": gid(letters[0].id)}),
            "issueLetters" => json!({"groupId": gid(self.forming(3).await.id)}),
            "signLetter" => json!({"id": gid(letters[0].id), "sha256": letters[0].sha256}),
            "withdrawLetter" => {
                let group = self.forming_from(3, 30).await;
                let letter = letter::issue(&aract.again(), group.id).await.unwrap().remove(0);
                json!({"id": gid(letter.id), "version": letter.version, "reason": "L’établissement renonce"})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    /// Somebody of the work in the sender's role; in the next role that may where the sender's may not.
    fn peer(&self) -> &Arc<Asker> {
        let role = match self.sender.actor().unwrap().held()[0].role {
            Role::Ars | Role::Contributor | Role::Admin => Role::Aract,
            Role::Facilitator => Role::Manager,
            other => other,
        };
        self.world.holder(role, usize::from(self.work.group != self.world.works[0].group))
    }

    async fn of_conversation(&self, mutation: &str) -> Value {
        let subject = (cordee_domain::ids::Kind::Group, self.work.group.0);
        let post = async |asker: &Asker| {
            let text = "Bonjour à tous".to_owned();
            let post = conversation::PostMessage { subject, text, mentions: Vec::new(), reserved: false };
            conversation::post(&asker.again(), post).await.unwrap()
        };
        match mutation {
            "postMessage" => json!({"subjectId": gid(self.work.group), "text": "Bonjour @Lou",
                "mentionIds": [gid(who(&self.work.trinome))], "reserved": false}),
            "editMessage" => {
                let message = post(self.peer()).await;
                json!({"id": gid(message.id), "version": message.version, "text": "Bonsoir à tous"})
            }
            "withdrawMessage" => {
                let message = post(self.peer()).await;
                json!({"id": gid(message.id), "version": message.version})
            }
            "hideMessage" => {
                let message = post(&self.work.consultant).await;
                json!({"id": gid(message.id), "version": message.version, "reason": "Nomme une résidente"})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    /// On a session that this person sees.
    pub async fn of_file(&self, mutation: &str, session: SessionId, by: &Arc<Asker>) -> Value {
        let subject = (cordee_domain::ids::Kind::Session, session.0);
        if mutation == "createUpload" {
            let replaced = crate::file::put(by, subject, "Plan.txt", b"Bonjour").await;
            return json!({"subjectId": gid(session), "name": "Plan.txt", "size": 12, "replacesId": gid(replaced.id),
                "sha256": "0".repeat(64)});
        }
        if mutation == "resumeUpload" {
            let new = || crate::file::wanted(subject, "Plan.txt", 12);
            // One's own, of who may have one.
            let made = match file::create(&self.sender.again(), new()).await {
                Ok(made) => made,
                Err(_) => file::create(&by.again(), new()).await.unwrap(),
            };
            return json!({"id": gid(made.upload.id)});
        }
        let put = crate::file::put(by, subject, "Plan.txt", b"Bonjour").await;
        match mutation {
            "fileAddress" => json!({"id": gid(put.id), "number": 1, "inline": true}),
            "renameFile" => json!({"id": gid(put.id), "version": put.version, "name": "Plan final.txt"}),
            "trashFile" => json!({"id": gid(put.id), "version": put.version}),
            _ => {
                let trashed = file::trash(&by.again(), put.id, put.version).await.unwrap();
                json!({"id": gid(put.id), "version": trashed.version})
            }
        }
    }

    async fn of_support(&self, mutation: &str) -> Value {
        let place = &self.work.places[0];
        let ask = || world::ask_support(&self.work.manager, place);
        let role = self.peer().actor().unwrap().held()[0].role;
        match mutation {
            "askSupport" => json!({"participationId": gid(place.participation), "title": "Restitution",
                "need": "Devant l’équipe", "halfDays": 1}),
            "proposeSupport" => {
                let request = ask().await;
                json!({"id": gid(request.id), "version": request.version, "halfDays": 2})
            }
            "agreeSupport" => {
                let mut request = ask().await;
                if matches!(role, Role::Manager | Role::Trinome) {
                    let by = self.work.consultant.again();
                    request = support::propose(&by, request.id, request.version, HalfDays(1)).await.unwrap();
                }
                json!({"id": gid(request.id), "version": request.version})
            }
            "endSupport" => {
                let request = ask().await;
                let outcome = match role {
                    Role::Aract => "CLOSED",
                    Role::Consultant => "DECLINED",
                    _ => "WITHDRAWN",
                };
                json!({"id": gid(request.id), "version": request.version, "outcome": outcome, "reason": "Réglé"})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_library(&self, mutation: &str) -> Value {
        let aract = &self.world.aract;
        if mutation == "setLicence" {
            let library = cordee_app::library::publication::library(&aract.again()).await.unwrap();
            return json!({"licence": "BY", "version": library.version});
        }
        let made = crate::publication::collected(aract).await;
        let (id, version) = (gid(made.row.id), made.row.version);
        let sheets = made.sheets.iter().map(|one| gid(one.id)).collect::<Vec<_>>();
        match mutation {
            "createCollection" => json!({"title": "Commencer", "summary": "Deux récits", "publicationIds": sheets}),
            "updateCollection" => {
                json!({"id": id, "version": version, "title": "Commencer petit", "publicationIds": sheets})
            }
            "deleteCollection" => json!({"id": id, "version": version}),
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_sheet(&self, mutation: &str) -> Value {
        let role = self.peer_role();
        let (world, work) = (self.world, self.work);
        let step = |row: &cordee_app::sheet::Sheet| json!({"id": gid(row.id), "version": row.version});
        let more = |row: &cordee_app::sheet::Sheet, given: Value| {
            let mut all = step(row);
            all.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
            all
        };
        match mutation {
            "openSheet" if role == Role::Facilitator => json!({"kind": "TESTIMONY", "title": "Deux ans d’animation",
                "postId": gid(sheet_world::post(world, work)), "fromProject": false}),
            "openSheet" => json!({"kind": "EXPERIENCE", "title": "Des plannings tenus",
                "participationId": gid(work.places[0].participation), "fromProject": true}),
            "updateSheet" => more(
                &sheet_world::begun(world, work, role).await,
                json!({"kind": "EXPERIENCE",
                "title": "Des plannings tenus", "summary": "Deux semaines de visibilité.", "themes": ["WORKLOAD"],
                "fields": ["HEALTH"], "sector": "OLDER_PEOPLE", "departements": ["09"], "size": "FROM_50",
                "establishmentName": "Un Ehpad", "programmeName": "Programme", "year": 2024, "series": [{"name": "Rappels",
                    "unit": "par mois", "points": [{"on": today(&world.app), "value": 12_000}], "target": 6_000}]}),
            ),
            "writeSheetText" => json!({"id": gid(sheet_world::begun(world, work, role).await.id), "update": "AAA=",
                "vector": "AA=="}),
            "askSheetConsent" => step(&sheet_world::begun(world, work, role).await),
            "submitSheet" => {
                let asked = sheet_world::asked(world, work, role).await;
                sheet_world::agreed(world, &asked).await;
                step(&asked)
            }
            "returnSheet" => more(&sheet_world::submitted(world, work, role).await, json!({"message": "À chiffrer"})),
            "publishSheet" => step(&sheet_world::submitted(world, work, role).await),
            "withdrawSheet" => {
                more(&sheet_world::published(world, work, role).await, json!({"reason": "À sa demande"}))
            }
            "reopenSheet" => step(&sheet_world::published(world, work, role).await),
            "discardSheet" => step(&sheet_world::begun(world, work, role).await),
            "restoreSheet" => step(&sheet_world::discarded(world, work, role).await),
            "takeSheetFile" => {
                let (sheet, file) = sheet_world::illustrated(world, work, role).await;
                json!({"id": gid(sheet.id), "fileId": gid(file.id), "part": "ACTIONS",
                    "words": "Deux collègues au calme", "caption": "Le soir"})
            }
            "setSheetAnonymous" => more(&sheet_world::begun(world, work, role).await, json!({"anonymous": true})),
            "maskInSheet" => json!({"id": gid(sheet_world::begun(world, work, role).await.id), "term": "visibilité",
                "replacement": "recul"}),
            "keepInSheet" => json!({"id": gid(sheet_world::begun(world, work, role).await.id), "term": "Foix",
                "reason": "La commune est d’accord"}),
            _ => unreachable!("{mutation}"),
        }
    }

    /// The role of the sender, or of somebody of the work who may where it may not.
    fn peer_role(&self) -> Role {
        match self.sender.actor().unwrap().held()[0].role {
            Role::Ars | Role::Contributor | Role::Admin => Role::Aract,
            other => other,
        }
    }

    async fn of_body(&self, mutation: &str) -> Vec<Value> {
        let place = gid(self.work.places[0].participation);
        let fresh = world::space(&self.work.manager, self.work.places[0].participation).await;
        let (id, version) = (gid(fresh.id), fresh.version);
        let said = json!({"title": "La relève", "perimeter": "Jour et nuit", "rules": "On ne coupe pas la parole",
            "facilitator": "Une cadre d’un autre service"});
        let with = |mut value: Value, more: Value| {
            value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            value
        };
        vec![match mutation {
            "createBody" => with(said, json!({"participationId": place, "kind": "DISCUSSION_SPACE"})),
            "updateBody" => with(said, json!({"id": id, "version": version})),
            "closeBody" => json!({"id": id, "version": version, "reason": "Trois réunions ont suffi"}),
            "addBodyMember" => {
                let email = format!("{}@example.org", uuid::Uuid::now_v7().simple());
                return vec![
                    json!({"bodyId": id, "name": "Lou Fabre", "quality": "Aide-soignante",
                        "personId": gid(who(&self.work.trinome))}),
                    json!({"bodyId": id, "name": "Lou Fabre", "quality": "Aide-soignante", "email": email}),
                ];
            }
            "endBodyMember" => {
                let add =
                    AddMember { body: fresh.id, name: "Lou Fabre".into(), quality: None, person: None, email: None };
                let added = body::add_member(&self.work.manager.again(), add).await.unwrap().member;
                json!({"id": gid(added.id), "version": added.version})
            }
            "recordBodyMeeting" => {
                let meeting = world::meeting(&self.work.manager, fresh.id).await;
                json!({"bodyId": id, "id": gid(meeting), "version": 1, "heldOn": today(&self.world.app),
                    "agenda": "La relève", "summary": "Elle se fait debout.", "present": "Cinq personnes"})
            }
            "issueBodyLink" => json!({"id": id, "version": version}),
            "revokeBodyLink" => {
                let issued = body::issue_link(&self.work.manager.again(), fresh.id, version).await.unwrap();
                json!({"id": id, "version": issued.body.version})
            }
            _ => unreachable!("{mutation}"),
        }]
    }

    /// The project of the first establishment: for a facilitator, that which it has in the network.
    async fn trial_place(&self) -> world::Place {
        let place = self.work.places[0].clone();
        if self.sender.actor().unwrap().held()[0].role != Role::Facilitator {
            return place;
        }
        let all = group::participations_of(&self.world.aract.again(), &[self.world.network.group]).await.unwrap();
        let own = all.iter().find(|one| one.establishment_id == place.establishment).unwrap();
        world::Place { participation: own.id, ..place }
    }

    async fn of_trial(&self, mutation: &str) -> Value {
        let (place, manager) = (&self.trial_place().await, &self.work.manager);
        let (participation, day) = (gid(place.participation), today(&self.world.app));
        match mutation {
            "giveApproval" => {
                let (_, request) = trial_world::submitted(manager, place).await;
                json!({"id": gid(request.id), "sha256": request.sha256, "verdict": "DISSENTED",
                    "reason": "La nuit manque", "clientMutationId": uuid::Uuid::now_v7().to_string()})
            }
            "withdrawApproval" => {
                let (_, request) = trial_world::submitted(manager, place).await;
                json!({"id": gid(request.id), "version": request.version, "reason": "À revoir"})
            }
            "submitPlan" => {
                trial_world::tried(manager, place).await;
                json!({"participationId": participation, "kind": "PLAN"})
            }
            "savePriority" => {
                let row = trial_world::any_retained(manager, place).await;
                let cluster = board_world::cluster(manager, place.participation).await;
                json!({"participationId": participation, "id": gid(row.id), "version": row.version,
                    "clusterId": gid(cluster), "title": "La relève", "why": "On s’y perd", "perimeter": "Premier étage", "field": "CONTENT",
                    "status": "TRIED"})
            }
            "rankPriorities" => {
                trial_world::any_retained(manager, place).await;
                let all = cordee_app::experiment::dossiers(&manager.again(), &[place.participation]).await.unwrap();
                let order = all[&place.participation].priorities.iter().rev().map(|row| gid(row.id));
                json!({"participationId": participation, "order": order.collect::<Vec<_>>()})
            }
            "saveExperiment" => {
                let row = trial_world::any_tried(manager, place).await;
                let priority = trial_world::any_retained(manager, place).await;
                json!({"participationId": participation, "id": gid(row.id), "version": row.version,
                    "priorityId": gid(priority.id), "title": "Une relève debout", "field": "CONTENT",
                    "theme": "COOPERATION", "perimeter": "Premier étage", "ifWe": "on se retrouve",
                    "thenSo": "on oublie moins", "startsOn": day, "endsOn": day, "status": "RUNNING"})
            }
            "saveExperimentAction" => {
                let row = trial_world::any_tried(manager, place).await;
                let action = trial_world::any_to_do(manager, place, &row).await;
                json!({"experimentId": gid(row.id), "id": gid(action.id), "version": action.version,
                    "title": "Afficher", "owner": "La nuit", "startsOn": day, "dueOn": day, "status": "DOING"})
            }
            "setActionStatus" => {
                let row = trial_world::any_tried(manager, place).await;
                let action = trial_world::any_to_do(manager, place, &row).await;
                json!({"id": gid(action.id), "version": action.version, "status": "DONE"})
            }
            "decideExperiment" => {
                let row = trial_world::any_tried(manager, place).await;
                trial_world::told(manager, place, Some(&row)).await.unwrap();
                // The comité that is at work is that of the establishment's place in its group.
                let meeting = match place.participation == self.work.places[0].participation {
                    true => json!(gid(world::meeting(manager, self.work.bodies[0]).await)),
                    false => Value::Null,
                };
                json!({"id": gid(row.id), "version": row.version, "decision": "ADAPT", "reason": "Plus court",
                    "decidedOn": day, "meetingId": meeting})
            }
            "saveEvaluation" => {
                let row = trial_world::any_tried(manager, place).await;
                json!({"participationId": participation, "experimentId": gid(row.id), "version": 0, "done": "Fait",
                    "observed": "Vu", "discussed": "Dit", "unexpected": "Rien"})
            }
            "saveIndicator" => {
                let experiment = trial_world::any_tried(manager, place).await;
                let row = trial_world::any_followed(manager, place).await;
                json!({"participationId": participation, "id": gid(row.id), "version": row.version,
                    "experimentId": gid(experiment.id), "template": "absenteeism", "name": "Absences", "unit": "%",
                    "wished": "DOWN", "method": "Paie", "baseline": "9,2", "baselineOn": day, "target": "8",
                    "targetOn": day})
            }
            "saveMeasure" => {
                let row = trial_world::any_followed(manager, place).await;
                let measure = trial_world::any_measured(manager, place, &row).await;
                json!({"indicatorId": gid(row.id), "id": gid(measure.id), "version": measure.version,
                    "measuredOn": day, "value": "8,5", "source": "Paie", "comment": "Corrigée"})
            }
            "removeMeasure" => {
                let row = trial_world::any_followed(manager, place).await;
                let measure = trial_world::any_measured(manager, place, &row).await;
                json!({"id": gid(measure.id), "version": measure.version})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_proposal(&self, mutation: &str) -> Value {
        let manager = &self.work.manager;
        let space = self.work.bodies[1];
        let make = || async { body::make(&manager.again(), space, "Un chariot par étage", false).await.unwrap() };
        match mutation {
            "makeProposal" => json!({"bodyId": gid(space), "text": "Un chariot par étage", "signed": true}),
            "answerProposal" => {
                let proposal = make().await;
                json!({"id": gid(proposal.id), "version": proposal.version, "status": "ADAPTED", "text": "Deux chariots"})
            }
            "setAsideProposal" => {
                let proposal = make().await;
                json!({"id": gid(proposal.id), "version": proposal.version, "reason": "Nomme une collègue"})
            }
            "proposeAsGuest" => {
                let fresh = world::space(manager, self.work.places[0].participation).await;
                let issued = body::issue_link(&manager.again(), fresh.id, fresh.version).await.unwrap();
                let token = issued.address.split_once("jeton=").unwrap().1;
                json!({"token": token, "text": "Un chariot par étage", "name": "Lou"})
            }
            _ => unreachable!("{mutation}"),
        }
    }

    /// A post of its own, of the organisation of the group's first establishment, which is a candidate.
    async fn post(&self) -> (network::Post, network::PostStructure) {
        let programme = network_world::open_network(&self.world.ars, "Réseau d’essai").await;
        let post = network_world::selected(&self.world.ars, programme, self.work).await;
        let structure = network_world::proposed(&self.world.aract, post.id, self.work).await;
        (post, structure)
    }

    async fn of_post(&self, mutation: &str) -> Value {
        let (post, _) = self.post().await;
        let day = today(&self.world.app) - Duration::days(2);
        let held = async || network_world::appointed(&self.world.aract, &post, self.work).await;
        match mutation {
            "selectPost" => json!({"programmeId": gid(post.programme_id), "organisationId": gid(post.organisation_id)}),
            "openRecruitment" => json!({"id": gid(post.id), "version": post.version}),
            "setCommitments" => {
                json!({"id": gid(post.id), "version": post.version, "jobSecured": true, "note": "Poste gardé deux ans"})
            }
            "stateContinuation" => {
                json!({"id": gid(post.id), "version": post.version, "answer": "UNDER_STUDY", "note": "Au budget 2025"})
            }
            "appointFacilitator" => {
                let email = format!("{}@example.org", uuid::Uuid::now_v7().simple());
                json!({"id": gid(post.id), "version": post.version, "email": email, "name": "Lou Fabre",
                    "startsOn": day, "workingTimePercent": 80, "internal": true})
            }
            "endMandate" => {
                let post = held().await;
                json!({"id": gid(post.id), "version": post.version, "endedOn": day, "reason": "Mutation"})
            }
            "stopPost" => {
                let post = held().await;
                json!({"id": gid(post.id), "version": post.version, "stoppedOn": day, "reason": "Sans candidat"})
            }
            "endPost" => {
                let post = held().await;
                json!({"id": gid(post.id), "version": post.version, "endedOn": day})
            }
            "recordPostMove" => json!({"postId": gid(post.id), "kind": "COMMITMENT", "amountCents": 10_000_000,
                "movedOn": day, "note": "Décision 2022-11"}),
            "decidePostAmount" => json!({"id": gid(post.id), "version": post.version, "decidedCents": 5_000_000,
                "reason": "Commencé tard"}),
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_structure(&self, mutation: &str) -> Value {
        let aract = &self.world.aract;
        let (post, candidate) = self.post().await;
        let day = today(&self.world.app) - Duration::days(2);
        let post = network_world::appointed(aract, &post, self.work).await;
        if mutation == "proposeStructure" {
            return json!({"postId": gid(post.id), "establishmentId": gid(self.sibling(&post).await)});
        }
        if matches!(mutation, "recordAgreement" | "decideStructure" | "waiveStructure") {
            let structure = candidate;
            return match mutation {
                "recordAgreement" => json!({"id": gid(structure.id), "version": structure.version,
                    "directionAgreedOn": day, "staffAgreedOn": day, "note": "CSE du mois"}),
                "decideStructure" => json!({"id": gid(structure.id), "version": structure.version, "selected": false}),
                _ => json!({"id": gid(structure.id), "version": structure.version, "reason": "Compétence transférée"}),
            };
        }
        let board = network::board(&aract.again(), post.programme_id).await.unwrap().unwrap();
        let file = board.file(post.id).unwrap();
        if mutation == "setNetworkStep" {
            let step = &file.steps[0];
            return json!({"id": gid(step.id), "version": step.version, "plannedOn": day, "doneOn": day, "note": "Fait"});
        }
        let mut deliverable = file.deliverables[0].clone();
        if matches!(mutation, "acceptDeliverable" | "returnDeliverable") {
            let link = Some("https://example.org/strategie");
            deliverable = network::hand(&aract.again(), deliverable.id, deliverable.version, link, None).await.unwrap();
        }
        let (id, version) = (gid(deliverable.id), deliverable.version);
        match mutation {
            "handDeliverable" => {
                json!({"id": id, "version": version, "link": "https://example.org/strategie", "body": "Résumé"})
            }
            "acceptDeliverable" => json!({"id": id, "version": version}),
            "returnDeliverable" => json!({"id": id, "version": version, "reason": "Il manque les dates"}),
            "setDeliverableDue" => json!({"id": id, "version": version, "dueOn": day}),
            _ => unreachable!("{mutation}"),
        }
    }

    async fn of_restitution(&self, mutation: &str) -> Value {
        let (aract, programme) = (&self.world.aract, self.world.network.programme);
        let app = &self.world.app;
        if matches!(mutation, "tickRegistration" | "removeRegistration") {
            // Near enough to be ticked, and still open.
            let event = network_world::event(aract, programme, Duration::hours(2)).await.event;
            let id = gid(network_world::registered(aract, event.id).await.id);
            return if mutation == "tickRegistration" { json!({"id": id, "came": true}) } else { json!({"id": id}) };
        }
        let plan = network_world::planned(app, Duration::days(30));
        let planned = restitution::plan(&aract.again(), programme, plan.clone()).await.unwrap().event;
        let (id, version) = (gid(planned.id), planned.version);
        let said = json!({"title": plan.title, "summary": plan.summary, "mode": "ON_SITE", "place": "Toulouse",
            "accessNote": "Entrée par la cour", "videoLink": "https://visio.example/salle", "capacity": 40, "keepDays": 60,
            "startsAt": plan.starts_at, "endsAt": plan.ends_at, "closesAt": plan.starts_at - Duration::days(2),
            "moments": [{"startsAt": plan.starts_at, "title": "Accueil", "note": "Café"}],
            "speakers": [{"name": "Yanis Ferrer", "quality": "Animateur"}]});
        let mut said = said.as_object().unwrap().clone();
        match mutation {
            "planRestitution" => {
                said.insert("programmeId".into(), json!(gid(programme)));
                Value::Object(said)
            }
            "updateRestitution" => {
                said.insert("id".into(), json!(id));
                said.insert("version".into(), json!(version));
                Value::Object(said)
            }
            "publishRestitution" => json!({"id": id, "version": version}),
            "cancelRestitution" => json!({"id": id, "version": version, "reason": "Grève des trains"}),
            _ => unreachable!("{mutation}"),
        }
    }

    /// Another establishment of the post's organisation.
    async fn sibling(&self, post: &network::Post) -> EstablishmentId {
        let first = cordee_app::First::from(50);
        let (asker, organisation) = (self.world.aract.again(), [post.organisation_id]);
        let sites = establishment::pages_of_organisations(&asker, &organisation, None, first)
            .await
            .unwrap()
            .remove(&post.organisation_id)
            .unwrap()
            .items;
        sites.iter().find(|site| site.id != self.work.places[0].establishment).unwrap().id
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
            "tickChecklistItem" => json!({"id": item().await, "done": true,
                "clientMutationId": uuid::Uuid::now_v7().to_string()}),
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
