//! What a text still tells of people and places. It is a help for whoever reads, not a proof: what it finds is masked
//! or kept with a reason, and what it can't find is for the reader.

use crate::establishment::finess::FinessNumber;
use crate::establishment::siret::Siret;
use crate::keyed;
use crate::library::SheetContent;
use crate::refusal::Refusal;
use crate::text::fold;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

keyed! {
    /// What a finding may tell.
    pub enum FindingKind {
        Establishment = "establishment", "Nom d’établissement";
        Organisation = "organisation", "Organisme gestionnaire";
        Town = "town", "Commune";
        Person = "person", "Nom de personne";
        /// A title before a name, such as «Mme Durand».
        Title = "title", "Civilité suivie d’un nom";
        Initials = "initials", "Initiales";
        Phone = "phone", "Numéro de téléphone";
        Email = "email", "Adresse électronique";
        Finess = "finess", "Numéro FINESS";
        Siret = "siret", "Numéro SIRET";
    }
}

/// Something that the tenant knows, and that a text may tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub kind: FindingKind,
    pub term: String,
    /// What may stand in its place.
    pub replacement: Option<String>,
    /// Whether one of its words alone tells it too.
    pub close: bool,
}

/// What was found, once for all the places where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    /// As it stands in the text.
    pub text: String,
    /// Around the first place.
    pub excerpt: String,
    /// The part of the sheet in which it stands first.
    pub place: String,
    /// How many times it stands there.
    pub count: usize,
    pub replacement: Option<String>,
}

/// What is left as it is, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Folded.
    pub text: String,
    pub reason: String,
}

/// What stands in the place of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    pub term: String,
    pub by: String,
}

/// Words of names that name nobody.
const COMMON: &[&str] = &[
    "a",
    "accueil",
    "and",
    "apf",
    "association",
    "au",
    "aux",
    "centre",
    "ch",
    "d",
    "de",
    "des",
    "du",
    "eam",
    "ehpa",
    "ehpad",
    "en",
    "esat",
    "et",
    "etablissement",
    "fam",
    "fondation",
    "foyer",
    "groupe",
    "hebergement",
    "hopital",
    "ime",
    "institut",
    "itep",
    "l",
    "la",
    "le",
    "les",
    "long",
    "maison",
    "mapa",
    "mas",
    "medico",
    "pour",
    "public",
    "residence",
    "resid",
    "retraite",
    "saint",
    "sainte",
    "samsah",
    "savs",
    "service",
    "sessad",
    "site",
    "social",
    "ssiad",
    "st",
    "ste",
    "sur",
    "vie",
    "villa",
];

#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    at: usize,
    text: &'a str,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.at + self.text.len()
    }

    fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { at: from, text: text.get(from..at).unwrap_or_default() });
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        words.push(Word { at: from, text: text.get(from..).unwrap_or_default() });
    }
    words
}

/// The terms by their first word: each with all of its folded words.
type Terms<'a> = HashMap<String, Vec<(Vec<String>, &'a Known)>>;

fn terms(known: &[Known]) -> Terms<'_> {
    let mut terms: Terms<'_> = HashMap::new();
    let mut add = |words: Vec<String>, known| {
        if let Some(first) = words.first() {
            terms.entry(first.clone()).or_default().push((words, known));
        }
    };
    for one in known {
        let folded: Vec<String> = fold(&one.term).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
        let telling = |word: &&String| word.len() >= 4 && !COMMON.contains(&word.as_str());
        if folded.iter().any(|word| telling(&word)) {
            add(folded.clone(), one);
        }
        // The name without what kind of place it is: «Les Tilleuls» of «EHPAD Résidence Les Tilleuls».
        let own: Vec<String> = folded.iter().skip_while(|word| COMMON.contains(&word.as_str())).cloned().collect();
        let from = folded.len() - own.len();
        if from > 0 && own.iter().any(|word| telling(&word)) {
            // With its article it is a name even without a capital.
            if folded.get(from - 1).is_some_and(|word| matches!(word.as_str(), "le" | "la" | "les" | "l")) {
                add(folded.iter().skip(from - 1).cloned().collect(), one);
            }
            add(own, one);
        }
        if one.close && folded.len() > 1 {
            for word in folded.iter().filter(telling) {
                add(vec![word.clone()], one);
            }
        }
    }
    for of in terms.values_mut() {
        of.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    terms
}

