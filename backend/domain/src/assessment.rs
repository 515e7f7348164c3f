//! An establishment's self-assessment: its questionnaire, by version, and the profile that answers draw.
//!
//! `ehpad-2023` wants a questionnaire annexed and gives neither its questions nor a mark: the questions are ours
//! (proposed, `assessment/version-1.toml`), and the agency may rewrite them as a new version.

use crate::refusal::Refusal;
use crate::text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far an item is engaged, from 1; what each step means is proposed.
pub const SCALE: [(i32, &str); 4] = [(1, "Pas engagé"), (2, "Amorcé"), (3, "En place en partie"), (4, "Installé")];

/// From this mean on, in hundredths, a block is a strength (proposed).
pub const STRENGTH: i32 = 300;

/// Under this mean, in hundredths, a block is a priority (proposed).
pub const PRIORITY: i32 = 250;

/// The longest comment on a block, in characters.
pub const MAX_COMMENT: usize = 1_000;

/// The most rounds of one project.
pub const MAX_ROUNDS: usize = 60;

const MAX_BLOCKS: usize = 12;
const MAX_ITEMS: usize = 12;

/// A questionnaire: blocks of items, each answered on [`SCALE`] or «ne sait pas».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// 1 is the one that Cordée proposes.
    #[serde(default = "first")]
    pub version: i32,
    pub title: String,
    pub note: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub key: String,
    pub title: String,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub key: String,
    pub text: String,
}

fn first() -> i32 {
    1
}

/// The questionnaire that Cordée proposes.
///
/// # Errors
/// None but a broken file; a test reads it.
pub fn proposed() -> Result<Scheme, String> {
    toml::from_str(include_str!("../assessment/version-1.toml")).map_err(|error| error.to_string())
}

/// What one person answered: for each item a step of the scale, or nothing for «ne sait pas»; and what it says of
/// blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    pub items: BTreeMap<String, Option<i32>>,
    pub comments: BTreeMap<String, String>,
}

/// What several people's answers say of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockProfile {
    pub key: String,
    /// In hundredths, of what was answered on the scale; none when nothing was.
    pub mean: Option<i32>,
    /// How many answers on the scale.
    pub answered: i32,
    /// How many «ne sait pas».
    pub unknown: i32,
}

impl Scheme {
    fn block(&self, key: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.key == key)
    }

    fn items(&self) -> impl Iterator<Item = &Item> {
        self.blocks.iter().flat_map(|block| &block.items)
    }

    /// Another version, as typed by the agency: its texts checked, its keys made from their places.
    pub fn rewritten(
        version: i32,
        title: &str,
        note: &str,
        blocks: &[(String, Vec<String>)],
    ) -> Result<Scheme, Refusal> {
        if blocks.is_empty() || blocks.len() > MAX_BLOCKS {
            return Err(Refusal::invalid("blocks", format!("Questionnaire : de 1 à {MAX_BLOCKS} thèmes.")));
        }
        let mut written = Vec::new();
        for (at, (title, items)) in (1..).zip(blocks) {
            if items.is_empty() || items.len() > MAX_ITEMS {
                return Err(Refusal::invalid("blocks", format!("Thème {at} : de 1 à {MAX_ITEMS} questions.")));
            }
            let title = text::line("blocks", &format!("Titre du thème {at}"), title, 120)?;
            let mut kept = Vec::new();
            for (number, item) in (1..).zip(items) {
                let text = text::line("blocks", &format!("Question {number} du thème {at}"), item, 300)?;
                kept.push(Item { key: format!("b{at}.i{number}"), text });
            }
            written.push(Block { key: format!("b{at}"), title, items: kept });
        }
        Ok(Scheme {
            version,
            title: text::line("title", "Titre", title, 150)?,
            note: text::paragraphs("note", "Note", note, 1_000)?,
            blocks: written,
        })
    }

    /// Answers as they are kept: of this questionnaire's items and blocks, on the scale.
    pub fn checked(&self, answers: Answers) -> Result<Answers, Refusal> {
        for (key, value) in &answers.items {
            if !self.items().any(|item| item.key == *key) {
                let message = "Réponses : cette question n’est pas de ce questionnaire. Rechargez la page.";
                return Err(Refusal::invalid("items", message));
            }
            if value.is_some_and(|step| !SCALE.iter().any(|(of, _)| *of == step)) {
                return Err(Refusal::invalid(
                    "items",
                    "Réponses : de 1 (pas engagé) à 4 (installé), ou « ne sait pas ».",
                ));
            }
        }
        let mut comments = BTreeMap::new();
        for (key, comment) in answers.comments {
            if self.block(&key).is_none() {
                return Err(Refusal::invalid("comments", "Commentaire : ce thème n’est pas de ce questionnaire."));
            }
            if let Some(comment) = text::paragraphs("comments", "Commentaire", &comment, MAX_COMMENT)? {
                comments.insert(key, comment);
            }
        }
        Ok(Answers { items: answers.items, comments })
    }

    /// How many items have no answer yet.
    pub fn lacking(&self, answers: &Answers) -> usize {
        self.items().filter(|item| !answers.items.contains_key(&item.key)).count()
    }

    /// The profile that several people's answers draw, a block a line, in order.
    pub fn profile<'a>(&self, answers: impl Iterator<Item = &'a Answers> + Clone) -> Vec<BlockProfile> {
        let of = |block: &Block| {
            let given = block.items.iter().flat_map(|item| answers.clone().filter_map(|a| a.items.get(&item.key)));
            let (mut sum, mut answered, mut unknown) = (0, 0, 0);
            for value in given {
                match value {
                    Some(step) => (sum, answered) = (sum + step, answered + 1),
                    None => unknown += 1,
                }
            }
            let mean = (answered > 0).then(|| (sum * 100 + answered / 2) / answered.max(1));
            BlockProfile { key: block.key.clone(), mean, answered, unknown }
        };
        self.blocks.iter().map(of).collect()
    }
}

