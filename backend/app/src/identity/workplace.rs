use crate::{App, AppResult};
use cordee_domain::establishment::finess::FinessNumber;
use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId, TenantId};
use cordee_domain::policy::{Actor, act};
use cordee_domain::refusal::Refusal;
use cordee_store::establishment as store;

/// The establishment or the managing organisation of a number of the register, for whoever runs the
/// server.
pub async fn workplace(
    app: &App,
    tenant: TenantId,
    finess: &str,
) -> AppResult<(Option<EstablishmentId>, Option<ManagingOrganisationId>)> {
    let number = FinessNumber::parse(finess).map_err(|e| e.on("finess"))?;
    let snapshot = app.db.snapshot(tenant).await?;
    let scope = snapshot.scope(&Actor::system(tenant).may(act::ESTABLISHMENT_VIEW)?).await?;
    let establishments = store::known(&scope).await?;
    if let Some((_, id, ..)) = establishments.iter().find(|(known, ..)| known == number.as_str()) {
        return Ok((Some(*id), None));
    }
    let organisations = store::known_organisations(&scope).await?;
    if let Some(organisation) = organisations.iter().find(|known| known.finess == number.as_str()) {
        return Ok((None, Some(organisation.id)));
    }
    let message = format!("FINESS : {number} n’est pas dans le répertoire de cet espace. Importez-le d’abord.");
    Err(Refusal::invalid("finess", message).into())
}
