//! Between the document that is written in and the blocks that a sheet is made of.
//!
//! The document holds what the editor's schema knows: `paragraph`, `heading`, lists, `blockquote`, `picture`, `film`.
//! What it does not know keeps its text, as a paragraph.

use super::text::Drafted;
use crate::address::{global, read_global};
use cordee_domain::ids::{FileId, Identified, Kind};
use cordee_domain::library::{Block, Inline, Mark, Section, SectionKind};
use cordee_domain::sheet::anonymity::occurrences;
use std::collections::HashMap;
use std::sync::Arc;
use yrs::types::Attrs;
use yrs::types::text::YChange;
use yrs::{
    Any, Out, ReadTxn, Text, TransactionMut, WriteTxn, Xml, XmlElementPrelim, XmlElementRef, XmlFragment, XmlOut,
    XmlTextPrelim, XmlTextRef,
};

/// How deep elements may stand in one another.
const MAX_DEPTH: usize = 8;

/// The parts of the text that say something, in their order. An error when elements stand too deep in one another.
pub fn sections<T: ReadTxn>(txn: &T) -> Result<Vec<Section>, ()> {
    let mut sections = Vec::new();
    for kind in SectionKind::ALL {
        let Some(fragment) = txn.get_xml_fragment(kind.key()) else { continue };
        let mut blocks = Vec::new();
        for node in fragment.children(txn) {
            read(txn, &node, &mut blocks, 0)?;
        }
        if !blocks.is_empty() {
            sections.push(Section { kind: *kind, blocks });
        }
    }
    Ok(sections)
}

fn read<T: ReadTxn>(txn: &T, node: &XmlOut, blocks: &mut Vec<Block>, depth: usize) -> Result<(), ()> {
    if depth > MAX_DEPTH {
        return Err(());
    }
    let element = match node {
        XmlOut::Text(text) => {
            push_paragraph(blocks, inlines(txn, text));
            return Ok(());
        }
        XmlOut::Fragment(fragment) => {
            for node in fragment.children(txn) {
                read(txn, &node, blocks, depth + 1)?;
            }
            return Ok(());
        }
        XmlOut::Element(element) => element,
    };
    match element.tag().as_ref() {
        "heading" => {
            let level = number(txn, element, "level").map_or(3, |level| level.clamp(3, 4));
            let text: String = runs(txn, element, depth)?.into_iter().map(|run| run.text).collect();
            if !text.trim().is_empty() {
                blocks.push(Block::Heading { level, text: text.trim().to_owned() });
            }
        }
        name @ ("bulletList" | "orderedList") => {
            let mut items = Vec::new();
            list(txn, element, &mut items, depth)?;
            if !items.is_empty() {
                blocks.push(Block::List { ordered: name == "orderedList", items });
            }
        }
        "blockquote" => {
            let source = attribute(txn, element, "source");
            let mut inner = Vec::new();
            for node in element.children(txn) {
                read(txn, &node, &mut inner, depth + 1)?;
            }
            for block in inner {
                blocks.push(match block {
                    Block::Paragraph { text } => Block::Quote { text, source: source.clone() },
                    other => other,
                });
            }
        }
        "picture" => {
            let alternative = attribute(txn, element, "alternative").unwrap_or_default();
            let caption = attribute(txn, element, "caption");
            match file(txn, element, "file") {
                Some(file) => blocks.push(Block::Picture { file, alternative, caption }),
                None => push_paragraph(blocks, said(&[Some(alternative), caption])),
            }
        }
        "film" => {
            let title = attribute(txn, element, "title").unwrap_or_default();
            let transcript = attribute(txn, element, "transcript");
            let captions = file(txn, element, "captions");
            match file(txn, element, "file") {
                Some(file) => blocks.push(Block::Film { file, title, captions, transcript }),
                None => push_paragraph(blocks, said(&[Some(title), transcript])),
            }
        }
        _ => {
            let holds_text = element.children(txn).all(|node| matches!(node, XmlOut::Text(_)) || is_break(&node));
            if holds_text {
                push_paragraph(blocks, runs(txn, element, depth)?);
            } else {
                for node in element.children(txn) {
                    read(txn, &node, blocks, depth + 1)?;
                }
            }
        }
    }
    Ok(())
}

