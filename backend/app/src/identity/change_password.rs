use super::sign_in::unchanged;
use super::throttle::Key;
use crate::mail::{self, Mail};
use crate::{AppError, AppResult, Asker};
use cordee_domain::identity::{LINK_LIFE, Method};
use cordee_domain::refusal::Refusal;
use cordee_store::identity::{account, link, login, tenant};

/// Changes the asker's password, after its present one; the other devices are signed out. Someone
/// who came in by a one-time link less than ten minutes ago has just shown that the address is
/// theirs, and is not asked for the present one: this is how a forgotten password is replaced.
pub async fn change_password(asker: &Asker, current: &str, new: &str) -> AppResult<()> {
    let app = asker.app();
    let now = app.clock.now();
    let person = asker.person()?;
    asker.forget().await;
    let reading = app.db.identity().await?;
    let account = account::by_id(reading.view(), person).await?.ok_or(AppError::Unauthenticated)?;
    let device = match asker.actor()?.login() {
        Some(id) => login::by_id(reading.view(), id).await?,
        None => None,
    };
    let tenant = tenant::by_id(reading.view(), asker.actor()?.tenant()).await?;
    drop(reading);

    let by_link = device.is_some_and(|d| d.method == Method::Link && now < d.created_at + LINK_LIFE);
    if !by_link {
        let key = Key::Person(person);
        app.identity.failures.begin(key.clone(), now)?;
        if !app.identity.passwords.verify(current, account.password_hash.as_deref()).await? {
            tracing::info!(target: "audit", person = %person.0, "password change refused");
            let message = match account.password_hash {
                Some(_) => {
                    "Mot de passe actuel : il ne convient pas. Vérifiez-le, ou connectez-vous par un lien à usage unique."
                }
                None => {
                    "Mot de passe actuel : votre compte n’en a pas. Connectez-vous par un lien à usage unique, puis choisissez-en un dans les dix minutes."
                }
            };
            return Err(Refusal::invalid("currentPassword", message).into());
        }
        app.identity.failures.succeeded(&key, now);
    }
    let context = super::password_context(&account.name, &account.email, tenant.as_ref());
    let hash = app.identity.passwords.accept("newPassword", new, context).await?;

    let changing = app.db.change_identity().await?;
    let change = changing.change();
    let stands = unchanged(account::by_id(*change, person).await?, &account);
    if stands.is_none() || !account::set_password(change, &account, &hash).await? {
        return Err(AppError::Unauthenticated);
    }
    login::revoke_others(change, person, asker.actor()?.login(), now).await?;
    link::withdraw(change, person, now).await?;
    let text = format!(
        "Bonjour {},\n\nVotre mot de passe vient d’être changé, et vos autres appareils déconnectés.\n\nSi ce n’est \
         pas vous, demandez un lien de connexion sur {}/connexion et choisissez un nouveau mot de passe.\n",
        account.name, app.public_url
    );
    mail::post(app, change, Mail::new(account.email, "Votre mot de passe Cordée a changé", text)).await?;
    changing.commit().await?;
    tracing::info!(target: "audit", person = %person.0, by_link, "password changed");
    Ok(())
}
