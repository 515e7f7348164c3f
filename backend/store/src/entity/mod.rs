//! One file a table. A new tenanted table also goes into [`crate::scope::TENANTED`].

pub mod approved_consultant;
pub mod attendance;
pub mod day_entry;
pub mod deliverable;
pub mod establishment;
pub mod event;
pub mod invitation;
pub mod login_session;
pub mod managing_organisation;
pub mod membership;
pub mod milestone;
pub mod network_step;
pub mod one_time_link;
pub mod participation;
pub mod person;
pub mod post;
pub mod post_decision;
pub mod post_mandate;
pub mod post_move;
pub mod post_structure;
pub mod programme;
pub mod refresh_token;
pub mod session;
pub mod tenant;
pub mod territorial_group;
pub mod trinome_member;
