use super::client::ClientInfo;
use super::session::{self, Access};
use super::throttle::Key;
use crate::{App, AppError, AppResult};
use cordee_domain::identity::{Method, email};
use cordee_domain::ids::PersonId;
use cordee_domain::refusal::Refusal;
use cordee_store::identity::account::{self, Account};
use cordee_store::identity::login;
use uuid::Uuid;

/// A sign-in by address and password. Its printed form leaves the password out.
#[derive(Clone)]
pub struct SignIn {
    pub email: String,
    pub password: String,
    /// The tenant to act in; the last one used when absent.
    pub tenant_key: Option<String>,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn").field("tenant_key", &self.tenant_key).finish_non_exhaustive()
    }
}

/// Signs in by address and password. An address without an account, a closed account and a wrong
/// password get the same answer, after the same work.
pub async fn sign_in(app: &App, client: &ClientInfo, input: SignIn) -> AppResult<Access> {
    let now = app.clock.now();
    let address = email("email", &input.email)?;
    app.identity.spend_network(client, now)?;
    let reading = app.db.identity().await?;
    let account = account::by_email(reading.view(), &address).await?.filter(|account| !account.disabled);
    // Asked of nobody too: an unknown address costs the same statements.
    let person = account.as_ref().map_or(PersonId(Uuid::nil()), |account| account.id);
    let familiar = match client.address_text() {
        Some(from) => login::known_address(reading.view(), person, &from).await?,
        None => false,
    };
    drop(reading);

    let key = begin(app, client, &address, familiar).inspect_err(|_| audit(client, account.as_ref(), "limited"))?;
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let right = app.identity.passwords.verify(&input.password, hash).await?;
    if !right {
        audit(client, account.as_ref(), "refused");
    }
    let account = account.filter(|_| right).ok_or_else(|| wrong("password"))?;

    app.identity.failures.succeeded(&key, now);
    app.identity.refund_network(client, now);

    let changing = app.db.change_identity().await?;
    let change = changing.change();
    // Between the check and now, the password may have changed or the account been closed.
    let account = unchanged(account::by_id(*change, account.id).await?, &account).ok_or_else(|| wrong("password"))?;
    let last = login::last_tenant(*change, account.id).await?;
    let tenant = session::choose_tenant(*change, account.id, input.tenant_key.as_deref(), last).await?;
    let access = session::open(app, change, client, &account, tenant, Method::Password).await?;
    changing.commit().await?;
    audit(client, Some(&account), "signed in");
    Ok(access)
}

/// Counts a try against the account, or, where strangers have used up its tries, against the place
/// that it was signed in from before.
pub(super) fn begin(app: &App, client: &ClientInfo, address: &str, familiar: bool) -> AppResult<Key> {
    let now = app.clock.now();
    let key = Key::Email(address.to_owned());
    match (app.identity.failures.begin(key.clone(), now), client.network()) {
        (Ok(()), _) => Ok(key),
        (Err(AppError::RateLimited { .. }), Some(network)) if familiar => {
            let known = Key::Known(address.to_owned(), network);
            app.identity.failures.begin(known.clone(), now)?;
            Ok(known)
        }
        (Err(error), _) => Err(error),
    }
}

/// The account as it stands, if it is still what the password was checked against.
pub(super) fn unchanged(current: Option<Account>, checked: &Account) -> Option<Account> {
    current.filter(|account| !account.disabled && account.version == checked.version)
}

pub(super) fn wrong(field: &str) -> Refusal {
    Refusal::invalid(
        field,
        "L’adresse ou le mot de passe ne convient pas. Vérifiez-les, ou demandez un lien de connexion à usage unique.",
    )
}

/// Notes who came in, or tried to: never what was typed.
pub(super) fn audit(client: &ClientInfo, account: Option<&Account>, what: &'static str) {
    let person = account.map(|account| account.id.0);
    let (address, request_id) = (client.address_text(), &client.request_id);
    tracing::info!(target: "audit", ?person, ?address, request_id, way = "password", what);
}