struct Hit<'k> {
    from: usize,
    to: usize,
    kind: FindingKind,
    known: Option<&'k Known>,
}

/// What a text still tells: what is known of the tenant, and what has the form of a name, a number or an address.
/// `places` are the parts of the sheet with their texts.
pub fn find(places: &[(String, String)], known: &[Known]) -> Vec<Finding> {
    let terms = terms(known);
    let mut found: Vec<Finding> = Vec::new();
    let mut at: HashMap<(FindingKind, String), usize> = HashMap::new();
    for (place, text) in places {
        for hit in hits(text, &terms) {
            let shown = text.get(hit.from..hit.to).unwrap_or_default();
            let key = (hit.kind, fold(shown));
            if let Some(finding) = at.get(&key).and_then(|&at| found.get_mut(at)) {
                finding.count += 1;
                continue;
            }
            at.insert(key, found.len());
            found.push(Finding {
                kind: hit.kind,
                text: shown.to_owned(),
                excerpt: excerpt(text, hit.from, hit.to),
                place: place.clone(),
                count: 1,
                replacement: hit.known.and_then(|known| known.replacement.clone()).or_else(|| usual(hit.kind)),
            });
        }
    }
    found
}

fn usual(kind: FindingKind) -> Option<String> {
    let by = match kind {
        FindingKind::Establishment => "l’établissement",
        FindingKind::Organisation => "l’organisme gestionnaire",
        FindingKind::Town => "la commune",
        FindingKind::Person | FindingKind::Title | FindingKind::Initials => "une personne de l’équipe",
        FindingKind::Phone | FindingKind::Email => "[coordonnées]",
        FindingKind::Finess | FindingKind::Siret => "[numéro]",
    };
    Some(by.into())
}

fn hits<'k>(text: &str, terms: &Terms<'k>) -> Vec<Hit<'k>> {
    let words = words(text);
    let mut hits = numbers(text);
    hits.extend(emails(text));
    let taken = |hits: &[Hit<'_>], from: usize| hits.iter().any(|hit| (hit.from..hit.to).contains(&from));
    let mut next = 0;
    while let Some(word) = words.get(next) {
        if taken(&hits, word.at) {
            next += 1;
            continue;
        }
        let hit = named(&words, next, terms)
            .or_else(|| joined(text, word, terms))
            .or_else(|| titled(text, &words, next))
            .or_else(|| initials(text, &words, next));
        match hit {
            Some((hit, used)) => {
                hits.push(hit);
                next += used;
            }
            None => next += 1,
        }
    }
    hits.sort_by_key(|hit| hit.from);
    hits
}

fn named<'k>(words: &[Word<'_>], at: usize, terms: &Terms<'k>) -> Option<(Hit<'k>, usize)> {
    let first = words.get(at)?;
    for (of, known) in terms.get(&fold(first.text))? {
        let Some(span) = words.get(at..at + of.len()) else { continue };
        let same = span.iter().zip(of).all(|(word, folded)| fold(word.text) == *folded);
        // A name of one word may be a word as well: a capital tells them apart.
        let as_name = of.len() > 1 || first.is_capitalised();
        if let (true, true, Some(last)) = (same, as_name, span.last()) {
            return Some((Hit { from: first.at, to: last.end(), kind: known.kind, known: Some(known) }, of.len()));
        }
    }
    None
}

/// In an address names lose their spaces and their capitals: «lestilleuls» of «Les Tilleuls», «tilleuls» alone.
fn joined<'k>(text: &str, word: &Word<'_>, terms: &Terms<'k>) -> Option<(Hit<'k>, usize)> {
    if !text.starts_with("https://") {
        return None;
    }
    let said = fold(word.text);
    let length = |of: &[String]| of.iter().map(String::len).sum::<usize>();
    let tell = terms.values().flatten().filter(|(of, _)| length(of) >= 5 && said.contains(&of.concat()));
    let (_, known) = tell.max_by_key(|(of, known)| (length(of), std::cmp::Reverse(&known.term)))?;
    Some((Hit { from: word.at, to: word.end(), kind: known.kind, known: Some(known) }, 1))
}

