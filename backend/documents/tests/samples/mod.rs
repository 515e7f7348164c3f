use chrono::NaiveDate;
use cordee_documents::{
    AgendaLine, AttendanceDocument, BoardDocument, BoardFieldPart, BoardLine, BoardPart, ChecklistLine, ExpectedVoice,
    Facilitator, Head, LetterDocument, LinkedDocument, MinutesDocument, MinutesItem, MinutesSection, MinutesTask,
    Participant, PreparationDocument, SealedDocument, SheetDocument, SheetPicture, SheetSection, SheetSeries,
    SignatureCell, Structure, VoiceLine, VoicesPart,
};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::FileId;
use cordee_domain::letter::{Parties, Signed, compose};
use cordee_domain::library::{Block, Inline, Section, SectionKind};
use cordee_domain::programme::Rulebook;
use cordee_domain::sealed::{SealedKind, SealedSection, SealedTable, SealedText};
use uuid::Uuid;

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 12, 11).unwrap()
}

pub fn letter() -> LetterDocument {
    let rulebook = Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap();
    let voices = [
        (TrinomeRole::Management, "Camille Durand"),
        (TrinomeRole::Staff, "Hugo Bernard"),
        (TrinomeRole::Trades, "Nora Petit"),
    ];
    let parties = Parties {
        reference: "LE-2023-0042-1".into(),
        issued_on: date(),
        programme: &rulebook.title,
        period: (rulebook.starts_on, rulebook.ends_on),
        group: "Vallée de l’Ariège",
        establishments: vec!["EHPAD Les Tilleuls", "EHPAD Bellevue", "EHPAD Saint-Jacques"],
        position: 0,
        details: vec!["FINESS 09 000 123 4".into(), "12 rue du Pont, 09110 Ax-les-Thermes".into()],
        consultant: Some("Inès Marchand"),
        voices: voices.iter().map(|(role, name)| (*role, (*name).to_owned())).collect(),
    };
    let text = compose(rulebook, &parties).unwrap();
    let signed = |role, name: &str, at: &str| Signed { role, name: name.into(), at: at.parse().unwrap() };
    let signatures = [
        signed(TrinomeRole::Management, "Camille Durand", "2023-12-12T08:02:00Z"),
        signed(TrinomeRole::Staff, "Hugo Bernard", "2023-12-12T13:30:00Z"),
    ];
    LetterDocument::new(&text, &signatures, &"a1b2c3d4".repeat(8), None)
}

fn head(title: &str, reference: &str) -> Head {
    Head {
        agencies: vec!["ARS Occitanie".into(), "Aract Occitanie".into()],
        programme: "Collectifs territoriaux QVCT des EHPAD d’Occitanie (2023)".into(),
        title: title.into(),
        reference: reference.into(),
        date: date(),
    }
}

pub fn attendance(blank: bool) -> AttendanceDocument {
    let cell = |lines: &[&str], marked| SignatureCell {
        lines: if blank { Vec::new() } else { lines.iter().map(|line| (*line).to_owned()).collect() },
        marked: marked && !blank,
    };
    let person = |name: &str, quality: &str, cells| Participant { name: name.into(), quality: quality.into(), cells };
    let structure = |name: &str| Structure {
        name: name.into(),
        people: vec![
            person(
                "Camille Durand",
                "Direction",
                vec![cell(&["Signé à 9 h 02", "code de la salle"], false), cell(&["Signé à 14 h 01"], false)],
            ),
            person(
                "Hugo Bernard",
                "Personnel",
                vec![cell(&["Signé à 9 h 47, en retard"], true), cell(&["Signé à 14 h 03"], false)],
            ),
            person(
                "Nora Petit",
                "Métiers",
                vec![cell(&["Absente"], false), cell(&["Signé à 14 h 04", "à distance"], false)],
            ),
        ],
    };
    AttendanceDocument {
        head: head("Feuille d’émargement", "FE-2024-0007-1"),
        group: "Vallée de l’Ariège".into(),
        session: "Séquence 2 : état des lieux partagé".into(),
        day: "mardi 12 mars 2024".into(),
        times: "de 9 h à 17 h".into(),
        mode: "En présentiel".into(),
        place: Some("Salle du conseil, mairie de Foix".into()),
        remote: Some("Visioconférence, https://visio.example/abc".into()),
        half_days: vec!["Matin (9 h – 12 h 30)".into(), "Après-midi (14 h – 17 h)".into()],
        facilitators: vec![Facilitator {
            name: "Inès Marchand".into(),
            quality: "Consultante".into(),
            cells: vec![cell(&["Signé à 8 h 58"], false), cell(&["Signé à 13 h 55"], false)],
        }],
        structures: vec![
            structure("EHPAD Les Tilleuls"),
            structure("EHPAD Bellevue"),
            structure("EHPAD Saint-Jacques"),
        ],
        remarks: if blank { Vec::new() } else { vec!["Hugo Bernard a signé 47 minutes après le début.".into()] },
        state: (!blank).then(|| "Scellée le 12 mars 2024 à 17 h 12".into()),
        blank,
    }
}

