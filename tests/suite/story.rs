//! From the evidence of a project to its sheet: what the draft takes, what a writer takes later, what is put aside.

use crate::board_world;
use crate::file::{self as files, put};
use crate::harness::{on_both, refusals, who};
use crate::sheet_world::{self, drawn};
use crate::trial_world::{experiment_of, indicator_of, measured, priority_of, told};
use crate::world::{Place, World, today};
use chrono::Duration;
use cordee_app::board::{self, AddCard, AddCluster};
use cordee_app::experiment::{self, Decide, SaveAction, SaveExperiment, SavePriority};
use cordee_app::file;
use cordee_app::indicator::{self, SaveIndicator};
use cordee_app::sheet::{self, OpenSheet, Sheet, SheetFilter, TakeFile};
use cordee_app::{AppError, Asker};
use cordee_domain::board::CardKind;
use cordee_domain::experiment::{ActionStatus, ExperimentDecision, ExperimentStatus};
use cordee_domain::ids::{BoardClusterId, FileId, Kind};
use cordee_domain::library::{Block, SectionKind, SheetContent, SheetKind, Theme};
use cordee_domain::policy::Role;
use cordee_domain::qvct::QvctField;
use cordee_domain::sheet::{SheetStatus, plain};

async fn begin(asker: &Asker, place: &Place) -> Sheet {
    let begun = OpenSheet {
        kind: SheetKind::Experience,
        title: "La relève du soir".into(),
        participation: Some(place.participation),
        post: None,
        from_project: true,
    };
    sheet::open(&asker.again(), begun).await.unwrap()
}

async fn content(asker: &Asker, row: &Sheet) -> SheetContent {
    sheet::content(&asker.again(), row).await.unwrap()
}

fn said(content: &SheetContent, part: SectionKind) -> String {
    let of = content.sections.iter().filter(|section| section.kind == part);
    of.flat_map(|section| section.blocks.iter().flat_map(plain)).collect::<Vec<_>>().join("\n")
}

/// A cluster of three cards, and a vote on one of them.
async fn seen(keeper: &Asker, voter: &Asker, place: &Place) -> BoardClusterId {
    let view = board_world::opened(keeper, place.participation).await;
    let mut cards = Vec::new();
    for (kind, text) in [
        (CardKind::Observation, "La relève se fait dans le couloir."),
        (CardKind::Cause, "Les sonnettes l’interrompent."),
        (CardKind::Idea, "Dix minutes au calme."),
    ] {
        let add = AddCard { board: view.board.id, kind, field: QvctField::Content, cluster: None, text: text.into() };
        cards.push(board::add_card(&keeper.again(), add, None).await.unwrap().1);
    }
    let voted = cards[2];
    let title = "La relève".to_owned();
    let add = AddCluster { board: view.board.id, field: QvctField::Content, title, cards };
    let cluster = board::add_cluster(&keeper.again(), add, None).await.unwrap().1;
    board_world::voting(keeper, place.participation, true).await;
    board::vote(&voter.again(), voted, 3, None).await.unwrap();
    board_world::voting(keeper, place.participation, false).await;
    cluster
}

/// An experiment that was tried: who does what, before and after, what is observed, what is decided.
async fn tried(asker: &Asker, place: &Place) {
    let running = SaveExperiment {
        title: "Dix minutes au calme".into(),
        theme: Some(Theme::Cooperation),
        status: ExperimentStatus::Running,
        ..experiment_of(place.participation)
    };
    let row = experiment::save_experiment(&asker.again(), running).await.unwrap();
    for (title, owner, status) in [
        ("Ouvrir l’office à 20 h 45", "L’équipe de nuit", ActionStatus::Done),
        ("Tenir le cahier", "Mireille Estrade", ActionStatus::Doing),
        ("Repeindre le couloir", "Services techniques", ActionStatus::Todo),
    ] {
        let action = SaveAction {
            experiment: row.id,
            action: None,
            title: title.into(),
            owner: owner.into(),
            starts_on: None,
            due_on: None,
            status,
        };
        experiment::save_action(&asker.again(), action).await.unwrap();
    }
    let day = today(asker.app());
    let followed = SaveIndicator {
        experiment: Some(row.id),
        template: None,
        name: "Durée de la relève".into(),
        unit: "min".into(),
        baseline: Some("4".into()),
        baseline_on: Some(day - Duration::days(90)),
        target: Some("10".into()),
        ..indicator_of(place.participation)
    };
    let indicator = indicator::save(&asker.again(), followed).await.unwrap();
    measured(asker, &indicator, 20, "9,5").await.unwrap();
    told(asker, place, Some(&row)).await.unwrap();
    let decided = Decide {
        experiment: row.id,
        version: row.version,
        decision: ExperimentDecision::Adapt,
        reason: "Le week-end reste à organiser".into(),
        decided_on: day,
        meeting: None,
    };
    experiment::decide(&asker.again(), decided).await.unwrap();
}

