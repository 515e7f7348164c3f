//! One file a table. A new tenanted table also goes into [`crate::scope::TENANTED`].

pub mod approved_consultant;
pub mod attendance;
pub mod checklist_item;
pub mod day_entry;
pub mod establishment;
pub mod event;
pub mod guest_link;
pub mod invitation;
pub mod login_session;
pub mod mail_bounce;
pub mod managing_organisation;
pub mod membership;
pub mod milestone;
pub mod one_time_link;
pub mod outgoing_mail;
pub mod participation;
pub mod person;
pub mod programme;
pub mod refresh_token;
pub mod session;
pub mod session_answer;
pub mod session_document;
pub mod session_preparation;
pub mod tenant;
pub mod territorial_group;
pub mod trinome_member;