pub fn minutes() -> MinutesDocument {
    let item = |text: &str, note: Option<&str>| MinutesItem { text: text.into(), note: note.map(str::to_owned) };
    let task = |what: &str, whose: &str, owner: &str, due: &str, state: &str| MinutesTask {
        what: what.into(),
        whose: whose.into(),
        owner: owner.into(),
        due: due.into(),
        state: state.into(),
    };
    MinutesDocument {
        head: head("Compte rendu", "CR-2024-0007"),
        group: "Vallée de l’Ariège".into(),
        session: "Séquence 2 : état des lieux partagé".into(),
        day: "mardi 12 mars 2024".into(),
        times: "de 9 h à 12 h 30".into(),
        mode: "En présentiel".into(),
        place: Some("Salle du conseil, mairie de Foix".into()),
        facilitator: Some("Inès Marchand".into()),
        present: vec!["EHPAD Les Tilleuls : direction, personnel, métiers".into()],
        absent: vec!["EHPAD Bellevue : métiers".into()],
        sections: vec![
            MinutesSection {
                title: "Échanges".into(),
                text: Some(
                    "Chaque établissement a présenté ses constats.\nLes transmissions reviennent partout.".into(),
                ),
                items: vec![],
            },
            MinutesSection {
                title: "Décisions".into(),
                text: None,
                items: vec![item("Retenir les transmissions comme situation prioritaire.", Some("EHPAD Les Tilleuls"))],
            },
        ],
        tasks: vec![task("Réunir le comité QVCT", "EHPAD Les Tilleuls", "Camille Durand", "29 mars 2024", "À faire")],
        visibility: "Partagé avec tout le groupe".into(),
        state: Some("Version 2, du 13 mars 2024".into()),
    }
}

pub fn preparation() -> PreparationDocument {
    let line =
        |title: &str, length: Option<&str>| AgendaLine { title: title.into(), length: length.map(str::to_owned) };
    let voice = |voice: &str, name: &str, coming: &str| ExpectedVoice {
        establishment: "EHPAD Les Tilleuls".into(),
        voice: voice.into(),
        name: name.into(),
        coming: coming.into(),
    };
    PreparationDocument {
        head: head("Fiche de préparation", "12/03/2024"),
        group: "Vallée de l’Ariège".into(),
        session: "Séquence 2 : état des lieux partagé".into(),
        day: "mardi 12 mars 2024".into(),
        times: "de 9 h à 12 h 30".into(),
        mode: "En présentiel".into(),
        place: Some("Salle du conseil, mairie de Foix".into()),
        remote: None,
        facilitator: Some("Inès Marchand".into()),
        access: Some("Se garer derrière l’église.\nSonner à l’accueil.".into()),
        aim: Some("Mettre en commun les états des lieux.".into()),
        proposed: None,
        agenda: vec![line("Avancement de chaque établissement", Some("30 min")), line("Choix des situations", None)],
        people: vec![
            voice("Direction", "Camille Durand", "Vient"),
            voice("Personnel", "Hugo Bernard", "Pas encore de réponse"),
        ],
        documents: vec![LinkedDocument {
            title: "Trame d’état des lieux".into(),
            address: "https://exemple.fr/trame".into(),
        }],
        checklist: vec![ChecklistLine { title: "Imprimer une feuille vierge".into(), state: "À faire".into() }],
    }
}

pub fn hostile(text: &str) -> MinutesDocument {
    let mut document = minutes();
    document.head.title = format!("Compte rendu {text}");
    document.group = text.into();
    document.present = vec![text.into()];
    document.sections[0].text = Some(text.into());
    document.sections[0].title = text.into();
    document.sections[1].items[0].note = Some(text.into());
    document.tasks[0].what = text.into();
    document
}

pub fn board() -> BoardDocument {
    let line = |kind: &str, text: &str, origin: Option<&str>, dots: &str| BoardLine {
        kind: kind.into(),
        text: text.into(),
        origin: origin.map(str::to_owned),
        dots: Some(dots.into()),
    };
    BoardDocument {
        head: head("État des lieux partagé", "version 1 du 12/03/2024"),
        establishment: "EHPAD Les Tilleuls".into(),
        group: "Vallée de l’Ariège".into(),
        frozen: "le 12 mars 2024 à 9 h 02".into(),
        frozen_by: Some("Inès Marchand".into()),
        note: Some("Présenté au comité QVCT.".into()),
        scheme: "Les six champs de la QVT".into(),
        vote: Some("clos, 3 personnes ont voté".into()),
        fields: vec![
            BoardFieldPart {
                title: "Le contenu du travail".into(),
                parts: vec![
                    BoardPart {
                        title: Some("Les relèves".into()),
                        cards: vec![line(
                            "Constat",
                            "Dix minutes pour tout se dire.",
                            Some("Contribution d’un EDT"),
                            "4",
                        )],
                    },
                    BoardPart { title: None, cards: vec![line("Idée", "Un carnet\npar étage", None, "0")] },
                ],
            },
            BoardFieldPart { title: "La santé au travail".into(), parts: Vec::new() },
        ],
        part: Some(voices()),
        fingerprint: "0f".repeat(32),
    }
}

