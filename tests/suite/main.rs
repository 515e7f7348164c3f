//! The tests that cross rooms, on SQLite and on PostgreSQL, in one binary.
//!
//! `CORDEE_TEST_DATABASE_URL` names a PostgreSQL server on which databases may be made (`cargo
//! xtask test` starts one when it is not set). Without it the PostgreSQL half says loudly that it
//! did not run, and fails where `CI` is set.
#![cfg(test)]

mod approval;
mod assessment;
mod board;
mod board_crowd;
mod board_inputs;
mod board_world;
mod body;
mod calendar;
mod compression;
mod conversation;
mod crash;
mod demo;
mod experiment;
mod file;
mod file_clamd;
mod file_flat;
mod file_hostile;
mod file_http;
mod file_s3;
mod file_slow;
mod file_store;
mod guest;
mod harness;
mod hostile;
mod identity;
mod indicator;
mod inputs;
mod journey;
mod ledger;
mod letter;
mod lists;
mod live;
mod mail;
mod minutes;
mod mold;
mod network;
mod network_inputs;
mod network_life;
mod network_world;
mod notification;
mod oai;
mod poll;
mod preparation;
mod presence;
mod presence_link;
mod presence_scan;
mod process;
mod project;
mod publication;
mod publication_files;
mod reminder;
mod restitution;
mod rights;
mod search;
mod served;
mod sharing;
mod sheet;
mod sheet_world;
mod sheets;
mod smtp;
mod spec;
mod statements;
mod story;
mod support;
mod task;
mod tenancy;
mod trial_world;
mod walls;
mod world;
mod year;
