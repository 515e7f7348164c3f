//! Experience sheets: several write one text, the voices consent, the agency publishes, and nothing is told that should
//! not be.

use crate::file::put;
use crate::harness::{Bed, on_both, refusals, who};
use crate::publication_files::replace;
use crate::sheet_world::{self, drawn};
use crate::trial_world::says;
use crate::world::{Place, World, name};
use cordee_app::approval::{self, ApprovalRequest};
use cordee_app::file;
use cordee_app::library::publication;
use cordee_app::sheet::{self, Drafted, OpenSheet, Sheet, SheetFacts, SheetFilter};
use cordee_app::{AppError, AppResult, Asker};
use cordee_domain::approval::Verdict::{self, Approved, Dissented};
use cordee_domain::carrier::Seat;
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{Kind, SheetId};
use cordee_domain::library::{Block, Inline, SectionKind, SheetContent, SheetKind, Theme};
use cordee_domain::policy::Role;
use cordee_domain::sheet::{SheetStatus, plain};
use sea_orm::{ConnectionTrait, Statement};
use std::sync::Arc;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    ClientID, Doc, Options, ReadTxn, StateVector, Transact, Update, WriteTxn, XmlElementPrelim, XmlFragment,
    XmlTextPrelim,
};

/// A device that writes in a sheet.
struct Device {
    doc: Doc,
    known: StateVector,
}

impl Device {
    fn new(client: u64) -> Device {
        let doc = Doc::with_options(Options { client_id: ClientID::new(client), ..Options::default() });
        Device { doc, known: StateVector::default() }
    }

    fn write(&self, part: &str, text: &str) {
        let mut txn = self.doc.transact_mut();
        let fragment = txn.get_or_insert_xml_fragment(part);
        let paragraph = fragment.push_back(&mut txn, XmlElementPrelim::empty("paragraph"));
        paragraph.push_back(&mut txn, XmlTextPrelim::new(text));
    }

    fn lacking(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&self.known)
    }

    /// Sends what the server lacks, and takes what it gives back.
    async fn sync(&mut self, asker: &Asker, id: SheetId) -> AppResult<()> {
        let vector = self.doc.transact().state_vector().encode_v1();
        let synced = sheet::write_text(&asker.again(), id, self.lacking(), Some(vector)).await?;
        self.doc.transact_mut().apply_update(Update::decode_v1(&synced.update).unwrap()).unwrap();
        self.known = StateVector::decode_v1(&synced.vector).unwrap();
        Ok(())
    }

    fn said(&self, part: &str) -> String {
        let txn = self.doc.transact();
        let fragment = txn.get_xml_fragment(part).unwrap();
        yrs::GetString::get_string(&fragment, &txn)
    }
}

async fn begin(asker: &Asker, place: &Place, from_project: bool) -> Sheet {
    let begun = OpenSheet {
        kind: SheetKind::Experience,
        title: "Des plannings tenus".into(),
        participation: Some(place.participation),
        post: None,
        from_project,
    };
    sheet::open(&asker.again(), begun).await.unwrap()
}

fn described(sheet: &Sheet) -> SheetFacts {
    let facts = sheet::facts(sheet).unwrap();
    SheetContent { summary: "Deux semaines de visibilité.".into(), themes: vec![Theme::Workload], ..facts }
}

async fn read(asker: &Asker, id: SheetId) -> Sheet {
    sheet::by_ids(&asker.again(), &[id]).await.unwrap().pop().unwrap()
}

async fn said(asker: &Asker, id: SheetId) -> String {
    let row = read(asker, id).await;
    let content = sheet::content(&asker.again(), &row).await.unwrap();
    content.sections.iter().flat_map(|section| section.blocks.iter().flat_map(plain)).collect::<Vec<_>>().join("\n")
}

/// A sheet that says something, and the three voices of its establishment.
async fn written(bed: &Bed, world: &World) -> (Sheet, Vec<Arc<Asker>>) {
    let work = &world.works[0];
    let place = &work.places[2];
    let mut voices = Vec::new();
    for role in TrinomeRole::ALL {
        let member = bed.member(world.tenant, Role::Trinome, Some(place.establishment)).await;
        name(&world.aract, place.participation, *role, false, who(&member)).await;
        voices.push(member);
    }
    let opened = begin(&work.consultant, place, false).await;
    let opened = sheet::update(&work.consultant.again(), opened.id, opened.version, described(&opened)).await.unwrap();
    let mut device = Device::new(7);
    device.write("context", "Nous manquions de visibilité.");
    device.sync(&work.consultant, opened.id).await.unwrap();
    (read(&work.consultant, opened.id).await, voices)
}

