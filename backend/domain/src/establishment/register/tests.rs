use super::*;
use crate::establishment::category::Sector;
use crate::establishment::competence::{Competence, CompetenceBasis};
use crate::establishment::finess::FinessNumber;
use crate::establishment::legal::LegalFamily;
use chrono::NaiveDate;

fn number(serial: u32) -> FinessNumber {
    FinessNumber::invented("09", serial).unwrap()
}

/// A line of 32 cells describing an invented EHPAD, with some cells (from 1) replaced.
fn structure(serial: u32, changes: &[(usize, &str)]) -> String {
    let mut cells: Vec<String> = vec![String::new(); 32];
    let (finess, organisation) = (number(serial).as_str().to_owned(), number(9_000).as_str().to_owned());
    let given = [
        (1, "structureet"),
        (2, &finess),
        (3, &organisation),
        (4, "EHPAD DES PINS"),
        (8, "12"),
        (9, "AV"),
        (10, "DE L AYROLLE"),
        (11, "B"),
        (12, "BP 77"),
        (13, "122"),
        (14, "09"),
        (15, "ARIEGE"),
        (16, "09000 ST JEAN D OLMES"),
        (17, "0561000000"),
        (19, "500"),
        (20, "Etablissement d'hébergement"),
        (21, "4401"),
        (23, "12002701600563"),
        (24, "8710A"),
        (25, "45"),
        (29, "1995-06-23"),
        (31, "2021-01-08"),
    ];
    for (cell, value) in given.iter().chain(changes) {
        cells[cell - 1] = (*value).to_owned();
    }
    cells.join(";")
}

fn position(serial: u32, x: &str, y: &str, source: &str) -> String {
    format!("geolocalisation;{};{x};{y};{source};2021-01-08", number(serial).as_str())
}

fn organisation(serial: u32) -> String {
    format!(
        "structureej;{};ASSO DES PINS;ASSOCIATION DES PINS;;3;PL;DU MARCHE;;;;122;09000 FOIX;09;ARIEGE;0561000001;60;\
         Association;620;Lib;120027016;8810B;1975-03-01",
        number(serial).as_str()
    )
}

fn file(lines: &[String]) -> String {
    format!("finess;etalab;94;2021-01-08\n{}\n", lines.join("\n"))
}

/// The reason for which a line is refused.
fn refused(line: &str) -> String {
    read_line(line).expect_err(line)
}

#[test]
fn reads_an_establishment() {
    let register = collect_register(file(&[structure(1, &[])]).as_bytes());
    assert_eq!(register.header.as_ref().unwrap().date, NaiveDate::from_ymd_opt(2021, 1, 8));
    assert_eq!((register.read, register.rejected.len(), register.warnings.len()), (1, 0, 0));
    let read = &register.establishments[0];
    assert_eq!(read.finess, number(1));
    assert_eq!(read.finess_ej, Some(number(9_000)));
    assert_eq!(read.name, "EHPAD DES PINS");
    assert_eq!(read.address_line.as_deref(), Some("12 bis avenue de l'Ayrolle, BP 77"));
    assert_eq!(read.postcode.as_deref(), Some("09000"));
    assert_eq!(read.town.as_deref(), Some("ST JEAN D OLMES"));
    assert_eq!(read.insee.as_deref(), Some("09122"));
    assert_eq!(read.department, "09");
    assert_eq!(read.phone.as_deref(), Some("0561000000"));
    assert_eq!(read.siret.unwrap().as_str(), "12002701600563");
    assert_eq!(read.opened_on, NaiveDate::from_ymd_opt(1995, 6, 23));
    assert_eq!(read.authorised_on, None);
    assert_eq!(read.sector(), Sector::OlderPeople);
    assert_eq!(read.category_short(), "EHPAD");
    let competence = read.competence().unwrap();
    assert_eq!((competence.competence, competence.basis), (Competence::Joint, CompetenceBasis::TariffCode));
    assert_eq!(read.position, None);
    let found_by = ["saint jean d olmes", "st", "pins", read.finess.as_str(), "09000"];
    let text = read.search_text();
    for typed in found_by.iter().flat_map(|typed| typed.split(' ')) {
        assert!(text.split(' ').any(|word| word == typed), "{typed} in {text}");
    }
}

#[test]
fn the_long_name_comes_first_and_older_lines_have_31_cells() {
    let line = structure(1, &[(5, "EHPAD DES GRANDS PINS")]);
    let line = line.strip_suffix(';').unwrap();
    let register = collect_register(file(&[line.to_owned()]).as_bytes());
    assert_eq!(register.establishments[0].name, "EHPAD DES GRANDS PINS");
}

