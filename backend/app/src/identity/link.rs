use super::client::ClientInfo;
use super::secret::Secret;
use super::session::{self, Access};
use super::throttle::Key;
use crate::mail::{self, Mail};
use crate::{App, AppResult};
use cordee_domain::identity::{LINK_LIFE, Method, email};
use cordee_domain::refusal::Refusal;
use cordee_store::identity::{account, link, login, tenant};
use tokio::task::JoinHandle;

/// Sends a link that signs in once, within ten minutes, to the address if somebody has it. The
/// answer is the same, as quick, whether or not: the work goes on after it, in the task returned.
pub fn request_link(app: &App, client: &ClientInfo, address: &str) -> AppResult<JoinHandle<AppResult<()>>> {
    let now = app.clock.now();
    let address = email("email", address)?;
    app.identity.spend_network(client, now)?;
    app.identity.links.spend(Key::Email(address.clone()), 1, now)?;
    let (app, request_id) = (app.clone(), client.request_id.clone());
    Ok(tokio::spawn(async move {
        let sent = send(&app, &address, &request_id).await;
        if let Err(error) = &sent {
            tracing::error!(?error, request_id, "a sign-in link could not be sent");
        }
        sent
    }))
}

async fn send(app: &App, address: &str, request_id: &str) -> AppResult<()> {
    let now = app.clock.now();
    let changing = app.db.change_identity().await?;
    let change = changing.change();
    let Some(account) = account::by_email(*change, address).await?.filter(|account| !account.disabled) else {
        return Ok(());
    };
    if tenant::of_person(*change, account.id).await?.is_empty() {
        return Ok(());
    }
    let secret = Secret::random()?;
    link::issue(change, secret.hash(), account.id, now, now + LINK_LIFE).await?;
    let text = format!(
        "Bonjour {},\n\nVoici votre lien de connexion. Il fonctionne une seule fois, pendant dix minutes :\n\n\
         {}/connexion/lien#jeton={}\n\nSi vous ne l’avez pas demandé, ignorez ce message : sans lui, personne ne \
         peut se connecter à votre place.\n",
        account.name,
        app.public_url,
        secret.text()
    );
    let mail = Mail::new(account.email, "Votre lien de connexion à Cordée", text).opening_account(now + LINK_LIFE);
    mail::post(app, change, mail).await?;
    changing.commit().await?;
    tracing::info!(target: "audit", person = %account.id.0, request_id, "sign-in link sent");
    Ok(())
}

/// Signs in by a one-time link, which is used up.
pub async fn sign_in_with_link(app: &App, client: &ClientInfo, token: &str) -> AppResult<Access> {
    let now = app.clock.now();
    let unusable = || {
        Refusal::invalid(
            "token",
            "Ce lien n’est plus valable : il a déjà servi, ou il a plus de dix minutes. Demandez-en un nouveau.",
        )
    };
    app.identity.spend_network(client, now)?;
    let secret = Secret::parse(token).ok_or_else(unusable)?;
    let changing = app.db.change_identity().await?;
    let change = changing.change();
    let person = link::redeem(change, secret.hash(), now).await?.ok_or_else(unusable)?;
    let account = account::by_id(*change, person).await?.filter(|account| !account.disabled).ok_or_else(unusable)?;
    let last = login::last_tenant(*change, person).await?;
    let tenant = session::choose_tenant(*change, person, None, last).await?;
    let access = session::open(app, change, client, &account, tenant, Method::Link).await?;
    changing.commit().await?;
    app.identity.refund_network(client, now);
    let (address, request_id) = (client.address_text(), &client.request_id);
    tracing::info!(target: "audit", person = %person.0, ?address, request_id, way = "link", "signed in");
    Ok(access)
}