/// What the voices were asked last.
async fn request(asker: &Asker, id: SheetId) -> Option<ApprovalRequest> {
    approval::of_subjects(&asker.again(), &[id.0]).await.unwrap().into_iter().next()
}

async fn consented(asker: &Asker, row: &sheet::Sheet) -> bool {
    let approved = sheet::approved_editions(&asker.again(), &[row.id]).await.unwrap();
    !sheet::awaits_voices(row) || approved == [(row.id, row.edition)]
}

async fn speak(asker: &Asker, id: SheetId, verdict: Verdict, reason: &str) -> AppResult<ApprovalRequest> {
    let asked = request(asker, id).await.unwrap();
    approval::give(&asker.again(), says(&asked, verdict, reason)).await
}

async fn agree(voices: &[Arc<Asker>], id: SheetId) {
    for voice in voices {
        speak(voice, id, Approved, "").await.unwrap();
    }
}

#[test]
fn a_sheet_goes_from_its_project_to_the_library_with_the_consent_of_its_voices() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (row, voices) = written(&bed, &world).await;
        let (consultant, aract, id) = (&work.consultant, &world.aract, row.id);
        assert!(request(consultant, id).await.is_none());
        let row = sheet::ask(&consultant.again(), id, row.version).await.unwrap();
        assert_eq!(row.status, SheetStatus::Consent);
        refusals(sheet::submit(&consultant.again(), id, row.version).await);
        refusals(speak(&voices[0], id, Dissented, " ").await);
        speak(&voices[0], id, Dissented, "On y reconnaît quelqu’un.").await.unwrap();
        agree(&voices[1..], id).await;
        let refused = refusals(sheet::submit(&consultant.again(), id, row.version).await);
        assert!(refused[0].to_string().contains("Désaccord"), "{refused:?}");
        for none in [consultant, aract] {
            assert!(matches!(speak(none, id, Approved, "").await, Err(AppError::Denied)));
        }
        refusals(sheet::publish(&aract.again(), id, row.version).await);

        // Whoever dissented changes its mind itself; a text that changes is read again.
        agree(&voices[..1], id).await;
        let mut device = Device::new(8);
        device.sync(consultant, id).await.unwrap();
        device.write("results", "Moins de rappels.");
        device.sync(consultant, id).await.unwrap();
        let row = read(consultant, id).await;
        let stale = request(consultant, id).await.unwrap();
        assert!(stale.closed_reason.as_deref().unwrap().contains("texte a changé"), "{stale:?}");
        assert!(!consented(consultant, &row).await);
        refusals(speak(&voices[0], id, Approved, "").await);
        refusals(sheet::submit(&consultant.again(), id, row.version).await);
        agree_again(&voices, consultant, id).await;
        let row = read(consultant, id).await;
        assert!(consented(consultant, &row).await);
        let row = sheet::submit(&consultant.again(), id, row.version).await.unwrap();
        assert_eq!(row.status, SheetStatus::Submitted);
        assert!(consented(&world.ars, &row).await, "so also for who reads no approvals");
        device.write("results", "Trop tard.");
        refusals(device.sync(consultant, id).await);

        refusals(sheet::return_sheet(&aract.again(), id, row.version, "").await);
        let row = sheet::return_sheet(&aract.again(), id, row.version, "Chiffrez les rappels.").await.unwrap();
        assert_eq!((row.status, row.note.as_deref()), (SheetStatus::Returned, Some("Chiffrez les rappels.")));
        device.sync(consultant, id).await.unwrap();
        agree_again(&voices, consultant, id).await;
        let row = read(consultant, id).await;
        let row = sheet::submit(&consultant.again(), id, row.version).await.unwrap();
        assert!(matches!(sheet::publish(&consultant.again(), id, row.version).await, Err(AppError::Denied)));
        let row = sheet::publish(&aract.again(), id, row.version).await.unwrap();
        assert_eq!((row.status, row.published_edition), (SheetStatus::Published, Some(1)));
        assert!(request(aract, id).await.unwrap().closed_reason.unwrap().starts_with("Publiée"));
        refusals(speak(&voices[1], id, Dissented, "Trop tard").await);
        let published = row.published.clone();
        assert!(published.as_deref().is_some_and(|said| said.contains("Moins de rappels.")));

        // What is public stays while the next edition is written.
        let row = sheet::reopen(&consultant.again(), id, row.version).await.unwrap();
        assert_eq!((row.status, row.edition, row.published_edition), (SheetStatus::Draft, 2, Some(1)));
        device.write("lessons", "Commencer petit.");
        device.sync(consultant, id).await.unwrap();
        assert_eq!(read(aract, id).await.published, published);
        let row = read(aract, id).await;
        assert!(!consented(aract, &row).await, "what was said of one edition is not said of the next");
        let row = sheet::withdraw(&aract.again(), id, row.version, "À la demande de l’établissement").await.unwrap();
        assert_eq!((row.status, row.published_edition), (SheetStatus::Draft, None));
    });
}

