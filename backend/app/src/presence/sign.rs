use super::code::Ticket;
use super::{day_and_hour, editable, editable_line, hour, now, times, unsealed};
use crate::replay::{self, ClientKey};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Duration, SubsecRound, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::ids::{AttendanceLineId, AttendanceSheetId, AttendanceSignatureId};
use cordee_domain::policy::act;
use cordee_domain::presence::{AttendeeKind, SignatureMethod, Stands, are_initials, in_two_places};
use cordee_domain::refusal::Refusal;
use cordee_domain::session::AttendanceMode;
use cordee_domain::text;
use cordee_store::WriteScope;
use cordee_store::presence::{self as store, Line, Sheet, Signature};

/// How a signature is named among what devices send again.
const SIGNED: &str = "presence.sign";

/// A signature by what a scan gave.
#[derive(Clone)]
pub struct WithTicket {
    pub ticket: String,
    /// What the browser that scanned keeps for itself.
    pub browser: String,
    /// The device's own time, when it had no network and sends later.
    pub device_at: Option<DateTime<Utc>>,
}

impl std::fmt::Debug for WithTicket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WithTicket").field("device_at", &self.device_at).finish_non_exhaustive()
    }
}

/// What is known of a signature before it is checked.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub method: SignatureMethod,
    pub scanned_at: Option<DateTime<Utc>>,
    pub device_at: Option<DateTime<Utc>>,
    pub initials: Option<String>,
    /// Entered by somebody else, by its leave: the tablet, the paper.
    pub for_another: bool,
    pub ticket: Option<Vec<u8>>,
}

impl Given {
    pub fn by(method: SignatureMethod) -> Given {
        Given { method, scanned_at: None, device_at: None, initials: None, for_another: false, ticket: None }
    }
}

/// Signs for oneself, with what a scan in time gave.
pub async fn sign_with_ticket(
    asker: &Asker,
    input: WithTicket,
    key: Option<ClientKey>,
) -> AppResult<(Sheet, Line, Signature)> {
    let scope = asker.write(act::PRESENCE_SIGN).await?;
    if let Some(done) = done_before(&scope, key.as_ref()).await? {
        return Ok(done);
    }
    let person = asker.person()?;
    let unknown = || {
        let message = "Ce passage n’est pas valable dans ce navigateur. Scannez le code affiché dans la salle.";
        Refusal::rule("ticket", message)
    };
    let sealed = Ticket::parse(&input.ticket).ok_or_else(unknown)?;
    let (sheet, line) = store::own_line(&scope, sealed.sheet(), person).await?.ok_or(AppError::NotFound)?;
    unsealed(&sheet)?;
    let secret = store::secret(&scope, sheet.id).await?.ok_or_else(unknown)?;
    let ticket = sealed.open(&secret)?.filter(|ticket| ticket.is_of(&input.browser)).ok_or_else(unknown)?;
    let device_at = input.device_at.map(|at| at.trunc_subsecs(3));
    let pressed_at = device_at.unwrap_or_else(|| now(&scope));
    let life = times(&sheet).ticket;
    if pressed_at < ticket.scanned_at - Duration::minutes(5) || pressed_at > ticket.scanned_at + life {
        let message = format!(
            "Votre code a été scanné à {} ; il fallait émarger dans les {} minutes. Scannez à nouveau celui de la salle.",
            hour(ticket.scanned_at),
            life.num_minutes()
        );
        return Err(Refusal::rule("ticket", message).into());
    }
    if store::ticket_used(&scope, &ticket.nonce).await? {
        let message = "Ce code a déjà servi à émarger. Scannez à nouveau celui de la salle.";
        return Err(Refusal::rule("ticket", message).into());
    }
    let given = Given {
        scanned_at: Some(ticket.scanned_at),
        device_at,
        ticket: Some(ticket.nonce.to_vec()),
        ..Given::by(ticket.method)
    };
    finish(asker, scope, sheet, line, given, key).await
}

