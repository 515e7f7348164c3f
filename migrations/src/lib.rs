//! How the database got here: one file a step, expand then contract. Depends on nothing of ours.
//!
//! A step is SQL in PostgreSQL's words; [`sql::run`] turns the column types into SQLite's. Every
//! table with a `tenant_id` is walled by [`sql::wall`] in the step that creates it.

mod m20261122_000001_identity;
mod m20261122_000002_establishment;
mod m20261122_000003_programme;
mod m20261122_000004_work;
mod m20261122_000005_journal;
mod m20261128_000001_guest;
mod m20261128_000010_preparation;
mod m20261128_000020_minutes;
mod m20261128_000030_poll;
mod m20261128_000031_calendar;
mod m20261128_000040_presence;
mod m20261128_000050_letter;
mod m20261128_000060_mail;
mod m20261128_000061_notification;
mod m20261128_000070_conversation;
mod m20261128_000071_support;
mod m20261128_000072_body;
mod m20261128_000080_network;
mod m20261128_000081_restitution;
mod m20261129_000010_carrier;
mod m20261129_000010_reminder;
mod m20261129_000040_scan;
mod m20261129_000060_file;
mod m20261129_000130_board;
mod m20261129_000131_assessment;
mod m20261129_000140_approval;
mod m20261129_000141_experiment;
mod m20261129_000150_sheet;
mod m20261129_000160_publication;
mod m20261129_000161_publication_file;
mod m20261129_000162_search_weight;
mod m20261129_000170_priority_cluster;
mod m20261129_000171_publication_anonymous;
mod sql;

use sea_orm_migration::prelude::{MigrationTrait, MigratorTrait};

/// Every step, in order.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_identity::Migration),
            Box::new(m20261122_000002_establishment::Migration),
            Box::new(m20261122_000003_programme::Migration),
            Box::new(m20261122_000004_work::Migration),
            Box::new(m20261122_000005_journal::Migration),
            Box::new(m20261128_000030_poll::Migration),
            Box::new(m20261128_000031_calendar::Migration),
            Box::new(m20261128_000040_presence::Migration),
            Box::new(m20261128_000050_letter::Migration),
            Box::new(m20261128_000080_network::Migration),
            Box::new(m20261128_000060_mail::Migration),
            Box::new(m20261128_000070_conversation::Migration),
            Box::new(m20261128_000071_support::Migration),
            Box::new(m20261128_000072_body::Migration),
            Box::new(m20261128_000061_notification::Migration),
            Box::new(m20261128_000001_guest::Migration),
            Box::new(m20261128_000020_minutes::Migration),
            Box::new(m20261128_000010_preparation::Migration),
            Box::new(m20261129_000010_carrier::Migration),
            Box::new(m20261129_000040_scan::Migration),
            Box::new(m20261129_000010_reminder::Migration),
            Box::new(m20261128_000081_restitution::Migration),
            Box::new(m20261129_000060_file::Migration),
            Box::new(m20261129_000160_publication::Migration),
            Box::new(m20261129_000161_publication_file::Migration),
            Box::new(m20261129_000162_search_weight::Migration),
            Box::new(m20261129_000150_sheet::Migration),
            Box::new(m20261129_000140_approval::Migration),
            Box::new(m20261129_000141_experiment::Migration),
            Box::new(m20261129_000130_board::Migration),
            Box::new(m20261129_000131_assessment::Migration),
            Box::new(m20261129_000170_priority_cluster::Migration),
            Box::new(m20261129_000171_publication_anonymous::Migration),
        ]
    }
}