async fn agree_again(voices: &[Arc<Asker>], consultant: &Asker, id: SheetId) {
    let row = read(consultant, id).await;
    sheet::ask(&consultant.again(), id, row.version).await.unwrap();
    agree(voices, id).await;
}

#[test]
fn those_of_the_place_write_and_others_do_not_see() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (row, voices) = written(&bed, &world).await;
        let sees = async |asker: &Asker| !sheet::by_ids(&asker.again(), &[row.id]).await.unwrap().is_empty();
        assert!(sees(&voices[0]).await && sees(&work.consultant).await && sees(&world.aract).await);
        for other in [&work.neighbour, &world.works[1].consultant, &world.works[1].trinome, &world.ars] {
            assert!(!sees(other).await);
            let listed = sheet::page(&other.again(), &SheetFilter::default(), None, 50).await.unwrap();
            assert!(!listed.items.iter().any(|one| one.id == row.id));
        }
        assert!(matches!(sheet::by_ids(&world.admin.again(), &[row.id]).await, Err(AppError::Denied)));
        let denied = sheet::write_text(&work.neighbour.again(), row.id, vec![0, 0], None).await;
        assert!(matches!(denied, Err(AppError::NotFound)));
        let of_none = |title: &str| OpenSheet {
            kind: SheetKind::Article,
            title: title.into(),
            participation: None,
            post: None,
            from_project: false,
        };
        refusals(sheet::open(&work.consultant.again(), of_none("Un article")).await);
        let article = sheet::open(&world.aract.again(), of_none("Un article")).await.unwrap();
        assert!(
            !sheet::page(&work.consultant.again(), &SheetFilter::default(), None, 50)
                .await
                .unwrap()
                .items
                .iter()
                .any(|one| one.id == article.id)
        );
        let not_mine = OpenSheet { participation: Some(work.places[3].participation), ..of_none("Chez les voisins") };
        assert!(matches!(sheet::open(&work.neighbour.again(), not_mine).await, Err(AppError::NotFound)));

        // A post of the network writes its own, and its holder alone approves.
        let testimony = sheet_world::asked(&world, work, Role::Facilitator).await;
        let asked = request(&work.facilitator, testimony.id).await.unwrap();
        assert_eq!(asked.seats(), [Seat::Post(world.network.posts[0])]);
        assert_eq!(asked.participation_id, None);
        speak(&work.facilitator, testimony.id, Approved, "").await.unwrap();
        assert!(consented(&work.facilitator, &testimony).await);
        assert!(sheet::by_ids(&world.works[1].facilitator.again(), &[testimony.id]).await.unwrap().is_empty());
    });
}

async fn updates(bed: &Bed) -> i64 {
    let count = Statement::from_string(bed.owner.get_database_backend(), "SELECT count(*) AS n FROM sheet_update");
    bed.owner.query_one_raw(count).await.unwrap().unwrap().try_get("", "n").unwrap()
}

