//! From what somebody asks to a list, with the counts of what it may choose next.

use super::publication::content;
use crate::AppResult;
use cordee_domain::ids::PublicationId;
use cordee_domain::library::facet::Facet;
use cordee_domain::library::search::{Piece, as_written, nearest, needed, question, rarity, snippet};
use cordee_domain::library::{SheetContent, search as words};
use cordee_store::ReadScope;
use cordee_store::publication::{self as store, Publication};
use cordee_store::search::{self, Wanted};
use std::collections::HashMap;

/// How many sheets a page lists.
pub const PAGE: u64 = 20;

/// The last page that is served.
const LAST_PAGE: u64 = 5_000;

/// What somebody asks: words, one value of some facets, a page from 1 on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    pub words: String,
    pub filters: Vec<(Facet, String)>,
    pub page: u64,
}

/// A sheet as lists show it.
#[derive(Clone, Debug)]
pub struct Card {
    pub publication: Publication,
    pub content: SheetContent,
    /// The passage that answers, with what was asked marked.
    pub passage: Vec<Piece>,
}

/// A value of a facet, and how long the list becomes by choosing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub count: u64,
    pub chosen: bool,
}

/// A facet with its values, those that nothing has left out.
pub type FacetCounts = (Facet, Vec<Choice>);

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub cards: Vec<Card>,
    pub total: u64,
    pub facets: Vec<FacetCounts>,
    /// What was looked for in place of what was typed and is in no sheet.
    pub corrected: Vec<(String, String)>,
    /// Words that are in no sheet and like none.
    pub unknown: Vec<String>,
    /// Whether no sheet has all that was asked, and what has a part of it is listed.
    pub partial: bool,
    /// What to try, where nothing was found.
    pub suggestions: Vec<String>,
}

/// Lists what answers, the best first.
pub async fn find(scope: &ReadScope, ask: &Ask) -> AppResult<Found> {
    let mut found = Found::default();
    let mut wanted = wanted(scope, &ask.words, &mut found).await?;
    wanted.filters.clone_from(&ask.filters);
    let offset = ask.page.clamp(1, LAST_PAGE).saturating_sub(1) * PAGE;
    let nothing_known = wanted.terms.is_empty() && !found.unknown.is_empty();
    if !nothing_known {
        let mut ranked = search::ranked(scope, &wanted, offset, PAGE).await?;
        if ranked.ids.is_empty() && offset > 0 {
            ranked.total = search::ranked(scope, &wanted, 0, 1).await?.total;
        }
        if ranked.total == 0 && wanted.needed > 1 {
            wanted.needed = 1;
            ranked = search::ranked(scope, &wanted, offset, PAGE).await?;
            found.partial = ranked.total > 0;
        }
        found.total = ranked.total;
        let terms: Vec<String> = wanted.terms.iter().map(|(term, _)| term.clone()).collect();
        found.cards = cards(scope, &ranked.ids, &terms).await?;
        let Found { cards, corrected, .. } = &mut found;
        for (_, word) in corrected {
            *word = written(cards, word);
        }
    }
    if found.total > 0 {
        found.facets = sorted(search::counts(scope, &wanted).await?, &ask.filters);
    } else if !ask.words.trim().is_empty() {
        found.suggestions = suggestions(scope).await?;
    }
    Ok(found)
}

