//! The shared état des lieux: small acts that may be sent twice, dots that nobody sees before the close, what is
//! frozen.

use crate::board_world::{card, frozen, opened, voting, write};
use crate::harness::{on_both, refusals};
use crate::trial_world::says;
use crate::world::World;
use cordee_app::board::{self, AddCard, MoveCard};
use cordee_app::identity::ClientInfo;
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, approval, project};
use cordee_domain::approval::Stage;
use cordee_domain::approval::Verdict::{Approved, Dissented};
use cordee_domain::board::{CardKind, CardOrigin, Voting};
use cordee_domain::path::{PathPlace, PathState};
use cordee_domain::qvct::QvctField;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::board_vote;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeSet, HashMap};

fn key(text: &str) -> Option<ClientKey> {
    ClientKey::read(Some(text.to_owned())).unwrap()
}

#[test]
fn an_act_sent_twice_is_done_once_and_a_stale_text_is_kept_apart() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[1];
        let place = work.places[0].participation;
        let view = opened(&work.consultant, place).await;
        let add = |text: &str| AddCard {
            board: view.board.id,
            kind: CardKind::Idea,
            field: QvctField::Health,
            cluster: None,
            text: text.into(),
        };
        let mut ids = BTreeSet::new();
        for _ in 0..3 {
            ids.insert(
                board::add_card(&work.trinome.again(), add("Un lève-personne"), key("ajout-0123456789"))
                    .await
                    .unwrap()
                    .1,
            );
        }
        assert_eq!(ids.len(), 1);
        let id = *ids.first().unwrap();
        board::edit_card(&work.manager.again(), id, 1, (CardKind::Proposal, "Deux"), None).await.unwrap();
        let stale = board::edit_card(&work.trinome.again(), id, 1, (CardKind::Idea, "Trois"), None).await;
        assert!(matches!(refusals(stale)[0], Refusal::VersionConflict { current: 2, .. }));
        // Where it stands has no version: the last one to move it is right.
        let to = |field, before| MoveCard { card: id, field, cluster: None, before };
        let other = write(&work.trinome, &view, "La relève").await;
        board::move_card(&work.manager.again(), to(QvctField::Equality, None), None).await.unwrap();
        let moved = board::move_card(&work.trinome.again(), to(QvctField::Content, Some(other)), None).await.unwrap();
        let lane: Vec<_> = moved.cards.iter().filter(|card| card.field == QvctField::Content).map(|c| c.id).collect();
        assert_eq!(lane, [id, other]);
        refusals(board::move_card(&work.trinome.again(), to(QvctField::Health2023, None), None).await);
        let off = board::withdraw_card(&work.trinome.again(), id, true, None).await.unwrap();
        let gone = off.cards.iter().find(|card| card.id == id).unwrap();
        assert_eq!((gone.withdrawn_at.is_some(), gone.text.as_str()), (true, "Deux"));
        // The other establishments of the group see nothing of it.
        assert!(board::of_project(&work.neighbour.again(), place).await.unwrap().is_none());
        assert!(board::of_project(&world.ars.again(), place).await.is_err());
    });
}

#[test]
fn dots_are_counted_for_nobody_to_see_and_who_put_them_is_forgotten() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[1];
        let place = work.places[0].participation;
        let one = card(&work.consultant, place).await;
        let view = opened(&work.consultant, place).await;
        let other = write(&work.trinome, &view, "Les remplacements").await;
        refusals(board::vote(&work.trinome.again(), one, 1, None).await);
        voting(&work.consultant, place, true).await;
        board::vote(&work.trinome.again(), one, 4, None).await.unwrap();
        refusals(board::vote(&work.trinome.again(), other, 3, None).await);
        board::vote(&work.trinome.again(), other, 2, None).await.unwrap();
        let seen = board::vote(&work.manager.again(), other, 6, None).await.unwrap();
        assert_eq!((seen.own.get(&other), seen.own.get(&one), seen.placed, seen.voters), (Some(&6), None, 12, 2));
        assert!(seen.cards.iter().all(|card| card.dots == 0));
        let closed = voting(&work.consultant, place, false).await;
        let dots: HashMap<_, _> = closed.cards.iter().map(|card| (card.id, card.dots)).collect();
        assert_eq!((dots[&one], dots[&other], closed.board.voters), (4, 8, Some(2)));
        assert_eq!(closed.board.voting, Voting::Closed);
        let left =
            board_vote::Entity::find().filter(board_vote::Column::BoardId.eq(view.board.id)).all(&bed.owner).await;
        assert!(left.unwrap().is_empty(), "who voted is forgotten");
        refusals(board::vote(&work.trinome.again(), one, 1, None).await);
        // What is frozen stays as it was.
        let (_, frozen) = board::freeze(&work.consultant.again(), view.board.id, "Au comité").await.unwrap();
        write(&work.trinome, &view, "Après").await;
        let (again, content) = board::frozen(&work.manager.again(), frozen.id).await.unwrap().unwrap();
        assert_eq!((again.sha256, content.cards(), content.voters), (frozen.sha256, 2, Some(2)));
    });
}