#[test]
fn a_draft_takes_the_whole_evidence_and_names_nobody() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let cluster = seen(&work.consultant, &work.trinome, place).await;
        let issued = SavePriority { cluster: Some(cluster), ..priority_of(place.participation) };
        experiment::save_priority(&work.manager.again(), issued).await.unwrap();
        tried(&work.manager, place).await;

        let row = begin(&work.manager, place).await;
        let told = content(&work.manager, &row).await;
        let context = said(&told, SectionKind::Context);
        assert!(context.contains("L’état des lieux partagé compte 4 cartes dans 1 champ"), "{context}");
        assert!(context.contains("1 personne a voté."), "{context}");
        assert!(context.contains("« La relève » (3 points)"), "{context}");
        assert!(
            said(&told, SectionKind::Approach).contains("La relève du soir. On s’y perd. Périmètre : Premier étage.")
        );
        let actions = said(&told, SectionKind::Actions);
        assert!(actions.contains("Hypothèse : si on se retrouve dix minutes, alors on oublie moins."), "{actions}");
        assert!(actions.contains("Ouvrir l’office à 20 h 45 (L’équipe de nuit)."), "{actions}");
        assert!(actions.contains("Tenir le cahier (en cours)."), "{actions}");
        assert!(!actions.contains("Mireille") && !actions.contains("Repeindre"), "{actions}");
        let results = said(&told, SectionKind::Results);
        assert!(results.contains("On oublie moins."), "{results}");
        assert!(results.contains("Durée de la relève : de 4\u{a0}min à 9,5\u{a0}min, +5,5\u{a0}min"), "{results}");
        assert!(results.contains("à elles seules"), "{results}");
        assert!(said(&told, SectionKind::Otherwise).contains("le comité QVCT a décidé d’adapter. Le week-end"));
        let quotes = told.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Quote { text, source } => Some((text[0].text.as_str(), source.as_deref())),
            _ => None,
        });
        let quotes: Vec<_> = quotes.collect();
        assert!(quotes.contains(&("Dix minutes au calme.", Some("Idée, l’état des lieux partagé"))), "{quotes:?}");
        let shown = told.series.iter().find(|one| one.name == "Durée de la relève").unwrap();
        assert_eq!((shown.points.len(), shown.target), (2, Some(10_000)));
        assert_eq!(told.themes, [Theme::Cooperation]);

        // Each indicator is kept or left out by the writer; what is left out is still offered.
        let facts = SheetContent { series: Vec::new(), ..sheet::facts(&row).unwrap() };
        let row = sheet::update(&work.manager.again(), row.id, row.version, facts).await.unwrap();
        assert!(content(&work.manager, &row).await.series.is_empty());
        assert_eq!(sheet::project_series(&work.consultant.again(), &row).await.unwrap(), told.series);

        // Where there is nothing, nothing is said.
        let empty = begin(&world.works[1].consultant, &world.works[1].places[1]).await;
        let told = content(&world.works[1].consultant, &empty).await;
        assert!(told.series.is_empty() && said(&told, SectionKind::Results).is_empty(), "{told:?}");
    });
}

#[test]
fn a_priority_keeps_the_cluster_that_it_comes_from() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let cluster = seen(&work.consultant, &work.trinome, place).await;
        let issued = SavePriority { cluster: Some(cluster), ..priority_of(place.participation) };
        let row = experiment::save_priority(&work.manager.again(), issued.clone()).await.unwrap();
        assert_eq!(row.cluster_id, Some(cluster));
        let other = SavePriority {
            priority: Some((row.id, row.version)),
            title: "Autrement".into(),
            ..priority_of(place.participation)
        };
        let row = experiment::save_priority(&work.manager.again(), other).await.unwrap();
        assert_eq!(row.cluster_id, Some(cluster), "what is not said stays");
        let view = board_world::opened(&work.consultant, place.participation).await;
        assert!(view.priorities.iter().any(|one| one.id == row.id && one.cluster_id == Some(cluster)));
        let origins = experiment::origins(&work.manager.again(), &[cluster]).await.unwrap();
        assert_eq!((origins[0].cards, origins[0].dots), (3, Some(3)));
        assert!(experiment::origins(&world.works[1].consultant.again(), &[cluster]).await.unwrap().is_empty());

        let elsewhere = SavePriority { participation: work.places[1].participation, ..issued.clone() };
        let refused = experiment::save_priority(&work.consultant.again(), elsewhere).await;
        assert!(matches!(refused, Err(AppError::NotFound)), "{refused:?}");
        board::dissolve_cluster(&work.consultant.again(), cluster, None).await.unwrap();
        refusals(experiment::save_priority(&work.manager.again(), issued).await);
        let origins = experiment::origins(&work.manager.again(), &[cluster]).await.unwrap();
        assert_eq!((origins[0].cluster.title.as_str(), origins[0].dots), ("La relève", None));
    });
}

