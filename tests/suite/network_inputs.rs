//! What mutations may be given by a facilitator: its own is a post of a network, not a place in a group.

use crate::inputs::Inputs;
use crate::served::gid;
use crate::world::{self, appointment, today};
use chrono::Duration;
use cordee_app::poll::{self, Asked, OpenPoll};
use cordee_app::session::{self, PlanSession, Session, With};
use cordee_app::support::{self, AskSupport};
use cordee_app::{Asker, conversation, task};
use cordee_domain::days::HalfDays;
use cordee_domain::ids::{Identified, Kind};
use cordee_domain::policy::Role;
use cordee_domain::session::{AttendanceMode, SessionKind};
use serde_json::{Value, json};
use std::sync::Arc;

impl Inputs<'_> {
    /// Whether these are what a facilitator does in its network.
    pub fn is_network_life(&self, mutation: &str) -> bool {
        let facilitator = self.sender.actor().is_ok_and(|actor| actor.held()[0].role == Role::Facilitator);
        let here = [
            "answerPoll",
            "answerSession",
            "addTask",
            "changeTask",
            "setTaskDone",
            "dropTask",
            "restoreTask",
            "postMessage",
            "editMessage",
            "withdrawMessage",
            "askSupport",
            "proposeSupport",
            "agreeSupport",
            "endSupport",
            "documentAddress",
            "createUpload",
            "resumeUpload",
            "fileAddress",
            "renameFile",
            "trashFile",
            "restoreFile",
        ];
        facilitator && here.contains(&mutation)
    }

    fn at(&self) -> usize {
        usize::from(self.work.group != self.world.works[0].group)
    }

    fn holder(&self) -> &Arc<Asker> {
        &self.work.facilitator
    }

    async fn with_post(&self) -> Session {
        let plan = PlanSession {
            group: self.world.network.group,
            kind: SessionKind::Individual,
            sequence: None,
            with: With { establishment: None, post: Some(self.world.network.posts[self.at()]) },
            appointment: appointment(&self.world.app, 9),
        };
        session::plan(&self.world.aract.again(), plan).await.unwrap()
    }

    /// Arguments that the mutation accepts of the facilitator of the work.
    pub async fn of_network_life(&self, mutation: &str) -> Value {
        let aract = &self.world.aract;
        let (group, post) = (self.world.network.group, self.world.network.posts[self.at()]);
        let place = self.work.places[0].establishment;
        let day = |n| today(&self.world.app) + Duration::days(n);
        match mutation {
            "answerPoll" => {
                let slot = |n: i64| format!("{}/morning", day(n));
                let asked = Asked {
                    title: None,
                    note: None,
                    mode: AttendanceMode::OnSite,
                    place: Some("Salle 2".into()),
                    video_link: None,
                    slots: vec![slot(30), slot(31)],
                    closes_on: None,
                };
                let with = With { establishment: None, post: Some(post) };
                let open = OpenPoll { group, kind: SessionKind::Individual, sequence: None, with, asked };
                let poll = poll::open(&aract.again(), open).await.unwrap();
                json!({"id": gid(poll.id), "version": 0, "comment": "Après 10 h",
                    "choices": [{"slot": slot(30), "choice": "YES"}, {"slot": slot(31), "choice": "IF_NEEDED"}]})
            }
            "answerSession" => {
                let session = world::plan(aract, group, 12).await;
                json!({"sessionId": gid(session.id), "postId": gid(post), "coming": "COMES"})
            }
            "addTask" | "changeTask" | "setTaskDone" | "dropTask" | "restoreTask" => {
                let (owner, key) = (gid(crate::harness::who(self.holder())), uuid::Uuid::now_v7().to_string());
                if mutation == "addTask" {
                    return json!({"groupId": gid(group), "establishmentId": gid(place), "kept": true,
                        "wording": "Afficher le planning", "ownerId": owner, "dueOn": day(9), "remindDays": 2,
                        "clientMutationId": key});
                }
                let task = task::add(&aract.again(), world::task(group, Some(place)), None).await.unwrap();
                match mutation {
                    "changeTask" => json!({"id": gid(task.id), "version": 1, "wording": "Afficher les plannings",
                        "ownerId": owner, "dueOn": day(9), "remindDays": 2, "clientMutationId": key}),
                    "setTaskDone" => json!({"id": gid(task.id), "done": true, "clientMutationId": key}),
                    "dropTask" => json!({"id": gid(task.id), "version": 1, "reason": "Fait autrement"}),
                    _ => {
                        task::drop_task(&aract.again(), task.id, 1, "Fait autrement").await.unwrap();
                        json!({"id": gid(task.id), "version": 2})
                    }
                }
            }
            "postMessage" | "editMessage" | "withdrawMessage" => {
                let session = self.with_post().await;
                if mutation == "postMessage" {
                    return json!({"subjectId": gid(session.id), "text": "Bonjour @Lou",
                        "mentionIds": [gid(crate::harness::who(self.holder()))], "reserved": false});
                }
                let subject = (Kind::Session, session.id.uuid());
                let text = "Bonjour".to_owned();
                let post = conversation::PostMessage { subject, text, mentions: Vec::new(), reserved: false };
                let message = conversation::post(&self.holder().again(), post).await.unwrap();
                match mutation {
                    "editMessage" => json!({"id": gid(message.id), "version": message.version, "text": "Bonsoir"}),
                    _ => json!({"id": gid(message.id), "version": message.version}),
                }
            }
            "createUpload" | "resumeUpload" | "fileAddress" | "renameFile" | "trashFile" | "restoreFile" => {
                let session = self.with_post().await;
                self.of_file(mutation, session.id, self.holder()).await
            }
            "askSupport" => json!({"postId": gid(post), "title": "Comité", "need": "Le préparer", "halfDays": 1}),
            "documentAddress" => {
                let session = self.with_post().await;
                let part = world::published(aract, session.id, "Entre nous").await;
                json!({"kind": "MINUTES", "id": gid(part.minutes.id)})
            }
            _ => {
                let of = support::Asked::Post(post);
                let ask = AskSupport { of, title: "Comité".into(), need: None, half_days: None };
                let asked = support::ask(&self.holder().again(), ask).await.unwrap();
                let (id, version) = (gid(asked.id), asked.version);
                match mutation {
                    "proposeSupport" => json!({"id": id, "version": version, "halfDays": 2}),
                    "agreeSupport" => {
                        let by = aract.again();
                        let proposed = support::propose(&by, asked.id, version, HalfDays(1)).await.unwrap();
                        json!({"id": id, "version": proposed.version})
                    }
                    "endSupport" => {
                        json!({"id": id, "version": version, "outcome": "WITHDRAWN", "reason": "Fait sans"})
                    }
                    _ => unreachable!("{mutation}"),
                }
            }
        }
    }
}