fn voices() -> VoicesPart {
    let voice = |voice: &str, said: &str, reason: &str| VoiceLine {
        voice: voice.into(),
        said: said.into(),
        reason: reason.into(),
    };
    VoicesPart {
        notice: Some("Une voix exprime un désaccord.".into()),
        voices: vec![
            voice("Direction", "Approuve – Camille Durand, le 12 mars 2024", ""),
            voice("Personnel", "Désaccord – Lou Fabre, le 12 mars 2024", "La nuit n’est pas dans le périmètre"),
            voice("Métiers", "En attente", ""),
        ],
    }
}

pub fn sealed() -> SealedDocument {
    let table = |caption: &str, header: &[&str], line: &[&str]| {
        Some(SealedTable {
            caption: caption.into(),
            header: header.iter().map(|cell| (*cell).into()).collect(),
            lines: vec![line.iter().map(|cell| (*cell).into()).collect()],
        })
    };
    let text = SealedText {
        kind: SealedKind::Plan,
        establishment: "Ehpad Les Tilleuls".into(),
        group: "Pays de Foix".into(),
        programme: "Collectifs Ehpad 2023".into(),
        sections: vec![
            SealedSection {
                level: 2,
                title: "Les priorités".into(),
                table: table(
                    "Par rang",
                    &["Rang", "Situation", "Pourquoi"],
                    &["1", "La relève du soir", "On s’y perd"],
                ),
                ..SealedSection::default()
            },
            SealedSection {
                level: 2,
                title: "Expérimentation 1 : une relève debout".into(),
                paragraphs: vec!["Si on se retrouve dix minutes".into(), "Alors on oublie moins".into()],
                rows: vec![("Périmètre".into(), "Le premier étage".into())],
                ..SealedSection::default()
            },
            SealedSection {
                level: 3,
                title: "Les actions".into(),
                table: table("Les actions", &["Action", "Qui"], &["Afficher l’horaire", "L’équipe de nuit"]),
                ..SealedSection::default()
            },
        ],
    };
    let head = Head {
        agencies: vec!["ARS Occitanie".into(), "Aract Occitanie".into()],
        programme: "Collectifs Ehpad 2023".into(),
        title: "Plan d’expérimentations".into(),
        reference: "Ehpad Les Tilleuls, version 1".into(),
        date: NaiveDate::from_ymd_opt(2024, 3, 12).unwrap(),
    };
    let version = ("version 1, du 12 mars 2024".to_owned(), "0123456789abcdef");
    SealedDocument::new(head, text, version, Some(voices()))
}

fn series(name: &str) -> SheetSeries {
    let points = vec![("04/03/2024".into(), "3 par mois".into()), ("03/06/2024".into(), "9 par mois".into())];
    SheetSeries { name: name.into(), points, target: Some("8 par mois".into()) }
}

/// Two pixels, in PNG.
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x01\x08\x02\x00\x00\x00{@\xe8\xdd\x00\x00\x00\rIDATx\x9cc\xf8\xcf\x00\x04\xff\x01\x07\x00\x01\xff\xe2#\x9eY\x00\x00\x00\x00IEND\xaeB`\x82";

/// A sheet that shows a picture with an alternative, one without, and one that is not there.
pub fn sheet() -> SheetDocument {
    let (here, gone) = (FileId(Uuid::from_u128(1)), FileId(Uuid::from_u128(2)));
    let shown = |file, alternative: &str, caption: Option<&str>| Block::Picture {
        file,
        alternative: alternative.into(),
        caption: caption.map(str::to_owned),
    };
    let text = vec![Inline { text: "On a planté.".into(), ..Inline::default() }];
    let blocks = vec![
        Block::Paragraph { text },
        Block::List { ordered: false, items: vec![vec![Inline { text: "Des bacs".into(), ..Inline::default() }]] },
        shown(here, "Le jardin en juin", Some("Après l’orage")),
        shown(here, "", None),
        shown(gone, "Une serre", None),
    ];
    SheetDocument {
        head: head("Un jardin à l’EHPAD", "version 1"),
        summary: "Ce que le jardin a changé.".into(),
        facts: vec![("Secteur".into(), "Personnes âgées".into())],
        sections: vec![SheetSection {
            title: "Actions".into(),
            content: Section { kind: SectionKind::Actions, blocks },
        }],
        series: vec![series("Sorties au jardin"), series("Chutes")],
        pictures: vec![SheetPicture::new(here, PICTURE.to_vec(), 2, 1)],
        citation: "Cordée, 2026.".into(),
        licence: "Licence : ouverte".into(),
    }
}
