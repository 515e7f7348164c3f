//! The text of a sheet as several write it at once: one Yjs document, a fragment for each part. Changes are kept as they
//! come and merged here, so that the server says what the text is.

use super::convert;
use crate::{AppError, AppResult};
use cordee_domain::library::{Block, Section, SectionKind};
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::{MAX_BLOCKS, MAX_CHANGE, MAX_STORED, MAX_TEXT, MAX_VECTOR};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{ClientID, Doc, Options, ReadTxn, StateVector, Transact, Update, WriteTxn};

/// A block that the server proposes, and where it comes from.
#[derive(Clone, Debug)]
pub struct Drafted {
    pub part: SectionKind,
    pub block: Block,
    pub origin: Option<String>,
}

/// What is asked of a text.
#[derive(Clone, Debug)]
pub enum Change {
    /// What somebody's device changed.
    Given(Vec<u8>),
    /// Blocks at the end of their parts.
    Append(Vec<Drafted>),
    /// Other words in the place of a term, wherever it stands.
    Replace { term: String, by: String },
}

/// A text after its changes were merged.
#[derive(Clone, Debug)]
pub struct Merged {
    pub sections: Vec<Section>,
    /// What the change added; none when it changed nothing.
    pub change: Option<Vec<u8>>,
    /// All of it, in one update.
    pub whole: Vec<u8>,
    /// What this document knows.
    pub vector: Vec<u8>,
    /// What the asker does not know yet.
    pub missing: Vec<u8>,
}

/// Merges the kept changes of a text, makes another where one is asked, and says what whoever has `vector` lacks.
/// `client` names who makes the server's own changes: never the same twice.
pub async fn merge(
    kept: Vec<Vec<u8>>,
    change: Option<Change>,
    vector: Option<Vec<u8>>,
    client: u64,
) -> AppResult<Merged> {
    let foreign = matches!(change, Some(Change::Given(_)));
    // What a device sends may be anything at all: it is read apart, where a panic ends nothing else.
    match tokio::task::spawn_blocking(move || work(&kept, change, vector, client)).await {
        Ok(done) => done,
        Err(_) if foreign => Err(unreadable("update").into()),
        Err(failed) => Err(AppError::internal(failed)),
    }
}

fn unreadable(field: &str) -> Refusal {
    let message = "Ce texte n’a pas pu être lu. Copiez vos derniers mots, rechargez la page, puis réessayez.";
    Refusal::invalid(field, message)
}

fn too_long() -> Refusal {
    let message = format!(
        "Le texte dépasse ce qu’une fiche peut contenir ({MAX_TEXT} caractères en tout, {MAX_BLOCKS} blocs par partie). Raccourcissez-le."
    );
    Refusal::invalid("update", message)
}

fn document(client: u64) -> Doc {
    // Older readers of this encoding know 32 bits of it.
    Doc::with_options(Options { client_id: ClientID::new(client & u64::from(u32::MAX)), ..Options::default() })
}

fn work(kept: &[Vec<u8>], change: Option<Change>, vector: Option<Vec<u8>>, client: u64) -> AppResult<Merged> {
    if vector.as_ref().is_some_and(|vector| vector.len() > MAX_VECTOR) {
        return Err(unreadable("vector").into());
    }
    let doc = document(client);
    {
        let mut txn = doc.transact_mut();
        for part in SectionKind::ALL {
            txn.get_or_insert_xml_fragment(part.key());
        }
        for update in kept {
            apply(&mut txn, update).map_err(|()| AppError::internal("a kept change can't be read"))?;
        }
    }
    let before = doc.transact().state_vector();
    let deleted = doc.transact().snapshot();
    match change {
        None => {}
        Some(Change::Given(update)) => {
            if update.len() > MAX_CHANGE {
                return Err(too_long().into());
            }
            let mut txn = doc.transact_mut();
            apply(&mut txn, &update).map_err(|()| unreadable("update"))?;
            if txn.has_missing_updates() {
                return Err(unreadable("update").into());
            }
        }
        Some(Change::Append(blocks)) => {
            let mut txn = doc.transact_mut();
            for drafted in blocks {
                convert::append(&mut txn, &drafted);
            }
        }
        Some(Change::Replace { term, by }) => convert::replace(&mut doc.transact_mut(), &term, &by),
    }
    let txn = doc.transact();
    let changed = txn.snapshot() != deleted;
    let whole = txn.encode_state_as_update_v1(&StateVector::default());
    let sections = convert::sections(&txn).map_err(|()| too_long())?;
    let blocks = sections.iter().map(|section| section.blocks.len()).max().unwrap_or_default();
    let length: usize = sections
        .iter()
        .flat_map(|section| section.blocks.iter().flat_map(cordee_domain::sheet::plain))
        .map(|text| text.chars().count())
        .sum();
    if changed && (whole.len() > MAX_STORED || length > MAX_TEXT || blocks > MAX_BLOCKS) {
        return Err(too_long().into());
    }
    let known = match vector {
        Some(vector) => {
            plausible(&vector).map_err(|()| unreadable("update"))?;
            StateVector::decode_v1(&vector).map_err(|_| unreadable("update"))?
        }
        None => StateVector::default(),
    };
    Ok(Merged {
        sections,
        change: changed.then(|| txn.encode_state_as_update_v1(&before)),
        whole,
        vector: txn.state_vector().encode_v1(),
        missing: txn.encode_state_as_update_v1(&known),
    })
}

fn apply(txn: &mut yrs::TransactionMut<'_>, update: &[u8]) -> Result<(), ()> {
    plausible(update)?;
    let update = Update::decode_v1(update).map_err(|_| ())?;
    txn.apply_update(update).map_err(|_| ())
}

/// Refuses what says that it holds more than it has bytes for, before anything makes room for it.
fn plausible(bytes: &[u8]) -> Result<(), ()> {
    let mut count: u64 = 0;
    for (at, byte) in bytes.iter().take(6).enumerate() {
        count |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return if usize::try_from(count).is_ok_and(|count| count <= bytes.len()) { Ok(()) } else { Err(()) };
        }
    }
    Err(())
}
