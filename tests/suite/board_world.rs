//! The rooms of projects of the world: their boards and their self-assessments.

use crate::served::gid;
use crate::world::{Work, World};
use cordee_app::assessment::{self, RoundView};
use cordee_app::board::{self, AddCard, AddCluster, BoardSnapshot, BoardView};
use cordee_app::{Asker, group};
use cordee_domain::assessment::Answers;
use cordee_domain::board::{CardKind, Voting};
use cordee_domain::ids::{BoardCardId, BoardClusterId, Identified, Kind, ParticipationId};
use cordee_domain::policy::{Role, act};
use cordee_domain::qvct::{FieldScheme, QvctField};
use cordee_store::{assessment as assessments, board as boards};

/// The first establishment's project in the group of a work or, for whoever has none there, in the network.
pub async fn project(world: &World, work: &Work, role: Role) -> ParticipationId {
    if role != Role::Facilitator {
        return work.places[0].participation;
    }
    let places = group::participations_of(&world.aract.again(), &[world.network.group]).await.unwrap();
    places.iter().find(|place| place.establishment_id == work.places[0].establishment).unwrap().id
}

/// Who keeps that project.
pub fn keeper(work: &Work, role: Role) -> &Asker {
    if role == Role::Facilitator { &work.facilitator } else { &work.consultant }
}

/// The board of a project, opened if it is not.
pub async fn opened(keeper: &Asker, project: ParticipationId) -> BoardView {
    board::open(&keeper.again(), project, FieldScheme::Ani).await.unwrap()
}

/// A card that stands on it.
pub async fn card(keeper: &Asker, project: ParticipationId) -> BoardCardId {
    let view = opened(keeper, project).await;
    match view.cards.iter().find(|card| card.withdrawn_at.is_none()) {
        Some(card) => card.id,
        None => write(keeper, &view, "La relève se fait dans le couloir").await,
    }
}

/// Writes a card on it.
pub async fn write(asker: &Asker, view: &BoardView, text: &str) -> BoardCardId {
    let (kind, field) = (CardKind::Observation, QvctField::Content);
    let add = AddCard { board: view.board.id, kind, field, cluster: None, text: text.into() };
    board::add_card(&asker.again(), add, None).await.unwrap().1
}

/// A cluster of it.
pub async fn cluster(keeper: &Asker, project: ParticipationId) -> BoardClusterId {
    let view = opened(keeper, project).await;
    match view.clusters.first() {
        Some(cluster) => cluster.id,
        None => {
            let title = "Les relèves".to_owned();
            let add = AddCluster { board: view.board.id, field: QvctField::Content, title, cards: Vec::new() };
            board::add_cluster(&keeper.again(), add, None).await.unwrap().1
        }
    }
}

/// The board with its vote open, or not.
pub async fn voting(keeper: &Asker, project: ParticipationId, open: bool) -> BoardView {
    card(keeper, project).await;
    let view = opened(keeper, project).await;
    match (view.board.voting == Voting::Open, open) {
        (false, true) => board::open_votes(&keeper.again(), view.board.id, view.board.version).await.unwrap(),
        (true, false) => board::close_votes(&keeper.again(), view.board.id, view.board.version).await.unwrap(),
        _ => view,
    }
}

/// What was just frozen of it.
pub async fn frozen(keeper: &Asker, project: ParticipationId) -> BoardSnapshot {
    card(keeper, project).await;
    board::freeze(&keeper.again(), opened(keeper, project).await.board.id, "").await.unwrap().1
}

/// The round of a project that is open, opened if there is none.
pub async fn round(keeper: &Asker, project: ParticipationId) -> RoundView {
    let rounds = assessment::rounds(&keeper.again(), project).await.unwrap();
    match rounds.into_iter().find(|view| view.round.closed_at.is_none()) {
        Some(open) => open,
        None => assessment::open_round(&keeper.again(), project, "Au départ").await.unwrap(),
    }
}

/// The same, with somebody's answer to everything.
pub async fn answered(keeper: &Asker, by: &Asker, project: ParticipationId, step: i32) -> RoundView {
    let id = round(keeper, project).await.round.id;
    let rounds = assessment::rounds(&by.again(), project).await.unwrap();
    let view = rounds.into_iter().find(|view| view.round.id == id).unwrap();
    let items = view.scheme.blocks.iter().flat_map(|block| &block.items);
    let items = items.map(|item| (item.key.clone(), Some(step))).collect();
    let comments = [(view.scheme.blocks[0].key.clone(), "À reprendre en équipe".to_owned())].into();
    let version = view.own.map(|own| own.1);
    assessment::answer(&by.again(), id, version, Answers { items, comments }, None).await.unwrap()
}

/// No round of a project is open.
pub async fn idle(keeper: &Asker, by: &Asker, project: ParticipationId) {
    let rounds = assessment::rounds(&keeper.again(), project).await.unwrap();
    if rounds.iter().any(|view| view.round.closed_at.is_none()) {
        let view = answered(keeper, by, project, 3).await;
        assessment::close_round(&keeper.again(), view.round.id, view.round.version, true).await.unwrap();
    }
}

/// An id of each kind.
pub async fn ids(world: &World, work: &Work) -> Vec<(Kind, String)> {
    fn one<I: Identified>(id: I) -> (Kind, String) {
        (I::KIND, gid(id))
    }
    let project = work.places[0].participation;
    let by = &work.consultant;
    let (card, cluster) = (card(by, project).await, cluster(by, project).await);
    let view = voting(by, project, true).await;
    board::vote(&work.trinome.again(), card, 1, None).await.unwrap();
    let (_, snapshot) = board::freeze(&by.again(), view.board.id, "").await.unwrap();
    let round = answered(by, &work.trinome, project, 2).await.round;
    let now = assessment::scheme(&world.aract.again()).await.unwrap();
    let blocks = [("Un thème".to_owned(), vec!["Une question".to_owned()])];
    assessment::write_scheme(&world.aract.again(), now.version, ("Le nôtre", ""), &blocks).await.unwrap();
    let scope = world.aract.again().read(act::PROJECT_VIEW).await.unwrap();
    let vote = boards::votes(&scope, view.board.id).await.unwrap().remove(0);
    let answer = assessments::answers(&scope, &[round.id]).await.unwrap().remove(0);
    let scheme = assessments::last_scheme(&scope).await.unwrap().unwrap();
    vec![
        one(view.board.id),
        one(card),
        one(cluster),
        one(snapshot.id),
        one(vote.id),
        one(round.id),
        one(answer.id),
        one(scheme.id),
    ]
}
