//! Self-assessments: each voice for itself, nothing seen before the close, versions that stay.

use crate::board_world::{answered, project, round};
use crate::harness::{on_both, refusals};
use crate::world::World;
use cordee_app::replay::ClientKey;
use cordee_app::{AppError, assessment};
use cordee_domain::assessment::{Answers, Block, BlockProfile};
use cordee_domain::policy::Role;
use cordee_domain::refusal::Refusal;

#[test]
fn nobody_sees_what_the_others_answer_before_the_close() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[1];
        let place = work.places[0].participation;
        let by = &work.consultant;
        answered(by, &work.trinome, place, 4).await;
        let seen = assessment::rounds(&by.again(), place).await.unwrap().remove(0);
        assert_eq!((seen.answered.len(), seen.profile.len(), seen.comments.len()), (1, 0, 0));
        assert!(seen.own.is_none() && seen.answered[0].1, "complete, and not the consultant's");
        refusals(assessment::open_round(&by.again(), place, "Une autre").await);
        let closed = assessment::close_round(&by.again(), seen.round.id, seen.round.version, true).await.unwrap();
        assert_eq!(closed.profile.len(), closed.scheme.blocks.len());
        let all = |(block, asked): (&BlockProfile, &Block)| {
            (block.mean, block.answered) == (Some(400), asked.items.len() as i32)
        };
        assert!(closed.profile.iter().zip(&closed.scheme.blocks).all(all));
        assert_eq!(closed.comments.values().next().unwrap(), &["À reprendre en équipe"]);
        // Nobody of another establishment, nor the funder.
        assert!(matches!(assessment::rounds(&work.neighbour.again(), place).await, Err(AppError::NotFound)));
        assert!(assessment::rounds(&world.ars.again(), place).await.is_err());
    });
}

#[test]
fn where_there_is_a_trinome_it_answers_and_an_answer_sent_twice_counts_once() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[1];
        let place = work.places[0].participation;
        let view = round(&work.consultant, place).await;
        let id = view.round.id;
        refusals(assessment::answer(&work.manager.again(), id, None, Answers::default(), None).await);
        let item = view.scheme.blocks[0].items[0].key.clone();
        let answers = |step| Answers { items: [(item.clone(), step)].into(), ..Answers::default() };
        let key = || ClientKey::read(Some("0123456789abcdef".into())).unwrap();
        let voice = &work.trinome;
        for _ in 0..2 {
            let sent = assessment::answer(&voice.again(), id, None, answers(Some(2)), key()).await.unwrap();
            assert_eq!((sent.own.unwrap().1, sent.answered.len()), (1, 1));
        }
        let stale = assessment::answer(&voice.again(), id, None, answers(None), None).await;
        assert!(matches!(refusals(stale)[0], Refusal::VersionConflict { current: 1, .. }));
        refusals(assessment::answer(&voice.again(), id, Some(1), answers(Some(5)), None).await);
        let again = assessment::answer(&voice.again(), id, Some(1), answers(None), None).await.unwrap();
        assert_eq!(again.own.unwrap().0.items[&item], None, "«ne sait pas»");
        // A structure of a network has no trinôme: its facilitator answers.
        let place = project(&world, work, Role::Facilitator).await;
        let view = answered(&work.facilitator, &work.facilitator, place, 3).await;
        assert_eq!(view.answered, [(None, true)]);
    });
}

#[test]
fn a_rewritten_questionnaire_leaves_the_rounds_of_before_as_they_were() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[1];
        let place = work.places[0].participation;
        let by = &work.consultant;
        let first = answered(by, &work.trinome, place, 1).await;
        let now = assessment::scheme(&world.aract.again()).await.unwrap();
        let blocks = [("Le nôtre".to_owned(), vec!["Une question".to_owned()])];
        let write =
            async |version| assessment::write_scheme(&world.aract.again(), version, ("Autrement", ""), &blocks).await;
        let written = write(now.version).await.unwrap();
        assert_eq!(written.version, now.version + 1);
        assert!(matches!(refusals(write(now.version).await)[0], Refusal::VersionConflict { .. }));
        let closed = assessment::close_round(&by.again(), first.round.id, first.round.version, true).await.unwrap();
        assert_eq!((closed.scheme.version, closed.profile.len()), (first.scheme.version, first.scheme.blocks.len()));
        let next = round(by, place).await;
        assert_eq!((next.scheme.version, next.round.number), (written.version, 2));
        assert!(assessment::write_scheme(&by.again(), written.version, ("Non", ""), &blocks).await.is_err());
    });
}