#[test]
fn a_picture_of_the_project_is_copied_into_the_sheet_with_its_words() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let (work, place) = (&world.works[0], &world.works[0].places[0]);
        let project = (Kind::Participation, place.participation.0);
        let picture = put(&work.manager, project, "relève.png", &drawn(200)).await;
        put(&work.manager, project, "compte rendu.txt", "Notes".as_bytes()).await;
        let row = sheet_world::begun(&world, work, Role::Trinome).await;
        let offered = sheet::project_files(&work.manager.again(), &row).await.unwrap();
        assert_eq!(offered.iter().map(|file| file.id).collect::<Vec<_>>(), [picture.id], "pictures and films alone");
        let take = |words: &str| TakeFile {
            sheet: row.id,
            file: picture.id,
            part: SectionKind::Actions,
            words: words.into(),
            caption: "L’office, le soir".into(),
            captions: None,
            transcript: String::new(),
        };
        let before = files::objects(&world.app).await;
        refusals(sheet::take_file(&work.manager.again(), take(" ")).await);
        for stranger in [&work.neighbour, &world.works[1].consultant] {
            assert!(matches!(sheet::take_file(&stranger.again(), take("x")).await, Err(AppError::NotFound)));
        }
        assert!(matches!(
            sheet::take_file(&world.ars.again(), take("x")).await,
            Err(AppError::NotFound | AppError::Denied)
        ));
        let unknown = TakeFile { file: world.app.new_id::<FileId>(), ..take("x") };
        assert!(matches!(sheet::take_file(&work.manager.again(), unknown).await, Err(AppError::NotFound)));
        assert_eq!(files::objects(&world.app).await, before, "what is refused leaves nothing");

        let row = sheet::take_file(&work.manager.again(), take("Deux collègues dans l’office")).await.unwrap();
        let told = content(&work.manager, &row).await;
        let shown = told.sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
            Block::Picture { file, alternative, .. } => Some((*file, alternative.clone())),
            _ => None,
        });
        let (copy, alternative) = shown.unwrap();
        assert_eq!(alternative, "Deux collègues dans l’office");
        let copied = file::by_ids(&work.manager.again(), &[copy]).await.unwrap().remove(0);
        assert_eq!((copied.subject_kind.as_str(), copied.subject_id), (Kind::Sheet.key(), row.id.0));
        assert_eq!(copied.created_by, Some(who(&work.manager)));
        assert!(sheet::project_files(&work.manager.again(), &row).await.unwrap().is_empty());

        // What becomes of the project's own file changes nothing to it.
        let theirs = file::by_ids(&work.manager.again(), &[picture.id]).await.unwrap().remove(0);
        let bytes = files::read(&work.manager, picture.id, None).await.unwrap();
        file::trash(&work.manager.again(), picture.id, theirs.version).await.unwrap();
        assert_eq!(files::read(&work.manager, copy, None).await.unwrap(), bytes);
        let report = file::reconcile(&world.app, true, false).await.unwrap();
        assert!(report.findings.is_empty(), "{report:?}");
    });
}

#[test]
fn what_was_never_published_is_put_aside_and_taken_up_again() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let listed = async |status| {
            let filter = SheetFilter { status, ..SheetFilter::default() };
            sheet::page(&work.manager.again(), &filter, None, 50).await.unwrap().items
        };
        let row = sheet_world::asked(&world, work, Role::Trinome).await;
        refusals(sheet::restore(&work.manager.again(), row.id, row.version).await);
        let denied = sheet::discard(&work.neighbour.again(), row.id, row.version).await;
        assert!(matches!(denied, Err(AppError::NotFound)), "{denied:?}");
        let row = sheet::discard(&work.manager.again(), row.id, row.version).await.unwrap();
        assert_eq!(row.status, SheetStatus::Discarded);
        assert!(listed(None).await.iter().all(|one| one.id != row.id));
        assert!(listed(Some(SheetStatus::Discarded)).await.iter().any(|one| one.id == row.id));
        let counts = sheet::counts(&work.manager.again(), &SheetFilter::default()).await.unwrap();
        assert!(counts.contains(&(SheetStatus::Discarded, 1)), "{counts:?}");
        refusals(sheet::ask(&work.manager.again(), row.id, row.version).await);
        refusals(sheet::append(&work.manager.again(), row.id, Vec::new()).await);
        let row = sheet::restore(&work.trinome.again(), row.id, row.version).await.unwrap();
        assert_eq!(row.status, SheetStatus::Draft);
        assert!(said(&content(&work.manager, &row).await, SectionKind::Context).contains("visibilité"));

        // What was published keeps its addresses.
        let row = sheet_world::published(&world, work, Role::Trinome).await;
        let (slug, number) = sheet::public_address(&work.manager.again(), &row).await.unwrap().unwrap();
        assert!(slug.starts_with("des-plannings-tenus") && number == 1, "{slug} {number}");
        let row = sheet::reopen(&work.manager.again(), row.id, row.version).await.unwrap();
        refusals(sheet::discard(&work.manager.again(), row.id, row.version).await);
        assert!(sheet::public_address(&work.manager.again(), &row).await.unwrap().is_some());
    });
}
