//! What the mutations of projects' rooms accept.

use crate::board_world::{self as room, answered, card, cluster, idle, keeper, opened, project, voting};
use crate::inputs::Inputs;
use crate::served::gid;
use cordee_app::{assessment, board};
use cordee_domain::policy::Role;
use serde_json::{Value, json};

/// The mutations that are here.
pub const MUTATIONS: &[&str] = &[
    "openBoard",
    "setBoardDots",
    "openBoardVotes",
    "closeBoardVotes",
    "addBoardCard",
    "editBoardCard",
    "moveBoardCard",
    "withdrawBoardCard",
    "addBoardCluster",
    "renameBoardCluster",
    "dissolveBoardCluster",
    "voteBoardCard",
    "freezeBoard",
    "submitBoardSnapshot",
    "issueBoardLink",
    "revokeBoardLink",
    "contributeAsGuest",
    "openAssessment",
    "closeAssessment",
    "answerAssessment",
    "writeAssessmentScheme",
];

fn key() -> String {
    uuid::Uuid::now_v7().to_string()
}

impl Inputs<'_> {
    /// Arguments that the mutation accepts.
    pub async fn of_project(&self, mutation: &str) -> Value {
        let role = self.sender.actor().unwrap().held()[0].role;
        let place = project(self.world, self.work, role).await;
        let by = keeper(self.work, role);
        let own = gid(place);
        match mutation {
            "openBoard" => json!({"participationId": own, "scheme": "ani-2013"}),
            "setBoardDots" => {
                let view = voting(by, place, false).await;
                json!({"id": gid(view.board.id), "version": view.board.version, "dots": 5})
            }
            "openBoardVotes" => {
                let view = voting(by, place, false).await;
                json!({"id": gid(view.board.id), "version": view.board.version})
            }
            "closeBoardVotes" => {
                let view = voting(by, place, true).await;
                json!({"id": gid(view.board.id), "version": view.board.version})
            }
            "addBoardCard" => {
                let at = cluster(by, place).await;
                json!({"boardId": gid(opened(by, place).await.board.id), "kind": "CAUSE", "field": "ani.content",
                    "clusterId": gid(at), "text": "Personne n’est prévu aux sonnettes", "clientMutationId": key()})
            }
            "editBoardCard" => {
                let id = card(by, place).await;
                let view = opened(by, place).await;
                let version = view.cards.iter().find(|one| one.id == id).unwrap().version;
                json!({"id": gid(id), "version": version, "kind": "OBSERVATION", "text": "Relève au couloir",
                    "clientMutationId": key()})
            }
            "moveBoardCard" => {
                let (id, at) = (card(by, place).await, cluster(by, place).await);
                json!({"id": gid(id), "field": "ani.content", "clusterId": gid(at), "beforeId": gid(id),
                    "clientMutationId": key()})
            }
            "withdrawBoardCard" => {
                json!({"id": gid(card(by, place).await), "withdrawn": true, "clientMutationId": key()})
            }
            "addBoardCluster" => {
                let id = card(by, place).await;
                let view = opened(by, place).await;
                if view.clusters.len() > 40 {
                    board::dissolve_cluster(&by.again(), view.clusters[0].id, None).await.unwrap();
                }
                json!({"boardId": gid(view.board.id), "field": "ani.health", "title": "Le matériel", "cardIds": [gid(id)],
                    "clientMutationId": key()})
            }
            "renameBoardCluster" => {
                let id = cluster(by, place).await;
                let view = opened(by, place).await;
                let version = view.clusters.iter().find(|one| one.id == id).unwrap().version;
                json!({"id": gid(id), "version": version, "title": "La relève du soir", "clientMutationId": key()})
            }
            "dissolveBoardCluster" => {
                let id = cluster(by, place).await;
                json!({"id": gid(id), "clientMutationId": key()})
            }
            "voteBoardCard" => {
                let id = card(by, place).await;
                voting(by, place, true).await;
                json!({"cardId": gid(id), "dots": 1, "clientMutationId": key()})
            }
            "freezeBoard" => {
                card(by, place).await;
                json!({"id": gid(opened(by, place).await.board.id), "note": "Présenté au comité"})
            }
            "submitBoardSnapshot" => json!({"id": gid(room::frozen(by, place).await.id)}),
            "issueBoardLink" | "revokeBoardLink" => {
                let view = opened(by, place).await;
                json!({"id": gid(view.board.id), "version": view.board.version})
            }
            "contributeAsGuest" => {
                let view = opened(by, place).await;
                let issued = board::issue_link(&by.again(), view.board.id, view.board.version).await.unwrap();
                let token = issued.address.split_once("carte=").unwrap().1.to_owned();
                json!({"token": token, "kind": "IDEA", "field": "ani.skills", "text": "Une fiche par étage"})
            }
            _ => self.of_assessment(mutation).await,
        }
    }

    async fn of_assessment(&self, mutation: &str) -> Value {
        let role = self.sender.actor().unwrap().held()[0].role;
        // Where there is a trinôme, it answers; a direction answers in the network.
        let answering = if mutation == "answerAssessment" && role == Role::Manager { Role::Facilitator } else { role };
        let place = project(self.world, self.work, answering).await;
        let by = keeper(self.work, answering);
        let voice = if answering == Role::Facilitator { &self.work.facilitator } else { &self.work.trinome };
        match mutation {
            "openAssessment" => {
                idle(by, voice, place).await;
                json!({"participationId": gid(place), "title": "À la fin"})
            }
            "closeAssessment" => {
                let round = answered(by, voice, place, 3).await.round;
                json!({"id": gid(round.id), "version": round.version, "closed": true})
            }
            "answerAssessment" => {
                let round = room::round(by, place).await;
                let seen = assessment::rounds(&self.sender.again(), place).await.unwrap_or_default();
                let own = seen.into_iter().find(|view| view.round.id == round.round.id).and_then(|view| view.own);
                let block = &round.scheme.blocks[0];
                json!({"id": gid(round.round.id), "version": own.map(|own| own.1),
                    "items": [{"key": block.items[0].key, "step": 3}],
                    "comments": [{"block": block.key, "text": "À reprendre"}], "clientMutationId": key()})
            }
            "writeAssessmentScheme" => {
                let now = assessment::scheme(&self.world.aract.again()).await.unwrap();
                json!({"version": now.version, "title": "Où en sommes-nous ?", "note": "Le nôtre",
                    "blocks": [{"title": "Un thème", "items": ["Une question", "Une autre"]}]})
            }
            _ => unreachable!("{mutation}"),
        }
    }
}