fn said(texts: &[Option<String>]) -> Vec<Inline> {
    let said: Vec<&str> = texts.iter().flatten().map(String::as_str).filter(|text| !text.is_empty()).collect();
    vec![Inline { text: said.join(" — "), ..Inline::default() }]
}

fn push_paragraph(blocks: &mut Vec<Block>, text: Vec<Inline>) {
    if text.iter().any(|run| !run.text.trim().is_empty()) {
        blocks.push(Block::Paragraph { text });
    }
}

fn is_break(node: &XmlOut) -> bool {
    matches!(node, XmlOut::Element(element) if element.tag().as_ref() == "hardBreak")
}

/// The items of a list; those of a list within it follow the one that they stand in.
fn list<T: ReadTxn>(txn: &T, element: &XmlElementRef, items: &mut Vec<Vec<Inline>>, depth: usize) -> Result<(), ()> {
    if depth > MAX_DEPTH {
        return Err(());
    }
    for item in element.children(txn) {
        let XmlOut::Element(item) = item else { continue };
        let mut own: Vec<Inline> = Vec::new();
        let mut within = Vec::new();
        for node in item.children(txn) {
            match &node {
                XmlOut::Element(part) if matches!(part.tag().as_ref(), "bulletList" | "orderedList") => {
                    list(txn, part, &mut within, depth + 2)?;
                }
                XmlOut::Element(part) => extend(&mut own, runs(txn, part, depth + 2)?),
                XmlOut::Text(text) => extend(&mut own, inlines(txn, text)),
                XmlOut::Fragment(_) => {}
            }
        }
        if own.iter().any(|run| !run.text.trim().is_empty()) {
            items.push(own);
        }
        items.append(&mut within);
    }
    Ok(())
}

fn extend(own: &mut Vec<Inline>, more: Vec<Inline>) {
    if !own.is_empty() && !more.is_empty() {
        own.push(Inline { text: "\n".into(), ..Inline::default() });
    }
    own.extend(more);
}

/// All text within an element, with its marks.
fn runs<T: ReadTxn>(txn: &T, element: &XmlElementRef, depth: usize) -> Result<Vec<Inline>, ()> {
    if depth > MAX_DEPTH {
        return Err(());
    }
    let mut all = Vec::new();
    for node in element.children(txn) {
        match &node {
            XmlOut::Text(text) => all.extend(inlines(txn, text)),
            XmlOut::Element(part) if part.tag().as_ref() == "hardBreak" => {
                all.push(Inline { text: "\n".into(), ..Inline::default() });
            }
            XmlOut::Element(part) => all.extend(runs(txn, part, depth + 1)?),
            XmlOut::Fragment(_) => {}
        }
    }
    Ok(all)
}

fn inlines<T: ReadTxn>(txn: &T, text: &XmlTextRef) -> Vec<Inline> {
    let mut runs: Vec<Inline> = Vec::new();
    for part in text.diff(txn, YChange::identity) {
        let Out::Any(Any::String(said)) = part.insert else { continue };
        let mut run = Inline { text: visible(&said), ..Inline::default() };
        let mut plain_address = None;
        for (name, value) in part.attributes.iter().flat_map(|attributes| attributes.iter()) {
            // Marks that may overlap carry a hash after their name.
            match name.split("--").next().unwrap_or_default() {
                "bold" if is_on(value) => run.marks.push(Mark::Strong),
                "italic" if is_on(value) => run.marks.push(Mark::Emphasis),
                "link" => match address(value) {
                    Some(href) if href.starts_with("https://") => run.href = Some(href),
                    Some(href) if href.starts_with("http://") => plain_address = Some(href),
                    _ => {}
                },
                _ => {}
            }
        }
        run.marks.sort_unstable();
        run.marks.dedup();
        if let Some(href) = plain_address {
            run.text = format!("{} ({href})", run.text);
        }
        match runs.last_mut() {
            Some(last) if last.marks == run.marks && last.href == run.href => last.text.push_str(&run.text),
            _ => runs.push(run),
        }
    }
    runs
}

