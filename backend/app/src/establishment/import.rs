use super::{Establishment, ManagingOrganisation};
use crate::{AppError, AppResult, Asker};
use cordee_domain::establishment::finess::FinessNumber;
use cordee_domain::establishment::register::{EstablishmentRecord, collect_register};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{EstablishmentId, ManagingOrganisationId};
use cordee_domain::policy::act;
use cordee_domain::text::fold;
use cordee_store::{WriteScope, establishment as store};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Lines of establishments and organisations in the file.
    pub read: usize,
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub refused: Vec<Refused>,
    /// Lines that were taken with something left aside.
    pub warnings: Vec<Refused>,
}

/// A line of the file and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    pub line: usize,
    pub reason: String,
}

/// How many rows one transaction changes, so that others get their turn.
const BATCH: usize = 500;

/// Imports a file of the register (official layout). Importing the same file again changes
/// nothing. With `dry_run`, only counts.
pub async fn import(asker: &Asker, file: &[u8], dry_run: bool) -> AppResult<Imported> {
    // The permit comes before the work of reading.
    asker.actor()?.may(act::ESTABLISHMENT_IMPORT)?;
    let register = collect_register(file);
    let remark =
        |r: &cordee_domain::establishment::register::Remark| Refused { line: r.line, reason: r.reason.clone() };
    let mut done = Imported {
        read: register.read,
        refused: register.rejected.iter().map(remark).collect(),
        warnings: register.warnings.iter().map(remark).collect(),
        ..Imported::default()
    };
    let mut organisations: Vec<(String, Option<String>)> =
        register.organisations.iter().map(|o| (o.finess.as_str().to_owned(), Some(o.name.clone()))).collect();
    let mentioned = register.establishments.iter().filter_map(|e| e.finess_ej.as_ref());
    organisations.extend(mentioned.map(|finess| (finess.as_str().to_owned(), None)));
    let known = import_organisations(asker, &organisations, dry_run, &mut done).await?;
    for batch in register.establishments.chunks(BATCH) {
        import_batch(asker, batch, &known, dry_run, &mut done).await?;
    }
    if !dry_run && done.created + done.updated > 0 {
        let mut scope = asker.write(act::ESTABLISHMENT_IMPORT).await?;
        let tenant = scope.tenant();
        scope.emit(NewEvent::new(EventKind::RegisterImported, tenant));
        scope.commit().await?;
    }
    Ok(done)
}

/// Keeps the organisations of the file. One that is only mentioned by an establishment is known
/// by its number until a file names it, and is not counted as a line.
async fn import_organisations(
    asker: &Asker,
    organisations: &[(String, Option<String>)],
    dry_run: bool,
    done: &mut Imported,
) -> AppResult<HashMap<String, ManagingOrganisationId>> {
    let scope = asker.write(act::ESTABLISHMENT_IMPORT).await?;
    let mut known: HashMap<String, ManagingOrganisation> =
        store::known_organisations(&scope).await?.into_iter().map(|o| (o.finess.clone(), o)).collect();
    let mut added = Vec::new();
    for (finess, name) in organisations {
        match (known.get_mut(finess), name) {
            (Some(row), Some(name)) if row.name != *name => {
                row.name.clone_from(name);
                row.search_text = fold(&format!("{name} {finess}"));
                row.version += 1;
                done.updated += 1;
                if !dry_run {
                    scope.save(row.clone()).await?;
                }
            }
            (Some(_), Some(_)) => done.unchanged += 1,
            (Some(_), None) => {}
            (None, name) => {
                let written = FinessNumber::parse(finess).map_or_else(|_| finess.clone(), |f| f.to_string());
                let shown = name.clone().unwrap_or_else(|| format!("Organisme gestionnaire {written}"));
                let row = ManagingOrganisation {
                    tenant_id: scope.tenant(),
                    id: asker.app().new_id(),
                    finess: finess.clone(),
                    search_text: fold(&format!("{shown} {finess}")),
                    name: shown,
                    version: 1,
                };
                done.created += usize::from(name.is_some());
                added.push(row.clone());
                known.insert(finess.clone(), row);
            }
        }
    }
    if !dry_run {
        scope.add_all(added).await?;
        scope.commit().await?;
    }
    Ok(known.into_iter().map(|(finess, row)| (finess, row.id)).collect())
}

async fn import_batch(
    asker: &Asker,
    batch: &[EstablishmentRecord],
    organisations: &HashMap<String, ManagingOrganisationId>,
    dry_run: bool,
    done: &mut Imported,
) -> AppResult<()> {
    let scope = asker.write(act::ESTABLISHMENT_IMPORT).await?;
    let known: HashMap<String, (EstablishmentId, Option<String>, i32)> = store::known(&scope)
        .await?
        .into_iter()
        .map(|(finess, id, digest, version)| (finess, (id, digest, version)))
        .collect();
    let mut added = Vec::new();
    for record in batch {
        let digest = digest(record)?;
        let organisation = record.finess_ej.as_ref().and_then(|ej| organisations.get(ej.as_str())).copied();
        match known.get(record.finess.as_str()) {
            Some((_, Some(seen), _)) if *seen == digest => done.unchanged += 1,
            Some((id, _, version)) => {
                done.updated += 1;
                if !dry_run {
                    scope.save(row(&scope, record, *id, organisation, digest, version + 1)).await?;
                }
            }
            None => {
                done.created += 1;
                added.push(row(&scope, record, asker.app().new_id(), organisation, digest, 1));
            }
        }
    }
    if !dry_run {
        scope.add_all(added).await?;
        scope.commit().await?;
    }
    Ok(())
}

fn digest(record: &EstablishmentRecord) -> AppResult<String> {
    let written = serde_json::to_vec(record).map_err(AppError::internal)?;
    Ok(hex::encode(Sha256::digest(written)))
}

fn row(
    scope: &WriteScope,
    record: &EstablishmentRecord,
    id: EstablishmentId,
    organisation: Option<ManagingOrganisationId>,
    digest: String,
    version: i32,
) -> Establishment {
    use cordee_domain::establishment::casing;
    let name = casing::name(&record.name);
    Establishment {
        tenant_id: scope.tenant(),
        id,
        organisation_id: organisation,
        finess: record.finess.as_str().to_owned(),
        sort_key: fold(&name),
        name,
        category: record.category.clone(),
        category_label: record.category_label.clone(),
        sector: record.sector(),
        siret: record.siret.as_ref().map(|s| s.as_str().to_owned()),
        mft: record.mft.clone(),
        address_line: record.address_line.clone(),
        postcode: record.postcode.clone(),
        town: record.town.as_deref().map(casing::town),
        insee: record.insee.clone(),
        department: record.department.clone(),
        phone: record.phone.clone(),
        longitude: record.position.map(|p| p.longitude),
        latitude: record.position.map(|p| p.latitude),
        search_text: record.search_text(),
        register_digest: Some(digest),
        version,
    }
}