#[test]
fn five_write_at_once_and_no_word_is_lost() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let row = begin(&work.manager, &work.places[0], false).await;
        let writers = [&work.manager, &work.trinome, &work.consultant, &world.aract, &work.manager];
        let mut devices: Vec<Device> = (0..5).map(|n| Device::new(100 + n)).collect();
        for round in 0..4 {
            let rounds = devices.iter_mut().zip(writers).enumerate().map(|(at, (device, asker))| async move {
                device.write("actions", &format!("mots-{at}-{round}"));
                device.sync(asker, row.id).await.unwrap();
            });
            futures_util::future::join_all(rounds).await;
        }
        for (device, asker) in devices.iter_mut().zip(writers) {
            device.sync(asker, row.id).await.unwrap();
        }
        let all = devices[0].said("actions");
        assert!(devices.iter().all(|device| device.said("actions") == all), "all screens are equal");
        let kept = said(&work.manager, row.id).await;
        for at in 0..5 {
            for round in 0..4 {
                assert!(kept.contains(&format!("mots-{at}-{round}")), "{at} {round}: {kept}");
            }
        }

        // The same once more changes nothing.
        let before = updates(&bed).await;
        let whole = devices[0].doc.transact().encode_state_as_update_v1(&StateVector::default());
        for _ in 0..3 {
            sheet::write_text(&work.manager.again(), row.id, whole.clone(), None).await.unwrap();
        }
        assert_eq!(updates(&bed).await, before);

        // Many small changes are kept as one, and say the same.
        for n in 0..70 {
            let text = format!("suite-{n}");
            devices[0].write("lessons", &text);
            devices[0].sync(&work.manager, row.id).await.unwrap();
        }
        assert!(updates(&bed).await < 70);
        let kept = said(&work.manager, row.id).await;
        assert!(kept.contains("mots-4-3") && kept.contains("suite-0") && kept.contains("suite-69"));
    });
}

#[test]
fn what_is_no_text_is_refused_and_changes_nothing() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let row = begin(&work.manager, &work.places[0], false).await;
        let mut device = Device::new(5);
        device.write("context", "Le vrai texte.");
        device.sync(&work.manager, row.id).await.unwrap();
        let fine = device.doc.transact().encode_state_as_update_v1(&StateVector::default());
        let mut hostile: Vec<Vec<u8>> = vec![
            Vec::new(),
            vec![0xff; 40],
            vec![0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1, 1],
            vec![1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0],
            b"pas une mise a jour".to_vec(),
            vec![0; 300_000],
        ];
        for cut in 1..fine.len() {
            hostile.push(fine[..cut].to_vec());
        }
        // Elements in elements without end.
        let deep = Device::new(6);
        {
            let mut txn = deep.doc.transact_mut();
            let fragment = txn.get_or_insert_xml_fragment("context");
            let mut inner = fragment.push_back(&mut txn, XmlElementPrelim::empty("div"));
            for _ in 0..3_000 {
                inner = inner.push_back(&mut txn, XmlElementPrelim::empty("div"));
            }
            inner.push_back(&mut txn, XmlTextPrelim::new("au fond"));
        }
        hostile.push(deep.lacking());
        // What stands on something that never came.
        let hanging = Device::new(9);
        hanging.write("context", "avant");
        let before = hanging.doc.transact().state_vector();
        hanging.write("context", "après");
        hostile.push(hanging.doc.transact().encode_state_as_update_v1(&before));
        // More than a sheet holds.
        let long = Device::new(10);
        long.write("context", &"a".repeat(70_000));
        hostile.push(long.lacking());
        let before = updates(&bed).await;
        for (at, update) in hostile.into_iter().enumerate() {
            match sheet::write_text(&work.manager.again(), row.id, update, None).await {
                Err(AppError::Refused(_)) | Ok(_) => {}
                other => panic!("{at}: {other:?}"),
            }
        }
        assert_eq!(updates(&bed).await, before);
        assert_eq!(said(&work.manager, row.id).await, "Le vrai texte.");
        refusals(sheet::write_text(&work.manager.again(), row.id, fine, Some(vec![0xff; 9])).await);
    });
}