/// Without what no reader sees, and what would disguise the rest.
fn visible(text: &str) -> String {
    let hidden = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(|c| !hidden(*c)).collect()
}

fn is_on(value: &Any) -> bool {
    !matches!(value, Any::Null | Any::Undefined | Any::Bool(false))
}

fn address(value: &Any) -> Option<String> {
    let Any::Map(of) = value else { return None };
    let Some(Any::String(href)) = of.get("href") else { return None };
    let fine =
        href.len() <= 2_000 && !href.chars().any(|c| c.is_control() || c.is_whitespace() || c == '"' || c == '<');
    fine.then(|| href.to_string())
}

fn attribute<T: ReadTxn>(txn: &T, element: &XmlElementRef, name: &str) -> Option<String> {
    match element.get_attribute(txn, name) {
        Some(Out::Any(Any::String(text))) => Some(visible(text.trim())).filter(|text| !text.is_empty()),
        _ => None,
    }
}

fn number<T: ReadTxn>(txn: &T, element: &XmlElementRef, name: &str) -> Option<u8> {
    match element.get_attribute(txn, name) {
        Some(Out::Any(value)) => value.to_string().parse::<f64>().ok().map(|level| if level >= 4.0 { 4 } else { 3 }),
        _ => None,
    }
}

fn file<T: ReadTxn>(txn: &T, element: &XmlElementRef, name: &str) -> Option<FileId> {
    let (kind, uuid) = read_global(&attribute(txn, element, name)?)?;
    (kind == Kind::File).then(|| FileId::from_uuid(uuid))
}

/// Writes a block at the end of its part.
pub fn append(txn: &mut TransactionMut<'_>, drafted: &Drafted) {
    let fragment = txn.get_or_insert_xml_fragment(drafted.part.key());
    let new = |txn: &mut TransactionMut<'_>, tag: &str| {
        let element = fragment.push_back(txn, XmlElementPrelim::empty(tag));
        if let Some(origin) = &drafted.origin {
            element.insert_attribute(txn, "origin", origin.as_str());
        }
        element
    };
    match &drafted.block {
        Block::Heading { level, text } => {
            let element = new(txn, "heading");
            element.insert_attribute(txn, "level", Any::from(f64::from(*level)));
            element.push_back(txn, XmlTextPrelim::new(text.clone()));
        }
        Block::Paragraph { text } => {
            let element = new(txn, "paragraph");
            write(txn, &element, text);
        }
        Block::List { ordered, items } => {
            let element = new(txn, if *ordered { "orderedList" } else { "bulletList" });
            for item in items {
                let entry = element.push_back(txn, XmlElementPrelim::empty("listItem"));
                let paragraph = entry.push_back(txn, XmlElementPrelim::empty("paragraph"));
                write(txn, &paragraph, item);
            }
        }
        Block::Quote { text, source } => {
            let element = new(txn, "blockquote");
            if let Some(source) = source {
                element.insert_attribute(txn, "source", source.as_str());
            }
            let paragraph = element.push_back(txn, XmlElementPrelim::empty("paragraph"));
            write(txn, &paragraph, text);
        }
        Block::Picture { file, alternative, caption } => {
            let element = new(txn, "picture");
            element.insert_attribute(txn, "file", global(Kind::File, file.uuid()));
            element.insert_attribute(txn, "alternative", alternative.as_str());
            if let Some(caption) = caption {
                element.insert_attribute(txn, "caption", caption.as_str());
            }
        }
        Block::Film { file, title, captions, transcript } => {
            let element = new(txn, "film");
            element.insert_attribute(txn, "file", global(Kind::File, file.uuid()));
            element.insert_attribute(txn, "title", title.as_str());
            if let Some(captions) = captions {
                element.insert_attribute(txn, "captions", global(Kind::File, captions.uuid()));
            }
            if let Some(transcript) = transcript {
                element.insert_attribute(txn, "transcript", transcript.as_str());
            }
        }
    }
}

