use super::{Sheet, SheetConsent, content_in, digest, emit, find, read_back};
use crate::{AppError, AppResult, Asker};
use cordee_domain::carrier::Seat;
use cordee_domain::event::EventKind;
use cordee_domain::ids::SheetId;
use cordee_domain::policy::act;
use cordee_domain::refusal::Refusal;
use cordee_domain::sheet::{SheetStatus, Verdict};
use cordee_domain::text;
use cordee_store::carrier::{self, Chair};
use cordee_store::{ReadScope, sheet as sheets};

/// What one voice said of a sheet as it is now.
#[derive(Clone, Debug)]
pub struct Opinion {
    pub consent: SheetConsent,
    /// Whether the sheet says now what it said then.
    pub stands: bool,
}

/// A voice whose consent is asked for: of the trinôme, or of a post.
#[derive(Clone, Debug)]
pub struct SheetVoice {
    pub seat: Seat,
    pub chair: Chair,
    /// What it said last of this edition.
    pub opinion: Option<Opinion>,
}

impl SheetVoice {
    pub fn agrees(&self) -> bool {
        self.opinion.as_ref().is_some_and(|given| given.stands && given.consent.verdict == Verdict::Agreed)
    }
}

/// The voices whose consent a sheet needs, each with what it said. None for what the agency writes of no project.
pub async fn voices(asker: &Asker, sheet: &Sheet) -> AppResult<Vec<SheetVoice>> {
    let scope = asker.read(act::SHEET_VIEW).await?;
    voices_in(&scope, sheet).await
}

pub(super) async fn voices_in(scope: &ReadScope, sheet: &Sheet) -> AppResult<Vec<SheetVoice>> {
    let Some(group) = sheet.group_id else { return Ok(Vec::new()) };
    let consents = sheets::consents(scope, sheet.id).await?;
    let said = if consents.is_empty() { String::new() } else { digest(&content_in(scope, sheet).await?)? };
    let chairs = carrier::chairs(scope, &[group]).await?;
    let called = chairs.into_iter().filter(|chair| chair.is_of(group, sheet.concern()));
    Ok(called
        .map(|chair| {
            let of_seat = |given: &&SheetConsent| {
                given.edition == sheet.edition && (given.role, given.post_id) == key(chair.seat)
            };
            let opinion = consents
                .iter()
                .find(of_seat)
                .map(|given| Opinion { consent: given.clone(), stands: given.digest == said });
            SheetVoice { seat: chair.seat, chair, opinion }
        })
        .collect())
}

fn key(seat: Seat) -> (Option<cordee_domain::group::TrinomeRole>, Option<cordee_domain::ids::PostId>) {
    (seat.role(), seat.post())
}

/// Says, in one's own name and for one's seat, whether one consents to a sheet as it is now.
pub async fn give(asker: &Asker, id: SheetId, verdict: Verdict, reason: Option<&str>) -> AppResult<Sheet> {
    let mut scope = asker.write(act::SHEET_CONSENT).await?;
    let sheet = find(&scope, id).await?;
    let asked = [SheetStatus::Consent, SheetStatus::Submitted];
    sheet.status.from_one_of(&asked, "soumise à votre accord : demandez d’abord l’accord des voix")?;
    let reason = text::paragraphs("reason", "Motif", reason.unwrap_or_default(), 1_000)?;
    if verdict == Verdict::Dissented && reason.is_none() {
        let message = "Motif : dites ce qui vous empêche d’être d’accord, pour que la fiche puisse être reprise.";
        return Err(Refusal::invalid("reason", message).into());
    }
    let person = scope.actor().ok_or(AppError::Denied)?;
    let held = voices_in(&scope, &sheet).await?.into_iter().find(|voice| voice.chair.is_held_by(person));
    let Some(voice) = held else {
        let message = "Vous n’êtes pas l’une des voix de cette fiche : chacune se prononce en son propre nom.";
        return Err(Refusal::rule("id", message).into());
    };
    let (role, post) = key(voice.seat);
    let row = SheetConsent {
        tenant_id: scope.tenant(),
        id: asker.app().new_id(),
        sheet_id: sheet.id,
        group_id: sheet.group_id,
        establishment_id: sheet.establishment_id,
        post_id: post.or(sheet.post_id),
        edition: sheet.edition,
        role,
        person_id: person,
        verdict,
        reason,
        digest: digest(&content_in(&scope, &sheet).await?)?,
        given_at: scope.now(),
    };
    scope.add(row).await?;
    emit(&mut scope, EventKind::SheetConsented, &sheet);
    scope.commit().await?;
    read_back(asker, id).await
}

/// Refuses to go on before every voice consents to what the sheet says now. Nobody consents for another.
pub(super) fn complete(voices: &[SheetVoice]) -> Result<(), Refusal> {
    let name = |voice: &SheetVoice| match voice.seat.role() {
        Some(role) => role.label().to_lowercase(),
        None => "l’animateur du poste".to_owned(),
    };
    if let Some(against) = voices.iter().find(|voice| {
        voice.opinion.as_ref().is_some_and(|given| given.stands && given.consent.verdict == Verdict::Dissented)
    }) {
        let message = format!(
            "Désaccord ({}) : reprenez la fiche avec cette voix, puis redemandez l’accord. Personne ne passe outre.",
            name(against)
        );
        return Err(Refusal::rule("id", message));
    }
    let missing: Vec<String> = voices.iter().filter(|voice| !voice.agrees()).map(name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let message = format!(
        "Accord manquant sur le texte actuel : {}. Demandez l’accord des voix ; un texte modifié se relit.",
        missing.join(", ")
    );
    Err(Refusal::rule("id", message))
}
