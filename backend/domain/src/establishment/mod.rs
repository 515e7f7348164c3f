//! Establishments and managing organisations as the national register (FINESS) describes them:
//! their numbers, what they are, where they stand, and the reading of the register's files.
//!
//! Pure: it takes text or bytes and gives values. Source of the nomenclatures: FINESS,
//! data.gouv.fr (Licence Ouverte).

pub mod casing;
pub mod category;
pub mod competence;
pub mod finess;
pub mod geo;
pub mod legal;
mod luhn;
pub mod region;
pub mod register;
pub mod siret;
mod words;