#[test]
fn joins_positions_in_every_layout() {
    let lines = [
        structure(1, &[]),
        structure(2, &[]),
        structure(3, &[]),
        structure(4, &[]),
        structure(5, &[]),
        structure(6, &[]),
        position(1, "700000", "6200000.0", "LAMBERT_93"),
        position(2, "700000", "6200000", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93"),
        position(3, "700000", "6200000", "1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)"),
        position(4, "700000", "6200000", "1;ATLASANTE;100;IGN;BD_ADRESSE;V2.1;LAMBERT_93"),
        position(5, "700000", "6200000", ""),
        position(6, "", "", ""),
    ];
    let register = collect_register(file(&lines).as_bytes());
    assert_eq!((register.rejected.len(), register.warnings.len()), (0, 0), "{register:?}");
    for establishment in &register.establishments[..5] {
        let position = establishment.position.unwrap();
        assert!((position.longitude - 3.0).abs() < 1e-9 && (42.0..43.0).contains(&position.latitude));
        assert_eq!(establishment.grid.unwrap().x, 700_000.0);
    }
    assert_eq!(register.establishments[5].position, None);
}

#[test]
fn leaves_aside_positions_that_it_can_not_place() {
    let lines = [
        structure(1, &[]),
        structure(2, &[]),
        position(1, "645000", "1770000", "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N20"),
        position(2, "0.5", "43.1", "LAMBERT_93"),
        position(3, "700000", "6200000", "LAMBERT_93"),
    ];
    let register = collect_register(file(&lines).as_bytes());
    assert_eq!(register.rejected, []);
    assert!(register.establishments.iter().all(|establishment| establishment.position.is_none()));
    let said: Vec<(usize, &str)> = register.warnings.iter().map(|w| (w.line, w.reason.as_str())).collect();
    assert!(matches!(said[..], [(4, utm), (5, far), (6, alone)]
        if utm.contains("Lambert-93") && far.contains("France métropolitaine") && alone.contains("aucun établissement")));
}

#[test]
fn refuses_with_the_line_and_the_reason() {
    let lines = [
        structure(1, &[]),
        structure(2, &[(2, "090990021")]),
        structure(1, &[]),
        structure(3, &[(31, "08/01/2021")]),
        "structureet;1;2".to_owned(),
        "equipement;090990020".to_owned(),
        position(1, "12,5", "6200000", "LAMBERT_93"),
        position(1, "700000", "6200000", "LAMBERT_93"),
        position(1, "700000", "6200000", "LAMBERT_93"),
        "finess;etalab;94;2021-01-08".to_owned(),
        structure(4, &[]),
    ];
    let register = collect_register(file(&lines).as_bytes());
    let refused: Vec<(usize, &str)> = register.rejected.iter().map(|r| (r.line, r.reason.as_str())).collect();
    let expected = [
        (3, "la clé attendue est"),
        (4, "déjà décrit à la ligne 2"),
        (5, "AAAA-MM-JJ"),
        (6, "3 colonnes dans une ligne structureet : 31 ou 32 attendues"),
        (7, "«equipement» inconnue"),
        (8, "«12,5»"),
        (10, "déjà donnée à la ligne 9"),
        (11, "en-tête répété"),
    ];
    assert_eq!(refused.len(), expected.len(), "{refused:?}");
    for ((line, reason), (at, because)) in refused.iter().zip(expected) {
        assert!(*line == at && reason.contains(because), "{line} {reason}");
    }
    assert_eq!(register.read, 6);
    assert_eq!(register.establishments.iter().map(|e| e.finess).collect::<Vec<_>>(), [number(1), number(4)]);
    assert!(register.establishments[0].position.is_some());
}

#[test]
fn refuses_what_an_establishment_can_not_do_without() {
    assert!(refused(&structure(1, &[(4, "")])).contains("raison sociale"));
    assert!(refused(&structure(1, &[(14, "")])).contains("département (colonne 14) absent"));
    assert!(refused(&structure(1, &[(14, "9")])).contains("«9»"));
    assert!(refused(&structure(1, &[(19, "")])).contains("catégorie (colonne 19) absente"));
    assert!(refused(&structure(1, &[(19, "50")])).contains("3 chiffres"));
    assert!(refused(&structure(1, &[(3, "12")])).contains("organisme gestionnaire (colonne 3)"));
    assert!(refused(&structure(1, &[(4, &"X".repeat(401))])).contains("colonne 4 dépasse 400"));
    assert!(refused(&position(1, "700000", "", "LAMBERT_93")).contains("une seule des deux"));
    assert!(refused(&position(1, "inf", "1", "")).contains("nombre de mètres"));
    assert!(refused("\u{0}🧗").contains("inconnue"));
}

#[test]
fn takes_what_is_only_imperfect_with_a_warning() {
    let line = structure(1, &[(23, "12002701600564"), (13, "1"), (17, "05 61"), (21, "x"), (25, "9"), (3, "")]);
    let Understood { record: Record::Structure(read), warnings } = read_line(&line).unwrap() else {
        panic!("an establishment was expected")
    };
    assert_eq!(warnings.len(), 5, "{warnings:?}");
    assert!(warnings.iter().any(|warning| warning.contains("SIRET laissé de côté")));
    assert_eq!(read.competence().unwrap().basis, CompetenceBasis::Category);
    let left = (read.siret, read.insee, read.phone, read.aggregate, read.mft, read.finess_ej);
    assert_eq!(left, (None, None, None, None, None, None));
}

#[test]
fn knows_corsican_and_overseas_departments() {
    let read = |department, commune| {
        let line = structure(1, &[(14, department), (13, commune)]);
        match read_line(&line).unwrap().record {
            Record::Structure(read) => (read.department, read.insee),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(read("2A", "004"), ("2A".to_owned(), Some("2A004".to_owned())));
    assert_eq!(read("9D", "411"), ("974".to_owned(), Some("97411".to_owned())));
    assert_eq!(read("9A", ""), ("9A".to_owned(), None));
}

#[test]
fn reads_an_organisation() {
    let register = collect_register(file(&[organisation(9_000)]).as_bytes());
    assert_eq!((register.read, register.rejected.len(), register.warnings.len()), (1, 0, 0), "{register:?}");
    let read = &register.organisations[0];
    assert_eq!(read.name, "ASSOCIATION DES PINS");
    assert_eq!(read.address_line.as_deref(), Some("3 place du Marche"));
    assert_eq!((read.insee.as_deref(), read.department.as_str()), (Some("09122"), "09"));
    assert_eq!(read.legal_family(), Some(LegalFamily::PrivateNonProfit));
    assert_eq!(read.siren.unwrap().as_str(), "120027016");
    assert_eq!(read.created_on, NaiveDate::from_ymd_opt(1975, 3, 1));
}

#[test]
fn the_encoding_and_line_ends_of_a_file_do_not_matter() {
    let text = file(&[structure(1, &[(4, "RÉSIDENCE DE L'ÉTÉ")]), position(1, "700000", "6200000", "LAMBERT_93")]);
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    let windows = text.replace('\n', "\r\n");
    let spaced = text.replace('\n', "\n\n");
    let expected = collect_register(text.as_bytes()).establishments;
    assert_eq!(expected[0].name, "RÉSIDENCE DE L'ÉTÉ");
    for bytes in [latin.as_slice(), &marked, windows.as_bytes(), spaced.as_bytes()] {
        let register = collect_register(bytes);
        assert_eq!(register.establishments, expected);
        assert_eq!((register.rejected, register.warnings), (Vec::new(), Vec::new()));
    }
    assert_eq!(collect_register(&latin).encoding, Encoding::Windows1252);
}

#[test]
fn another_file_is_refused_at_once() {
    for bytes in [b"".as_slice(), b"\n\r\n ", b"nom;ville\na;b\nc;d", b"%PDF-1.7\n\xff\n", b"\xff\xfef\0i\0\n"] {
        let register = collect_register(bytes);
        assert_eq!((register.read, register.rejected.len()), (0, 1), "{register:?}");
    }
    let headless = collect_register(structure(1, &[]).as_bytes());
    assert_eq!((headless.establishments.len(), headless.header), (1, None));
}

/// Cuts, repeats and changes bytes of a good file: whatever comes out is read without failing, and
/// nothing that describes an establishment is lost without being said.
#[test]
fn any_bytes_are_read() {
    let good = file(&[structure(1, &[]), structure(2, &[]), position(1, "700000", "6200000", "LAMBERT_93")]);
    let mut state = 42_u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..2_000 {
        let mut bytes = good.clone().into_bytes();
        for _ in 0..=random(4) {
            let (at, with) = (random(bytes.len()), u8::try_from(random(256)).unwrap());
            match random(3) {
                0 => bytes[at] = with,
                1 => bytes.insert(at, with),
                _ => bytes.truncate(at.max(1)),
            }
        }
        let register = collect_register(&bytes);
        let described = register.establishments.len() + register.organisations.len();
        assert!(described <= register.read && register.read <= described + register.rejected.len(), "{register:?}");
    }
}