#[test]
fn what_was_frozen_last_is_submitted_and_a_newer_version_is_asked_about_anew() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let first = frozen(&work.consultant, place.participation).await;
        for denied in [&world.aract, &world.ars, &world.contributor] {
            assert!(matches!(board::submit(&denied.again(), first.id).await, Err(AppError::Denied)));
        }
        let strange = board::submit(&work.neighbour.again(), first.id).await;
        assert!(matches!(strange, Err(AppError::NotFound)), "{strange:?}");
        let (row, request) = board::submit(&work.consultant.again(), first.id).await.unwrap();
        let hash = hex::encode(&row.sha256);
        assert_eq!(
            (request.stage, request.sha256.as_str(), request.number),
            (Stage::Assessment, &hash[..], row.number)
        );
        refusals(board::submit(&work.manager.again(), first.id).await);
        approval::give(&work.trinome.again(), says(&request, Dissented, "La nuit manque")).await.unwrap();

        let view = opened(&work.consultant, place.participation).await;
        write(&work.trinome, &view, "La nuit").await;
        let second = frozen(&work.consultant, place.participation).await;
        let refused = refusals(board::submit(&work.consultant.again(), first.id).await);
        let newer = format!("version {}", second.number);
        assert!(refused[0].to_string().contains(&newer), "{refused:?}");
        let (_, next) = board::submit(&work.consultant.again(), second.id).await.unwrap();
        assert_ne!(next.sha256, request.sha256);
        let asked = approval::of_subjects(&work.trinome.again(), &[first.id.0, second.id.0]).await.unwrap();
        assert_eq!(asked.iter().map(|one| one.id).collect::<Vec<_>>(), [next.id, request.id]);
        assert!(asked[1].closed_reason.as_deref().unwrap().contains(&newer));
        let said = approval::said(&work.trinome.again(), &[request.id, next.id]).await.unwrap();
        assert_eq!(said.iter().map(|one| one.request_id).collect::<Vec<_>>(), [request.id], "what was said stays");
        refusals(approval::give(&work.trinome.again(), says(&request, Approved, "")).await);

        let room = project::room(&work.trinome.again(), place.participation).await.unwrap().unwrap();
        let path = project::path(&work.trinome.again(), &room).await.unwrap();
        let line = path.items.iter().find(|item| item.label.starts_with("approuver l’état des lieux")).unwrap();
        assert_eq!((line.state, line.place), (PathState::Doing, PathPlace::Part("etat-des-lieux")));
        approval::withdraw(&work.consultant.again(), next.id, next.version, "À revoir").await.unwrap();
        assert!(board::submit(&work.consultant.again(), second.id).await.is_ok(), "what was taken back is asked again");
    });
}

#[test]
fn a_guest_adds_a_card_that_nobody_signed() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[1];
        let view = opened(&work.consultant, work.places[0].participation).await;
        let issued = board::issue_link(&work.consultant.again(), view.board.id, view.board.version).await.unwrap();
        let token = issued.address.split_once("carte=").unwrap().1.to_owned();
        let client = ClientInfo { address: Some("192.0.2.9".parse().unwrap()), ..ClientInfo::default() };
        let seen = board::guest_board(&bed.app, &client, &token).await.unwrap();
        assert!(!seen.establishment.is_empty());
        let what = (CardKind::Observation, QvctField::Content);
        board::guest_contribute(&bed.app, &client, &token, what, "Le linge du dimanche".into()).await.unwrap();
        let after = opened(&work.consultant, work.places[0].participation).await;
        let card = after.cards.iter().find(|card| card.text == "Le linge du dimanche").unwrap();
        assert_eq!(card.origin, CardOrigin::Link);
        let board = after.board;
        board::revoke_link(&work.consultant.again(), board.id, board.version).await.unwrap();
        assert!(board::guest_contribute(&bed.app, &client, &token, what, "Trop tard".into()).await.is_err());
    });
}