/// What is looked for: each thing asked that some sheet has, and for the others the nearest word that one has.
async fn wanted(scope: &ReadScope, words: &str, found: &mut Found) -> AppResult<Wanted> {
    let asked = question(words);
    if asked.is_empty() {
        return Ok(Wanted::default());
    }
    let terms: Vec<String> = asked.iter().map(|asked| asked.term.clone()).collect();
    let mut known = search::frequencies(scope, &terms).await?;
    let mut looked: Vec<String> = Vec::new();
    let mut mended: Vec<(String, String, String)> = Vec::new();
    for asked in asked {
        if known.contains_key(&asked.term) {
            looked.push(asked.term);
            continue;
        }
        let Some(typed) = asked.word else { continue };
        let alike = search::alike(scope, &typed).await?;
        // Words of the field count too, whether or not a sheet has that one of its notion.
        let known_words = words::known_words().iter().map(|word| (word.as_str(), 0));
        let written = alike.iter().map(|(word, _, sheets)| (word.as_str(), i64::from(*sheets)));
        let near = nearest(&typed, written.chain(known_words));
        match near.map(str::to_owned) {
            Some(word) => {
                let Some(meant) = question(&word).into_iter().next() else { continue };
                looked.push(meant.term.clone());
                mended.push((typed, word, meant.term));
            }
            None => found.unknown.push(typed),
        }
    }
    let new: Vec<String> = looked.iter().filter(|term| !known.contains_key(*term)).cloned().collect();
    if !new.is_empty() {
        known.extend(search::frequencies(scope, &new).await?);
    }
    for (typed, word, term) in mended {
        if known.contains_key(&term) {
            found.corrected.push((typed, word));
        } else {
            found.unknown.push(typed);
        }
    }
    let all = store::count(scope).await?;
    let mut terms: Vec<(String, i64)> = Vec::new();
    for term in looked {
        if let Some(with) = known.get(&term).filter(|_| !terms.iter().any(|(known, _)| *known == term)) {
            let rare = rarity(all, *with);
            terms.push((term, rare));
        }
    }
    Ok(Wanted { needed: needed(terms.len()), terms, filters: Vec::new() })
}

/// Sheets as lists show them, in the order of their ids.
pub(super) async fn cards(scope: &ReadScope, ids: &[PublicationId], terms: &[String]) -> AppResult<Vec<Card>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows: HashMap<PublicationId, Publication> =
        store::by_ids(scope, ids).await?.into_iter().map(|row| (row.id, row)).collect();
    ids.iter().filter_map(|id| rows.remove(id)).map(|row| card(row, terms)).collect()
}

pub(super) fn card(publication: Publication, terms: &[String]) -> AppResult<Card> {
    let content = content(&publication)?;
    let passage = snippet(&content, terms);
    Ok(Card { publication, content, passage })
}

fn sorted(counts: Vec<(Facet, String, u64)>, filters: &[(Facet, String)]) -> Vec<FacetCounts> {
    let of = |facet: Facet| {
        let here = counts.iter().filter(|(of, _, _)| *of == facet);
        let mut choices: Vec<Choice> = here
            .filter_map(|(_, value, count)| {
                let chosen = filters.iter().any(|(of, known)| *of == facet && known == value);
                Some(Choice { label: facet.reads(value)?, value: value.clone(), count: *count, chosen })
            })
            .collect();
        choices.sort_by(|a, b| {
            let ranks = facet.rank(&a.value).cmp(&facet.rank(&b.value));
            ranks.then(b.count.cmp(&a.count)).then_with(|| a.label.cmp(&b.label))
        });
        (facet, choices)
    };
    Facet::ALL.iter().map(|facet| of(*facet)).filter(|(_, choices)| !choices.is_empty()).collect()
}

/// Words that many sheets have and that ask for something.
async fn suggestions(scope: &ReadScope) -> AppResult<Vec<String>> {
    let mut chosen: Vec<(String, String)> = Vec::new();
    for (word, _, _) in search::frequent(scope, 120).await? {
        let Some(asked) = words::question(&word).pop() else { continue };
        if word.chars().count() > 4
            && asked.term.starts_with('#')
            && !chosen.iter().any(|(term, _)| *term == asked.term)
        {
            chosen.push((asked.term, word));
        }
    }
    chosen.truncate(5);
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    let terms = chosen.iter().map(|(term, _)| (term.clone(), 1)).collect();
    let having = search::ranked(scope, &Wanted { terms, needed: 1, filters: Vec::new() }, 0, PAGE).await?;
    let having = cards(scope, &having.ids, &[]).await?;
    Ok(chosen.into_iter().map(|(_, word)| written(&having, &word)).collect())
}

/// A word of the index as these sheets write it.
fn written(cards: &[Card], word: &str) -> String {
    cards.iter().find_map(|card| as_written(&card.content, word)).unwrap_or_else(|| word.to_owned())
}
