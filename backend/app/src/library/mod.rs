//! The public library: what is published, how it is found, put together, exported and harvested.

mod collection;
mod export;
mod find;
mod oai;
mod public;
pub mod publication;

pub use collection::{Collection, CollectionInput, collections, create, delete, set_licence, update};
pub use export::{After, OpenSheet, archived, day, open_page, printed};
pub use find::{Ask, Card, Choice, FacetCounts, Found, PAGE, find};
pub use oai::{Answer as OaiAnswer, Header, Identity, OaiError, Record, Verb, answer as oai};
pub use public::{
    Enclosed, Home, Opened, Shown, Version, Visit, at_version, by_departement, collection as public_collection,
    collections as public_collections, file as public_file, files as public_files, home, recent, sheet, visit,
    visit_for_file,
};
pub use publication::Publication;

pub use cordee_store::publication::Library as Settings;
