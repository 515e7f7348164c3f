//! People and how they come in: passwords, one-time links, invitations, tokens, devices, and what
//! each may be in a tenant.
//!
//! A way in is a use case that ends in [`open_session`](session::open): password, link, invitation,
//! the command line's token. Signing in by OpenID Connect will be one more file of that kind.

mod accept;
mod authenticate;
mod change_password;
mod client;
pub mod demo;
mod device;
mod invite;
pub mod keys;
mod link;
pub mod link_secret;
mod member;
mod password;
mod people;
mod profile;
mod refresh;
pub(crate) mod secret;
mod services;
mod session;
mod sign_in;
mod sweep;
mod tenant;
pub(crate) mod throttle;
mod token;
mod workplace;

pub use accept::{AcceptInvitation, InvitationPreview, accept, preview};
pub use authenticate::{Authenticated, Holder, authenticate, still_stands};
pub(crate) use authenticate::{Stood, stand};
pub use change_password::change_password;
pub use client::ClientInfo;
pub use device::{LoginSession, login_sessions, revoke_login_session, revoke_other_login_sessions, sign_out};
pub use invite::{Invitation, Invited, NewMember, invitations, invitations_by_ids, invite, invite_as_system};
pub(crate) use invite::{Vouched, invite_within};
pub use link::{request_link, sign_in_with_link};
pub(crate) use member::ensure_member;
pub use member::{
    Member, Membership, MembershipFilter, end_membership, members, membership_counts, memberships, memberships_by_ids,
};
pub use people::{Person, PersonFilter, addresses, people, people_by_ids};
pub use profile::{Me, me, my_memberships, my_tenants, update_name};
pub use refresh::refresh;
pub use services::Services;
pub use session::{Access, RefreshToken, machine_token};
pub use sign_in::{SignIn, sign_in};
pub use sweep::sweep;
pub use tenant::{NewTenant, Tenant, create_tenant, tenant, tenant_by_key, tenants};
pub use token::AccessToken;
pub use workplace::workplace;

/// What someone who tries to guess a password starts from.
fn password_context(name: &str, email: &str, tenant: Option<&Tenant>) -> Vec<String> {
    let mut context = vec![name.to_owned(), email.to_owned(), "cordée".to_owned()];
    if let Some(tenant) = tenant {
        context.extend([tenant.name.clone(), tenant.key.clone()]);
    }
    context
}

#[cfg(test)]
mod tests;