#[test]
fn what_tells_of_people_and_places_is_masked_or_kept_before_it_is_published() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (row, voices) = written(&bed, &world).await;
        let (consultant, id) = (&work.consultant, row.id);
        let name = cordee_app::establishment::by_ids(&consultant.again(), &[work.places[2].establishment])
            .await
            .unwrap()
            .remove(0)
            .name;
        let mut device = Device::new(11);
        device.sync(consultant, id).await.unwrap();
        device.write("actions", &format!("À {}, Mme Garrigue a tout noté.", name.to_uppercase()));
        device.sync(consultant, id).await.unwrap();
        let row = read(consultant, id).await;
        let row = sheet::set_anonymous(&consultant.again(), id, row.version, true).await.unwrap();
        let found = sheet::care(&consultant.again(), &row).await.unwrap();
        let texts: Vec<&str> = found.findings.iter().map(|one| one.text.as_str()).collect();
        assert!(texts.contains(&"Mme Garrigue") && texts.iter().any(|text| *text == name.to_uppercase()), "{texts:?}");

        let row = sheet::ask(&consultant.again(), id, row.version).await.unwrap();
        agree(&voices, id).await;
        let row = sheet::submit(&consultant.again(), id, row.version).await.unwrap();
        let refused = refusals(sheet::publish(&world.aract.again(), id, row.version).await);
        assert!(refused[0].to_string().contains("Anonymat"), "{refused:?}");
        refusals(sheet::mask(&world.aract.again(), id, "Mme Garrigue", "Mme Garrigue").await);
        sheet::mask(&world.aract.again(), id, "mme garrigue", "une collègue").await.unwrap();
        let row = sheet::mask(&world.aract.again(), id, &name, "un Ehpad de l’Ariège").await.unwrap();
        let text = said(&world.aract, id).await;
        assert!(text.contains("À un Ehpad de l’Ariège, une collègue a tout noté."), "{text}");
        for finding in sheet::care(&world.aract.again(), &row).await.unwrap().findings {
            sheet::keep(&world.aract.again(), id, &finding.text, "Sans risque").await.unwrap();
        }
        let row = read(&world.aract, id).await;
        assert!(sheet::care(&world.aract.again(), &row).await.unwrap().findings.is_empty());
        let missing = refusals(sheet::publish(&world.aract.again(), id, row.version).await);
        assert!(missing[0].to_string().contains("Accord manquant"), "what was masked is read again: {missing:?}");
        refusals(sheet::ask(&consultant.again(), id, row.version).await);
        let row = sheet::ask(&world.aract.again(), id, row.version).await.unwrap();
        assert_eq!(row.status, SheetStatus::Submitted, "the agency asks of what it has before it");
        agree(&voices, id).await;
        let row = sheet::publish(&world.aract.again(), id, row.version).await.unwrap();
        let published: SheetContent = serde_json::from_str(row.published.as_deref().unwrap()).unwrap();
        assert_eq!(published.establishment, None);
        let public = publication::page(&world.aract.again(), None, 50).await.unwrap().items;
        assert!(public.iter().find(|one| one.sheet_id == id.0).unwrap().anonymous);
    });
}

#[test]
fn a_sheet_begins_with_what_its_project_holds_and_says_where_it_comes_from() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let row = begin(&work.manager, &work.places[0], true).await;
        let content = sheet::content(&work.manager.again(), &row).await.unwrap();
        assert_eq!(content.departements.len(), 1);
        assert!(content.sector.is_some() && content.establishment.is_some() && content.programme.is_some());
        let first = content.sections.first().unwrap();
        assert!(matches!(&first.blocks[0], Block::Paragraph { .. }));
        let synced = sheet::read_text(&work.manager.again(), &row, None).await.unwrap();
        let device = Device::new(12);
        device.doc.transact_mut().apply_update(Update::decode_v1(&synced.update).unwrap()).unwrap();
        assert!(device.said("context").contains("origin=\"Répertoire FINESS\""), "{}", device.said("context"));
    });
}