const TITLES: &[&str] =
    &["m", "mme", "mlle", "mr", "mrs", "dr", "pr", "madame", "monsieur", "mademoiselle", "docteur", "professeur"];

fn titled<'k>(text: &str, words: &[Word<'_>], at: usize) -> Option<(Hit<'k>, usize)> {
    let title = words.get(at)?;
    let name = words.get(at + 1)?;
    let between = text.get(title.end()..name.at)?;
    let near = matches!(between.trim_start_matches('.'), " " | "\u{a0}" | "\u{202f}" | "");
    let is_title = title.is_capitalised() && TITLES.contains(&fold(title.text).as_str());
    if !(near && is_title && name.is_capitalised() && !between.is_empty()) {
        return None;
    }
    let mut to = name.end();
    if name.text.chars().count() == 1 && text.get(to..)?.starts_with('.') {
        to += 1;
    }
    Some((Hit { from: title.at, to, kind: FindingKind::Title, known: None }, 2))
}

/// Two single capitals, each with its point: «N. B.».
fn initials<'k>(text: &str, words: &[Word<'_>], at: usize) -> Option<(Hit<'k>, usize)> {
    let (first, second) = (words.get(at)?, words.get(at + 1)?);
    let single = |word: &Word<'_>| word.text.chars().count() == 1 && word.is_capitalised();
    let between = text.get(first.end()..second.at)?;
    let pointed = matches!(between, "." | ". " | ".\u{a0}" | ".-") && text.get(second.end()..)?.starts_with('.');
    let hit = Hit { from: first.at, to: second.end() + 1, kind: FindingKind::Initials, known: None };
    (single(first) && single(second) && pointed).then_some((hit, 2))
}

fn emails<'k>(text: &str) -> Vec<Hit<'k>> {
    let mut hits = Vec::new();
    for (at, _) in text.match_indices('@') {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + 1..).unwrap_or_default();
        let from = before.rfind(|c| !part(c)).map_or(0, |end| end + before.get(end..).map_or(1, first_len));
        let to = at + 1 + after.find(|c| !part(c)).unwrap_or(after.len());
        if from < at && text.get(at + 1..to).is_some_and(|host| host.contains('.')) {
            let to = if text.get(..to).is_some_and(|t| t.ends_with('.')) { to - 1 } else { to };
            hits.push(Hit { from, to, kind: FindingKind::Email, known: None });
        }
    }
    hits
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(1, char::len_utf8)
}

/// Runs of digits, as they are written: in one piece, or in groups apart by one space, point or dash.
fn numbers<'k>(text: &str) -> Vec<Hit<'k>> {
    let mut hits = Vec::new();
    let mut run: Option<(usize, usize, Vec<usize>, String)> = None;
    let mut gap = false;
    let mut close = |run: &mut Option<(usize, usize, Vec<usize>, String)>| {
        if let Some((from, to, groups, digits)) = run.take()
            && let Some(kind) = number(&groups, &digits, text.get(..from).unwrap_or_default())
        {
            let from = if digits.starts_with("33") {
                text.get(..from).map_or(from, |b| b.trim_end_matches('+').len())
            } else {
                from
            };
            hits.push(Hit { from, to, kind, known: None });
        }
    };
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            match &mut run {
                Some((_, to, groups, digits)) => {
                    *to = at + 1;
                    digits.push(c);
                    match groups.last_mut() {
                        Some(last) if !gap => *last += 1,
                        _ => groups.push(1),
                    }
                }
                None => run = Some((at, at + 1, vec![1], c.to_string())),
            }
            gap = false;
        } else if run.is_some() && !gap && matches!(c, ' ' | '.' | '-' | '\u{a0}' | '\u{202f}') {
            gap = true;
        } else {
            close(&mut run);
            gap = false;
        }
    }
    close(&mut run);
    hits
}

