//! Anonymity on demand: what the sheet still tells, what is masked, and what is kept though it tells something.

use super::{Sheet, content, find, read_back, store, writable, write, written};
use crate::{AppResult, Asker, check};
use cordee_domain::ids::SheetId;
use cordee_domain::library::SheetContent;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::anonymity::{self, Finding, FindingKind, Kept, Known, Replacement};
use cordee_domain::text;
use cordee_store::ReadScope;
use cordee_store::entity::establishment;
use cordee_store::{carrier, group, identity::people};

/// The most terms that are masked or kept in one sheet.
const MOST: usize = 200;

/// What a sheet still tells, and what was answered.
#[derive(Clone, Debug, Default)]
pub struct Care {
    pub findings: Vec<Finding>,
    pub kept: Vec<Kept>,
    pub replacements: Vec<Replacement>,
}

/// What a sheet tells of people and places as it is now, whether anonymity is asked or not.
pub async fn care(asker: &Asker, sheet: &Sheet) -> AppResult<Care> {
    let said = content(asker, sheet).await?;
    let scope = asker.read(act::SHEET_VIEW).await?;
    let kept: Vec<Kept> = written(&sheet.kept)?;
    let found = anonymity::find(&anonymity::places(&said), &known(&scope, sheet).await?);
    let findings = anonymity::unanswered(found, &kept);
    Ok(Care { findings, kept, replacements: written(&sheet.replacements)? })
}

/// Refuses a sheet of which anonymity was asked while it tells what nobody has answered for.
pub(super) async fn check(scope: &ReadScope, sheet: &Sheet, said: &SheetContent) -> AppResult<()> {
    if !sheet.anonymous {
        return Ok(());
    }
    let kept: Vec<Kept> = written(&sheet.kept)?;
    let found = anonymity::find(&anonymity::places(said), &known(scope, sheet).await?);
    Ok(anonymity::check(&anonymity::unanswered(found, &kept))?)
}

/// What the tenant knows and a text may tell: of the sheet's own place first, then the names of the register.
async fn known(scope: &ReadScope, sheet: &Sheet) -> AppResult<Vec<Known>> {
    let mut known = Vec::new();
    let mut add = |kind, term: String, replacement: Option<String>, close| {
        known.push(Known { kind, term, replacement, close });
    };
    if let Some(id) = sheet.establishment_id
        && let Some(place) = scope.find_anyhow::<establishment::Entity, _>(id).await?
    {
        add(FindingKind::Establishment, place.name, Some("notre établissement".into()), true);
        if let Some(town) = place.town {
            add(FindingKind::Town, town, Some("notre commune".into()), false);
        }
        if let Some(organisation) = place.organisation_id
            && let Some(name) = store::organisation_name(scope, organisation).await?
        {
            add(FindingKind::Organisation, name, Some("notre organisme gestionnaire".into()), false);
        }
    }
    if let Some(id) = sheet.group_id {
        let chairs = carrier::chairs(scope, &[id]).await?;
        let mut ids = carrier::people(&chairs, id, sheet.concern());
        ids.extend(group::by_ids(scope, &[id]).await?.into_iter().filter_map(|group| group.consultant_id));
        for person in people::by_ids(scope, &ids).await? {
            add(FindingKind::Person, person.name, None, true);
        }
    }
    for (name, town) in store::register_names(scope).await? {
        add(FindingKind::Establishment, name, Some("un autre établissement".into()), false);
        if let Some(town) = town {
            add(FindingKind::Town, town, Some("une autre commune".into()), false);
        }
    }
    Ok(known)
}

/// Asks that a sheet tells nothing of people and places, or no longer.
pub async fn set_anonymous(asker: &Asker, id: SheetId, version: i32, anonymous: bool) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    writable(asker, &sheet)?;
    check::version(version, sheet.version)?;
    let version = sheet.version + 1;
    write::touch(&mut scope, Sheet { anonymous, version, ..sheet }).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

/// Puts other words in the place of a term wherever it stands, whatever its case and accents.
pub async fn mask(asker: &Asker, id: SheetId, term: &str, by: &str) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    writable(asker, &sheet)?;
    let term = text::line("term", "Terme à masquer", term, 160)?;
    let by = text::line("replacement", "Remplacement", by, 160)?;
    if text::fold(&term).is_empty() {
        let message = "Terme à masquer : il lui faut au moins une lettre ou un chiffre.";
        return Err(Refusal::invalid("term", message).into());
    }
    if !anonymity::occurrences(&by, &term).is_empty() {
        let message = "Remplacement : il contient le terme à masquer. Choisissez d’autres mots.";
        return Err(Refusal::invalid("replacement", message).into());
    }
    let mut replacements: Vec<Replacement> = written(&sheet.replacements)?;
    replacements.retain(|known| text::fold(&known.term) != text::fold(&term));
    replacements.push(Replacement { term: term.clone(), by: by.clone() });
    bounded(replacements.len())?;
    let sheet = write::replace(asker, &scope, sheet, &term, &by).await?;
    let replacements = write::json(&replacements)?;
    write::touch(&mut scope, Sheet { replacements, ..sheet }).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

/// Leaves what was found as it is, with the reason.
pub async fn keep(asker: &Asker, id: SheetId, term: &str, reason: &str) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_WRITE).await?;
    let sheet = find(&scope, id).await?;
    writable(asker, &sheet)?;
    let term = text::fold(&text::line("term", "Terme", term, 160)?);
    let reason = text::line("reason", "Motif", reason, 300)?;
    let mut kept: Vec<Kept> = written(&sheet.kept)?;
    kept.retain(|known| known.text != term);
    kept.push(Kept { text: term, reason });
    bounded(kept.len())?;
    let (kept, version) = (write::json(&kept)?, sheet.version + 1);
    write::touch(&mut scope, Sheet { kept, version, ..sheet }).await?;
    scope.commit().await?;
    read_back(asker, id).await
}

fn bounded(count: usize) -> Result<(), Refusal> {
    if count <= MOST {
        return Ok(());
    }
    let message = format!("Une fiche garde {MOST} réponses au plus. Reprenez le texte avant d’aller plus loin.");
    Err(Refusal::rule("term", message))
}