#[test]
fn a_picture_that_changes_after_the_voices_spoke_is_read_again() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (row, voices) = written(&bed, &world).await;
        let (consultant, aract, id) = (&work.consultant, &world.aract, row.id);
        let subject = (Kind::Sheet, id.0);
        let picture = put(consultant, subject, "équipe.png", &drawn(10)).await.id;
        let beside = put(consultant, subject, "autre.png", &drawn(11)).await;
        let block = Block::Picture { file: picture, alternative: "L’équipe".into(), caption: None };
        let drafted = Drafted { part: SectionKind::Context, block, origin: None };
        sheet::append(&consultant.again(), id, vec![drafted]).await.unwrap();
        agree_again(&voices, consultant, id).await;
        let row = read(consultant, id).await;
        let row = sheet::submit(&consultant.again(), id, row.version).await.unwrap();
        let now = async || file::by_ids(&consultant.again(), &[picture]).await.unwrap().remove(0);
        let stale = async |what: &str| {
            assert!(!consented(consultant, &read(consultant, id).await).await, "{what}");
            let missing = refusals(sheet::publish(&aract.again(), id, read(aract, id).await.version).await);
            assert!(missing[0].to_string().contains("Accord manquant"), "{what}: {missing:?}");
            refusals(speak(&voices[0], id, Approved, "").await);
            sheet::ask(&aract.again(), id, read(aract, id).await.version).await.unwrap();
            agree(&voices, id).await;
            assert!(consented(consultant, &read(consultant, id).await).await);
        };
        replace(consultant, subject, picture, "équipe.png", &drawn(200)).await;
        stale("replaced").await;
        file::rename(&consultant.again(), picture, now().await.version, "Ehpad Les Tilleuls.png").await.unwrap();
        stale("renamed").await;
        file::trash(&consultant.again(), picture, now().await.version).await.unwrap();
        assert!(!consented(consultant, &read(consultant, id).await).await, "in the trash");
        file::restore(&consultant.again(), picture, now().await.version).await.unwrap();
        stale("trashed").await;
        file::trash(&consultant.again(), beside.id, beside.version).await.unwrap();
        assert!(consented(consultant, &read(consultant, id).await).await, "what it does not show changes nothing");
        sheet::publish(&aract.again(), id, read(aract, id).await.version).await.unwrap();
        assert_eq!(row.status, SheetStatus::Submitted);
    });
}

#[test]
fn addresses_programmes_and_units_tell_too_and_are_masked() {
    on_both(|bed| async move {
        let world = World::new(&bed, "one").await;
        let work = &world.works[0];
        let (row, _) = written(&bed, &world).await;
        let (consultant, id) = (&work.consultant, row.id);
        let place = work.places[2].establishment;
        let name = cordee_app::establishment::by_ids(&consultant.again(), &[place]).await.unwrap().remove(0).name;
        let host = cordee_domain::text::fold(&name).trim().replace(' ', "-");
        let facts = described(&row);
        let facts = SheetContent { programme: Some(format!("Avec {name}")), ..facts };
        let row = sheet::update(&consultant.again(), id, row.version, facts).await.unwrap();
        let run = |text: &str, href: Option<String>| Inline { text: text.into(), href, ..Inline::default() };
        let text =
            vec![run("Voir ", None), run("ce site", Some(format!("https://www.{host}.fr/equipe"))), run(".", None)];
        let drafted = Drafted { part: SectionKind::Context, block: Block::Paragraph { text }, origin: None };
        let row_of_text = sheet::append(&consultant.again(), id, vec![drafted]).await.unwrap();
        let row =
            sheet::set_anonymous(&consultant.again(), id, row_of_text.version.max(row.version), true).await.unwrap();
        let found = sheet::care(&consultant.again(), &row).await.unwrap().findings;
        let of = found.iter().filter(|one| cordee_domain::text::fold(&one.text) == cordee_domain::text::fold(&name));
        assert_eq!(of.map(|one| one.count).sum::<usize>(), 2, "{found:?}");
        let row = sheet::mask(&consultant.again(), id, &name, "un Ehpad").await.unwrap();
        let content = sheet::content(&consultant.again(), &row).await.unwrap();
        let left = serde_json::to_string(&content).unwrap();
        assert!(!left.contains(&host) && left.contains("Avec un Ehpad") && !left.contains("href\":\"http"), "{left}");
        assert!(said(consultant, id).await.contains("Voir ce site."));
    });
}

#[test]
fn every_published_sheet_counts_by_its_themes() {
    on_both(|bed| async move {
        let made = crate::sheets::sheets(120, 4);
        crate::search::published(&bed, "occitanie", &made).await;
        let tenant = cordee_app::identity::tenant_by_key(&bed.app, "occitanie").await.unwrap().unwrap().id;
        let aract = bed.member(tenant, Role::Aract, None).await;
        let told = sheet::overview(&aract.again()).await.unwrap();
        let mut expected = std::collections::BTreeMap::new();
        for content in made.iter().map(|one| &one.content) {
            for theme in &content.themes {
                *expected.entry((*theme, content.year, content.sector)).or_insert(0_i64) += 1;
            }
        }
        let counted: Vec<_> = told.themes.iter().map(|one| ((one.theme, one.year, one.sector), one.sheets)).collect();
        assert_eq!(counted, expected.into_iter().collect::<Vec<_>>());
    });
}