fn write(txn: &mut TransactionMut<'_>, into: &XmlElementRef, runs: &[Inline]) {
    let text = into.push_back(txn, XmlTextPrelim::new(""));
    for run in runs {
        let mut attributes: Attrs = HashMap::new();
        for mark in &run.marks {
            let name = if *mark == Mark::Strong { "bold" } else { "italic" };
            attributes.insert(name.into(), Any::Map(Arc::default()));
        }
        if let Some(href) = &run.href {
            let of = HashMap::from([("href".to_owned(), Any::from(href.as_str()))]);
            attributes.insert("link".into(), Any::Map(Arc::new(of)));
        }
        let end = text.len(txn);
        text.insert_with_attributes(txn, end, &run.text, attributes);
    }
}

/// What of an element is read, and so may tell something.
const TOLD: &[&str] = &["alternative", "caption", "title", "transcript", "source", "origin"];

/// Puts other words in the place of a term, in every text and in what pictures and films say of themselves. A link whose
/// address holds the term leads nowhere any more: its words stay.
pub fn replace(txn: &mut TransactionMut<'_>, term: &str, by: &str) {
    let mut nodes: Vec<XmlOut> = Vec::new();
    for kind in SectionKind::ALL {
        let fragment = txn.get_or_insert_xml_fragment(kind.key());
        nodes.extend(fragment.children(txn));
    }
    while let Some(node) = nodes.pop() {
        match node {
            XmlOut::Text(text) => replace_in(txn, &text, term, by),
            XmlOut::Fragment(fragment) => nodes.extend(fragment.children(txn)),
            XmlOut::Element(element) => {
                for name in TOLD {
                    if let Some(said) = attribute(txn, &element, name) {
                        let other = replaced(&said, term, by);
                        if other != said {
                            element.insert_attribute(txn, *name, other);
                        }
                    }
                }
                nodes.extend(element.children(txn));
            }
        }
    }
}

fn replace_in(txn: &mut TransactionMut<'_>, text: &XmlTextRef, term: &str, by: &str) {
    let mut whole = String::new();
    let mut runs: Vec<(usize, Attrs)> = Vec::new();
    for part in text.diff(txn, YChange::identity) {
        let Out::Any(Any::String(said)) = part.insert else { return };
        let mut attributes = part.attributes.map(|attributes| *attributes).unwrap_or_default();
        let telling = |(name, value): &(&Arc<str>, &Any)| {
            let link = name.split("--").next() == Some("link");
            link && address(value).is_some_and(|href| !occurrences(&href, term).is_empty())
        };
        let cut: Vec<Arc<str>> = attributes.iter().filter(telling).map(|(name, _)| name.clone()).collect();
        if let (false, Ok(at), Ok(length)) = (cut.is_empty(), u32::try_from(whole.len()), u32::try_from(said.len())) {
            attributes.retain(|name, _| !cut.contains(name));
            text.format(txn, at, length, cut.into_iter().map(|name| (name, Any::Null)).collect());
        }
        runs.push((whole.len(), attributes));
        whole.push_str(&said);
    }
    for (from, to) in occurrences(&whole, term).into_iter().rev() {
        let (Ok(at), Ok(length)) = (u32::try_from(from), u32::try_from(to - from)) else { continue };
        let of = runs.iter().rev().find(|(start, _)| *start <= from).map(|(_, attributes)| attributes.clone());
        text.remove_range(txn, at, length);
        text.insert_with_attributes(txn, at, by, of.unwrap_or_default());
    }
}

/// A text with other words in the place of a term.
pub fn replaced(text: &str, term: &str, by: &str) -> String {
    let mut other = text.to_owned();
    for (from, to) in occurrences(text, term).into_iter().rev() {
        other.replace_range(from..to, by);
    }
    other
}