fn number(groups: &[usize], digits: &str, before: &str) -> Option<FindingKind> {
    let whole = groups.len() == 1;
    match digits.len() {
        10 if digits.starts_with('0') && (whole || groups == [2; 5]) => Some(FindingKind::Phone),
        11 if digits.starts_with("33") && before.ends_with('+') => Some(FindingKind::Phone),
        9 if (whole || groups == [2, 3, 3, 1]) && FinessNumber::parse(digits).is_ok() => Some(FindingKind::Finess),
        14 if (whole || groups == [3, 3, 3, 5]) && Siret::parse(digits).is_ok() => Some(FindingKind::Siret),
        _ => None,
    }
}

const AROUND: usize = 40;

fn excerpt(text: &str, from: usize, to: usize) -> String {
    let before: String = text.get(..from).unwrap_or_default().chars().rev().take(AROUND).collect();
    let after: String = text.get(to..).unwrap_or_default().chars().take(AROUND).collect();
    let before: String = before.chars().rev().collect();
    let more = |whole: bool| if whole { "" } else { "…" };
    let (starts, ends) = (before.len() == from, to + after.len() == text.len());
    format!("{}{before}{}{after}{}", more(starts), text.get(from..to).unwrap_or_default(), more(ends))
}

/// The texts of a sheet, each with the part in which it stands.
pub fn places(content: &SheetContent) -> Vec<(String, String)> {
    let mut places =
        vec![("Le titre".to_owned(), content.title.clone()), ("Le résumé".to_owned(), content.summary.clone())];
    for section in &content.sections {
        for text in section.blocks.iter().flat_map(super::plain) {
            places.push((section.kind.label().to_owned(), text));
        }
        for address in section.blocks.iter().flat_map(super::links) {
            places.push((format!("{}, adresse d’un lien", section.kind.label()), address));
        }
    }
    places.extend(content.programme.iter().map(|programme| ("Le programme".to_owned(), programme.clone())));
    for series in &content.series {
        places.push(("Les indicateurs".to_owned(), series.name.clone()));
        places.push(("L’unité d’un indicateur".to_owned(), series.unit.clone()));
    }
    places.retain(|(_, text)| !text.is_empty());
    places
}

/// Those of the findings that nobody has answered.
pub fn unanswered(findings: Vec<Finding>, kept: &[Kept]) -> Vec<Finding> {
    let kept: HashSet<&str> = kept.iter().map(|kept| kept.text.as_str()).collect();
    findings.into_iter().filter(|finding| !kept.contains(fold(&finding.text).as_str())).collect()
}

/// Refuses to go on while the text tells what it should not.
pub fn check(unanswered: &[Finding]) -> Result<(), Refusal> {
    let Some(first) = unanswered.first() else { return Ok(()) };
    let message = format!(
        "Anonymat demandé : {} point{} reste{} à traiter, dont « {} » ({}). Masquez-le ou gardez-le avec un motif.",
        unanswered.len(),
        if unanswered.len() > 1 { "s" } else { "" },
        if unanswered.len() > 1 { "nt" } else { "" },
        first.text,
        first.kind.label().to_lowercase()
    );
    Err(Refusal::rule("anonymous", message))
}

/// Where a term stands in a text: whatever its case and accents, on whole words. Byte offsets.
pub fn occurrences(text: &str, term: &str) -> Vec<(usize, usize)> {
    let of: Vec<String> = fold(term).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
    let words = words(text);
    let mut found = Vec::new();
    let mut next = 0;
    while let (Some(first), false) = (words.get(next), of.is_empty()) {
        let span = words.get(next..next + of.len());
        match span.filter(|span| span.iter().zip(&of).all(|(word, folded)| fold(word.text) == *folded)) {
            Some(span) => {
                let mut to = span.last().map_or(first.end(), Word::end);
                // The point that a term ends with goes with it: «N. B.».
                if term.ends_with('.') && text.get(to..).is_some_and(|rest| rest.starts_with('.')) {
                    to += 1;
                }
                let plus = term.starts_with('+') && text.get(..first.at).is_some_and(|before| before.ends_with('+'));
                found.push((if plus { first.at - 1 } else { first.at }, to));
                next += of.len();
            }
            None => next += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests;