/// Signs for oneself on the session's page: at a distance, and for who leads the session.
pub async fn sign_on_page(
    asker: &Asker,
    id: AttendanceSheetId,
    connected_at: Option<DateTime<Utc>>,
    device_at: Option<DateTime<Utc>>,
    key: Option<ClientKey>,
) -> AppResult<(Sheet, Line, Signature)> {
    let scope = asker.write(act::PRESENCE_SIGN).await?;
    if let Some(done) = done_before(&scope, key.as_ref()).await? {
        return Ok(done);
    }
    let (sheet, mut line) = store::own_line(&scope, id, asker.person()?).await?.ok_or(AppError::NotFound)?;
    unsealed(&sheet)?;
    if sheet.mode == AttendanceMode::OnSite && line.kind != AttendeeKind::Facilitator {
        let message = "Cette séance se tient en présentiel : scannez le code affiché dans la salle, ou émargez sur la tablette de l’intervenant.";
        return Err(Refusal::rule("sheetId", message).into());
    }
    if sheet.mode == AttendanceMode::Remote {
        // Sent later, it was pressed when the device says.
        let pressed_at = device_at.unwrap_or_else(|| now(&scope)).max(sheet.starts_at);
        let connected_at = connected_at.unwrap_or(pressed_at).trunc_subsecs(3);
        super::change::plausible_connection("connectedAt", &sheet, connected_at)?;
        line.connected_at = line.connected_at.or(Some(connected_at));
    }
    let given = Given { device_at: device_at.map(|at| at.trunc_subsecs(3)), ..Given::by(SignatureMethod::Page) };
    finish(asker, scope, sheet, line, given, key).await
}

/// A signature on the tablet that goes round the room.
#[derive(Clone, Debug)]
pub struct OnTablet {
    pub line: AttendanceLineId,
    /// Typed by the person, to confirm that it is it.
    pub initials: String,
    pub device_at: Option<DateTime<Utc>>,
}

/// Takes the signature of somebody in the room on the tablet of who leads the session.
pub async fn sign_on_tablet(
    asker: &Asker,
    input: OnTablet,
    key: Option<ClientKey>,
) -> AppResult<(Sheet, Line, Signature)> {
    let scope = asker.write(act::PRESENCE_OPEN).await?;
    if let Some(done) = done_before(&scope, key.as_ref()).await? {
        return Ok(done);
    }
    let (sheet, line) = editable_line(&scope, input.line).await?;
    if sheet.mode == AttendanceMode::Remote {
        let message = "Cette séance se tient à distance : chacun émarge depuis son écran, ou par un lien personnel.";
        return Err(Refusal::rule("lineId", message).into());
    }
    let initials = initials(&input.initials, &line)?;
    let device_at = input.device_at.map(|at| at.trunc_subsecs(3));
    let given = Given { device_at, initials: Some(initials), for_another: true, ..Given::by(SignatureMethod::Tablet) };
    finish(asker, scope, sheet, line, given, key).await
}

/// Enters the signatures that are on a paper sheet. All of them, or none.
pub async fn sign_on_paper(asker: &Asker, id: AttendanceSheetId, lines: &[AttendanceLineId]) -> AppResult<Sheet> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let sheet = editable(&scope, id).await?;
    let all = store::lines_of(&scope, &[id]).await?;
    if lines.is_empty() || lines.len() > all.len() {
        let message = "Signatures : cochez les personnes qui ont signé la feuille papier.";
        return Err(Refusal::invalid("lineIds", message).into());
    }
    for line in lines {
        let line = all.iter().find(|l| l.id == *line).cloned().ok_or(AppError::NotFound)?;
        let given = Given { for_another: true, ..Given::by(SignatureMethod::Paper) };
        let signed = put(asker.app(), &scope, &sheet, line, given).await?;
        tell(&mut scope, &sheet, &signed.0).await?;
    }
    scope.commit().await?;
    Ok(sheet)
}

/// What a device that sends again had signed the first time.
async fn done_before(scope: &WriteScope, key: Option<&ClientKey>) -> AppResult<Option<(Sheet, Line, Signature)>> {
    let Some(id) = replay::before::<AttendanceSignatureId>(scope, key, SIGNED).await? else { return Ok(None) };
    let signature = store::any_signature(scope, id).await?.ok_or(AppError::NotFound)?;
    let (sheet, line) = store::any_line(scope, signature.line_id).await?.ok_or(AppError::NotFound)?;
    Ok(Some((sheet, line, signature)))
}

async fn finish(
    asker: &Asker,
    mut scope: WriteScope,
    sheet: Sheet,
    line: Line,
    given: Given,
    key: Option<ClientKey>,
) -> AppResult<(Sheet, Line, Signature)> {
    let (line, signature) = put(asker.app(), &scope, &sheet, line, given).await?;
    replay::after(&scope, key, SIGNED, signature.id).await?;
    tell(&mut scope, &sheet, &line).await?;
    scope.commit().await?;
    Ok((sheet, line, signature))
}