/// The blocks that carry, the strongest first.
pub fn strengths(profile: &[BlockProfile]) -> Vec<&BlockProfile> {
    let mut found: Vec<_> = profile.iter().filter(|block| block.mean.is_some_and(|mean| mean >= STRENGTH)).collect();
    found.sort_by_key(|block| std::cmp::Reverse(block.mean));
    found
}

/// The blocks to work on, the weakest first.
pub fn priorities(profile: &[BlockProfile]) -> Vec<&BlockProfile> {
    let mut found: Vec<_> = profile.iter().filter(|block| block.mean.is_some_and(|mean| mean < PRIORITY)).collect();
    found.sort_by_key(|block| block.mean);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(scheme: &Scheme, step: impl Fn(usize) -> Option<i32>) -> Answers {
        let items = scheme.items().enumerate().map(|(at, item)| (item.key.clone(), step(at))).collect();
        Answers { items, comments: BTreeMap::new() }
    }

    #[test]
    fn the_proposed_questionnaire_has_six_blocks_of_three_items() {
        let scheme = proposed().unwrap();
        assert_eq!(scheme.version, 1);
        assert_eq!(scheme.blocks.iter().map(|b| b.items.len()).collect::<Vec<_>>(), [3; 6]);
        let mut keys: Vec<_> = scheme.items().map(|item| item.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), 18);
    }

    #[test]
    fn a_profile_is_the_mean_of_what_was_answered_on_the_scale() {
        let scheme = proposed().unwrap();
        let one = answers(&scheme, |at| if at == 0 { None } else { Some(4) });
        let other = answers(&scheme, |at| if at < 3 { Some(1) } else { Some(3) });
        let profile = scheme.profile([&one, &other].into_iter());
        assert_eq!(profile[0], BlockProfile { key: "strategy".into(), mean: Some(220), answered: 5, unknown: 1 });
        assert_eq!(profile[1].mean, Some(350));
        assert_eq!(priorities(&profile).len(), 1);
        assert_eq!(strengths(&profile).len(), 5);
        assert_eq!(scheme.profile([].into_iter())[0].mean, None);
    }

    #[test]
    fn only_answers_on_the_scale_to_its_own_items_are_kept() {
        let scheme = proposed().unwrap();
        let kept =
            |key: &str, value| scheme.checked(Answers { items: [(key.into(), value)].into(), ..Answers::default() });
        assert_eq!(scheme.lacking(&kept("strategy.intent", None).unwrap()), 17);
        assert!(kept("strategy.intent", Some(5)).is_err());
        assert!(kept("strategy.intent", Some(0)).is_err());
        assert!(kept("other", Some(1)).is_err());
    }

    #[test]
    fn the_agency_rewrites_it_within_bounds() {
        let blocks = vec![("Un thème".to_owned(), vec!["Une question".to_owned()])];
        let scheme = Scheme::rewritten(2, "Le nôtre", "", &blocks).unwrap();
        assert_eq!((scheme.version, scheme.blocks[0].items[0].key.as_str()), (2, "b1.i1"));
        assert!(Scheme::rewritten(2, "Le nôtre", "", &[]).is_err());
        assert!(Scheme::rewritten(2, "Le nôtre", "", &[("Vide".into(), vec![])]).is_err());
    }
}
