//! What readers other than the writer find in the documents.

#![expect(clippy::unwrap_used, reason = "a test")]

mod samples;

use cordee_documents::pdf;
use lopdf::{Dictionary, Document, Object};
use std::io::Write;
use std::process::{Command, Stdio};

fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("letter", pdf(&samples::letter()).unwrap()),
        ("attendance", pdf(&samples::attendance(false)).unwrap()),
        ("blank", pdf(&samples::attendance(true)).unwrap()),
        ("minutes", pdf(&samples::minutes()).unwrap()),
        ("preparation", pdf(&samples::preparation()).unwrap()),
        ("board", pdf(&samples::board()).unwrap()),
        ("sealed", pdf(&samples::sealed()).unwrap()),
        ("sheet", pdf(&samples::sheet()).unwrap()),
    ]
}

fn catalog(document: &Document) -> Dictionary {
    document.catalog().unwrap().clone()
}

/// Every structure type in the order of reading.
fn tags(document: &Document) -> Vec<String> {
    let root = catalog(document).get(b"StructTreeRoot").and_then(Object::as_reference).unwrap();
    let mut found = Vec::new();
    walk(document, document.get_object(root).unwrap(), &mut found);
    found
}

fn walk(document: &Document, at: &Object, found: &mut Vec<String>) {
    match at {
        Object::Reference(id) => walk(document, document.get_object(*id).unwrap(), found),
        Object::Array(items) => items.iter().for_each(|item| walk(document, item, found)),
        Object::Dictionary(dict) => {
            if let Ok(name) = dict.get(b"S").and_then(Object::as_name) {
                found.push(String::from_utf8_lossy(name).into_owned());
            }
            if let Ok(kids) = dict.get(b"K") {
                walk(document, kids, found);
            }
        }
        _ => {}
    }
}

/// The text as poppler reads it; none where it is not installed.
fn read_aloud(bytes: &[u8]) -> Option<String> {
    let reader = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut reader) = reader else {
        assert!(std::env::var_os("CI").is_none(), "pdftotext is not installed: the reading order can't be checked");
        return None;
    };
    let mut stdin = reader.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let feeding = std::thread::spawn(move || stdin.write_all(&bytes));
    let read = reader.wait_with_output().unwrap();
    feeding.join().unwrap().unwrap();
    Some(String::from_utf8(read.stdout).unwrap())
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_document_is_tagged_french_and_says_that_it_is_pdf_ua() {
    for (name, bytes) in all() {
        let document = Document::load_mem(&bytes).unwrap();
        let catalog = catalog(&document);
        let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).unwrap();
        assert!(marked.get(b"Marked").and_then(Object::as_bool).unwrap(), "{name}");
        let language = catalog.get(b"Lang").and_then(Object::as_str).unwrap();
        assert!(language.starts_with(b"fr"), "{name}: {}", String::from_utf8_lossy(language));
        let preferences = catalog.get(b"ViewerPreferences").and_then(Object::as_dict).unwrap();
        assert!(preferences.get(b"DisplayDocTitle").and_then(Object::as_bool).unwrap(), "{name}");
        let metadata = catalog.get(b"Metadata").and_then(Object::as_reference).unwrap();
        let stream = document.get_object(metadata).and_then(Object::as_stream).unwrap();
        let xmp = stream.get_plain_content().unwrap();
        let xmp = String::from_utf8(xmp).unwrap();
        assert!(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name}: {xmp}");
        assert!(xmp.contains("<dc:title>"), "{name}");
    }
}

#[test]
fn headings_lists_and_tables_are_tagged_with_their_header_cells() {
    for (name, bytes) in all() {
        let tags = tags(&Document::load_mem(&bytes).unwrap());
        let count = |tag: &str| tags.iter().filter(|t| *t == tag).count();
        assert_eq!(count("H1"), 1, "{name}: {tags:?}");
        assert!(count("H2") >= 2, "{name}");
        assert!(count("Table") >= 2 && count("TH") >= 6 && count("TD") >= 3, "{name}: {tags:?}");
        assert!(["blank", "board", "sealed"].contains(&name) || count("LI") >= 1, "{name}");
        // The one picture of the sheet that is told of; the other says nothing, and is no figure.
        assert_eq!(count("Figure"), usize::from(name == "sheet"), "{name}: no picture without its text");
    }
}