/// The initials that somebody typed to confirm that a line is its own.
pub(super) fn initials(typed: &str, line: &Line) -> Result<String, Refusal> {
    let initials = text::line("initials", "Initiales", typed, 10)?;
    if are_initials(&initials, &line.name) {
        return Ok(initials);
    }
    let message =
        format!("Initiales : ce ne sont pas celles de {}. Vérifiez votre nom, puis saisissez-les.", line.name);
    Err(Refusal::invalid("initials", message))
}

/// Refuses a second signature on one line.
pub(super) fn already(line: &Line, signature: &Signature) -> Refusal {
    let message = format!("{} a déjà émargé, le {}.", line.name, day_and_hour(signature.signed_at));
    Refusal::rule("lineId", message)
}

pub(super) async fn tell(scope: &mut WriteScope, sheet: &Sheet, line: &Line) -> AppResult<()> {
    let concern = match super::concern(scope, sheet).await? {
        Concern::Whole => Concern::of(line.establishment_id, None),
        part => part,
    };
    scope.emit(NewEvent::new(EventKind::PresenceSigned, sheet.id).group(sheet.group_id).concern(concern));
    Ok(())
}

/// Puts one signature on one line, whoever gives it and however.
pub(super) async fn put(
    app: &App,
    scope: &WriteScope,
    sheet: &Sheet,
    mut line: Line,
    given: Given,
) -> AppResult<(Line, Signature)> {
    let now = now(scope);
    if let Some(at) = given.device_at
        && (at > now + Duration::minutes(5) || at < now - Duration::days(7))
    {
        let message = "L’heure de cet appareil n’est pas plausible. Réglez-la, puis émargez à nouveau.";
        return Err(Refusal::invalid("deviceAt", message).into());
    }
    let moment = given.scanned_at.or(given.device_at).unwrap_or(now);
    if moment < sheet.opens_at {
        let message = format!("L’émargement ouvre le {}. Revenez à ce moment.", day_and_hour(sheet.opens_at));
        return Err(Refusal::rule("sheetId", message).into());
    }
    if let Some(signature) = store::standing_signature(scope, line.id).await? {
        return Err(already(&line, &signature).into());
    }
    one_place(scope, sheet, &line, true).await?;
    let connected = line.connected_at.is_some() && sheet.mode == AttendanceMode::Remote;
    if line.absence_reason.take().is_some() || connected {
        line.version += 1;
        line = scope.save(line).await?;
    }
    let signature = Signature {
        tenant_id: scope.tenant(),
        id: app.new_id(),
        sheet_id: sheet.id,
        line_id: line.id,
        group_id: sheet.group_id,
        method: given.method,
        person_id: line.person_id,
        signed_at: now,
        scanned_at: given.scanned_at,
        device_at: given.device_at,
        // What is on paper was signed in the room; when it is entered says nothing of it.
        late: given.method != SignatureMethod::Paper && moment > sheet.late_from,
        initials: given.initials,
        recorded_by: scope.actor().filter(|_| given.for_another),
        ticket: given.ticket,
        carried_from: None,
        withdrawn_at: None,
        withdrawn_by: None,
        withdraw_reason: None,
    };
    Ok((line, scope.add(signature).await?))
}

/// Refuses somebody who is already at another session at the same time, and names it.
pub(super) async fn one_place(scope: &WriteScope, sheet: &Sheet, line: &Line, signs: bool) -> AppResult<()> {
    let Some(person) = line.person_id else { return Ok(()) };
    let here = Stands { kind: line.kind, mode: sheet.mode, signed: signs };
    for there in store::elsewhere(scope, sheet, person).await? {
        if !in_two_places(here, Stands { kind: there.kind, mode: there.sheet.mode, signed: there.signed }) {
            continue;
        }
        // Of a group that the asker does not reach, only the time is told.
        let other = match scope.reaches(there.sheet.group_id, None) || scope.actor() == Some(person) {
            true => format!("« {} »", there.sheet.title),
            false => "une autre séance".into(),
        };
        let rule = if line.kind == AttendeeKind::Facilitator {
            "un intervenant ne tient pas deux séances à la fois"
        } else {
            "personne n’est à deux endroits à la fois"
        };
        let message = format!(
            "{} est déjà attendu ou présent à {other}, le {} jusqu’à {} : {rule} (règle proposée). Déplacez l’une des deux séances, ou faites corriger l’autre feuille.",
            line.name,
            day_and_hour(there.sheet.starts_at),
            hour(there.sheet.ends_at),
        );
        return Err(Refusal::rule("sheetId", message).into());
    }
    Ok(())
}
