use super::{preference, read, write};
use crate::identity::ClientInfo;
use crate::identity::secret::TenantSecret;
use crate::{App, AppError, AppResult};
use cordee_domain::notification::{Preference, Topic};
use cordee_domain::refusal::Refusal;
use cordee_store::identity::tenant;
use cordee_store::notification as store;

/// What nobody will be sent any more.
#[derive(Clone, Debug)]
pub struct Unsubscribed {
    pub tenant_name: String,
    /// What is left, after this.
    pub preference: Preference,
}

/// Stops the mails of the tenant to whom a link was sent, or those about a topic; without signing in.
/// Doing it twice does nothing more.
pub async fn unsubscribe(app: &App, client: &ClientInfo, token: &str, topic: Option<Topic>) -> AppResult<Unsubscribed> {
    let now = app.clock.now();
    app.identity.spend_network(client, now)?;
    let token = TenantSecret::parse(token).ok_or_else(unusable)?;
    let hash = token.secret.hash();
    let known = store::unsubscribe_link(&read(app, token.tenant).await?, hash).await?;
    if known.is_none_or(|link| now - link.made_at >= super::LINK_LIFE) {
        return Err(unusable());
    }
    let scope = write(app, token.tenant).await?;
    let link = store::unsubscribe_link(&scope, hash).await?.ok_or_else(unusable)?;
    let chosen = preference::of_person(&scope, link.person_id).await?;
    let wanted = match topic {
        None => chosen.preference.nothing(),
        Some(topic) => {
            let mut wanted = chosen.preference;
            wanted.muted.push(topic);
            wanted.checked()?
        }
    };
    let chosen = preference::keep(&scope, link.person_id, wanted, chosen.version).await?;
    let community = tenant::by_id(*scope.identity(), token.tenant).await?.ok_or_else(unusable)?;
    scope.commit().await?;
    app.identity.refund_network(client, now);
    Ok(Unsubscribed { tenant_name: community.name, preference: chosen.preference })
}

fn unusable() -> AppError {
    let message = "Ce lien n’est plus valable. Réglez vos notifications dans « Mon compte », une fois en ligne.";
    Refusal::invalid("token", message).into()
}