#[test]
fn every_font_is_embedded() {
    for (name, bytes) in all() {
        let document = Document::load_mem(&bytes).unwrap();
        let mut described = 0;
        for object in document.objects.values() {
            let Ok(dict) = object.as_dict() else { continue };
            if dict.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"FontDescriptor") {
                described += 1;
                assert!([&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| dict.has(key)), "{name}");
            }
        }
        assert!(described >= 2, "{name}: {described}");
        assert!(bytes.len() < 120_000, "{name} weighs {} bytes", bytes.len());
    }
}

#[test]
fn the_text_reads_in_order() {
    let Some(text) = read_aloud(&pdf(&samples::letter()).unwrap()) else {
        return eprintln!("pdftotext is not installed: reading order not checked");
    };
    let text = words(&text);
    let mut from = 0;
    for part in [
        "ARS Occitanie · Aract Occitanie",
        "Lettre d’engagement",
        "Les Tilleuls",
        "Objet",
        "Ce à quoi l’établissement s’engage",
        "Le financement",
        "Reste à charge de l’établissement 1 450 €",
        "Signatures",
        "Direction Camille Durand Signé le 12 décembre 2023 à 9 h 02",
        "Métiers Nora Petit En attente",
    ] {
        let found = text[from..].find(part);
        from += found.unwrap_or_else(|| panic!("{part:?} is not after {from} in {text}"));
    }
    let pages = text.matches(" sur 2").count();
    assert_eq!(pages, 2, "{text}");
    let sheet = words(&read_aloud(&pdf(&samples::attendance(false)).unwrap()).unwrap());
    for part in ["Matin (9 h – 12 h 30)", "Hugo Bernard", "Signé à 9 h 47", "en retard", "Visioconférence"] {
        assert!(sheet.contains(part), "{part:?} is not in {sheet}");
    }
    let sheet = words(&read_aloud(&pdf(&samples::preparation()).unwrap()).unwrap());
    let order =
        ["Accès", "Sonner à l’accueil", "Objectif et ordre du jour", "(30 min)", "Qui est attendu", "À préparer"];
    let places: Vec<Option<usize>> = order.iter().map(|part| sheet.find(part)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {sheet}");
}

#[test]
fn a_picture_is_read_by_its_alternative_or_not_at_all() {
    let bytes = pdf(&samples::sheet()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let tags = tags(&document);
    assert_eq!(tags.iter().filter(|tag| *tag == "Figure").count(), 1, "{tags:?}");
    let drawn = document.objects.values().filter_map(|object| object.as_stream().ok());
    let pictures =
        drawn.filter(|stream| stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image"));
    assert!(pictures.count() >= 1);
    if let Some(text) = read_aloud(&bytes) {
        let text = words(&text);
        assert!(text.contains("Après l’orage") && text.contains("Image : Une serre"), "{text}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(pdf(&samples::letter()).unwrap(), pdf(&samples::letter()).unwrap());
}

#[test]
fn hostile_text_is_text() {
    let long = "mot ".repeat(2_500);
    let unbroken = "é".repeat(10_000);
    let texts = [
        "#panic(\"x\") #read(\"/etc/passwd\") $ sum $ *gras* _x_ <label> @ref #import \"@preview/a:0.1.0\": *",
        "\"); #panic() // \\u{41} {\"a\": 1}",
        "שלום עולם مرحبا بالعالم",
        "🧗🏽‍♀️ 言語 \u{1F469}\u{200D}\u{1F4BB}",
        "a\u{0}b\u{7}c\u{1b}[31m\u{202e}d\u{feff}\u{fffe}\u{e000}",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "",
        &long,
        &unbroken,
    ];
    for text in texts {
        let bytes = pdf(&samples::hostile(text)).unwrap_or_else(|e| panic!("{e} for {:?}", text.get(..40)));
        if text.starts_with('#')
            && let Some(read) = read_aloud(&bytes)
        {
            assert!(words(&read).contains("#panic(\"x\") #read(\"/etc/passwd\")"), "{read}");
        }
    }
}
