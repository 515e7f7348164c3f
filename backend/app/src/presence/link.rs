//! Links by which somebody at a distance signs one half-day, once and in its own name, without an account.

use super::sign::{self, Given};
use super::{Line, Sheet, Signature, day_and_hour, editable_line, emit, hour, now, store, unsealed};
use crate::guest::{self, Guest, GuestLink, NewGuestLink};
use crate::identity::ClientInfo;
use crate::identity::throttle::{Key, Rate};
use crate::mail::{self, Mail};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::event::EventKind;
use cordee_domain::guest::GuestPurpose;
use cordee_domain::identity::email;
use cordee_domain::ids::{AttendanceLineId, Kind};
use cordee_domain::policy::act;
use cordee_domain::presence::{AttendeeKind, SignatureMethod};
use cordee_domain::refusal::Refusal;
use cordee_domain::session::AttendanceMode;
use cordee_store::WriteScope;
use cordee_store::guest as links;
use cordee_store::identity::{people, tenant};
use std::collections::HashMap;

/// Links made by one person: a collective of fifteen for two half-days, and again.
pub(super) const LINKS: Rate = Rate { every: Duration::seconds(20), burst: 100 };

/// A link as it is given to whoever made it, this once.
#[derive(Clone, Debug)]
pub struct IssuedSignatureLink {
    pub sheet: Sheet,
    pub line: Line,
    /// What the link opens, its secret in the fragment.
    pub address: String,
    pub expires_at: DateTime<Utc>,
    /// Where it was sent, when it was.
    pub sent_to: Option<String>,
}

/// Makes the link of somebody expected at a remote half-day, in the place of the one before it. It is
/// sent to its account's address, or to the one given for who has no account; without `send`, it is
/// only given back.
pub async fn issue_link(
    asker: &Asker,
    id: AttendanceLineId,
    send: bool,
    address: Option<&str>,
) -> AppResult<IssuedSignatureLink> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let (sheet, line) = editable_line(&scope, id).await?;
    linkable(&scope, &sheet, &line).await?;
    let to = if send { Some(addressee(&scope, &line, address).await?) } else { None };
    let app = asker.app();
    app.presence().links.spend(Key::Person(asker.person()?), 1, scope.now())?;
    end_links(&scope, &line).await?;
    let new = NewGuestLink {
        purpose: GuestPurpose::Signature,
        subject: (Kind::AttendanceLine, line.id.0),
        name: Some(line.name.clone()),
        email: to.clone(),
        expires_at: sheet.late_from,
        single_use: true,
    };
    let (link, token) = guest::issue(&scope, app, new).await?;
    let address = format!("{}/emarger#jeton={}", app.public_url, token.text());
    if let Some(to) = &to {
        let mail = written(&scope, &sheet, &line, to, &address).await?;
        mail::post(app, scope.identity(), mail).await?;
    }
    emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    scope.commit().await?;
    Ok(IssuedSignatureLink { sheet, line, address, expires_at: link.expires_at, sent_to: to })
}

/// Ends the link of somebody at once.
pub async fn revoke_link(asker: &Asker, id: AttendanceLineId) -> AppResult<(Sheet, Line)> {
    let mut scope = asker.write(act::PRESENCE_OPEN).await?;
    let (sheet, line) = editable_line(&scope, id).await?;
    if end_links(&scope, &line).await? {
        emit(&mut scope, EventKind::PresenceChanged, &sheet).await?;
    }
    scope.commit().await?;
    Ok((sheet, line))
}

/// The last link of each of these lines, used or not, for those who keep their sheets; nothing for others.
pub async fn links_of(asker: &Asker, lines: &[AttendanceLineId]) -> AppResult<HashMap<AttendanceLineId, GuestLink>> {
    if asker.actor()?.may(act::PRESENCE_SHOW).is_err() {
        return Ok(HashMap::new());
    }
    let scope = asker.read(act::PRESENCE_SHOW).await?;
    let kept = store::lines_by_ids(&scope, lines).await?;
    let subjects: Vec<_> = kept.iter().map(|line| line.id.0).collect();
    let mut last = HashMap::new();
    for link in links::of_subjects(&scope, GuestPurpose::Signature, &subjects).await? {
        last.entry(AttendanceLineId(link.subject_id)).or_insert(link);
    }
    Ok(last)
}

/// What somebody who came by such a link reads before it signs.
#[derive(Clone, Debug)]
pub struct GuestSheet {
    pub sheet: Sheet,
    pub line: Line,
    /// Who leads the session.
    pub facilitators: Vec<String>,
    pub expires_at: DateTime<Utc>,
}

/// Shows the head of a sheet, and the line that is its own, to whoever has the link.
pub async fn guest_sheet(app: &App, client: &ClientInfo, token: &str) -> AppResult<GuestSheet> {
    let guest = guest::enter(app, client, token, GuestPurpose::Signature).await?;
    let scope = guest::read(app, &guest, act::PRESENCE_SHOW).await?;
    let (sheet, line) = store::any_line(&scope, line_of(&guest)?).await?.ok_or(AppError::NotFound)?;
    let lines = store::lines_of(&scope, &[sheet.id]).await?;
    let leads = lines.into_iter().filter(|line| line.kind == AttendeeKind::Facilitator);
    Ok(GuestSheet {
        facilitators: leads.map(|line| line.name).collect(),
        expires_at: guest.link.expires_at,
        sheet,
        line,
    })
}

/// Signs by a link, which is over with it.
pub async fn sign_as_guest(
    app: &App,
    client: &ClientInfo,
    token: &str,
    initials: &str,
) -> AppResult<(Sheet, Line, Signature)> {
    let guest = guest::enter(app, client, token, GuestPurpose::Signature).await?;
    let mut scope = guest::write(app, &guest, act::PRESENCE_SIGN).await?;
    let (sheet, mut line) = store::any_line(&scope, line_of(&guest)?).await?.ok_or(AppError::NotFound)?;
    unsealed(&sheet)?;
    remote(&sheet)?;
    let initials = sign::initials(initials, &line)?;
    let joined = now(&scope).max(sheet.starts_at);
    line.connected_at = line.connected_at.or(Some(joined));
    let given = Given { initials: Some(initials), ..Given::by(SignatureMethod::Link) };
    let (line, signature) = sign::put(app, &scope, &sheet, line, given).await?;
    guest::spend(&scope, &guest).await?;
    sign::tell(&mut scope, &sheet, &line).await?;
    scope.commit().await?;
    Ok((sheet, line, signature))
}

/// The links of a sheet that moves end when its half-day now does.
pub(super) async fn follow(scope: &WriteScope, sheet: &Sheet) -> AppResult<()> {
    let lines = store::lines_of(scope, &[sheet.id]).await?;
    let subjects: Vec<_> = lines.iter().map(|line| line.id.0).collect();
    for link in links::of_subjects(scope, GuestPurpose::Signature, &subjects).await? {
        scope.save(GuestLink { expires_at: sheet.late_from, ..link }).await?;
    }
    Ok(())
}

fn line_of(guest: &Guest) -> AppResult<AttendanceLineId> {
    let of_line = guest.link.subject_kind == Kind::AttendanceLine.key();
    of_line.then_some(AttendanceLineId(guest.link.subject_id)).ok_or(AppError::NotFound)
}

fn remote(sheet: &Sheet) -> Result<(), Refusal> {
    if sheet.mode == AttendanceMode::Remote {
        return Ok(());
    }
    let message = "Cette séance se tient en présentiel : on y émarge dans la salle, avec le QR code ou sur la tablette de l’intervenant.";
    Err(Refusal::rule("lineId", message))
}

async fn linkable(scope: &WriteScope, sheet: &Sheet, line: &Line) -> AppResult<()> {
    remote(sheet)?;
    if line.kind == AttendeeKind::Facilitator {
        let message = "L’intervenant émarge sur la page de la séance, avec son compte : il ne reçoit pas de lien.";
        return Err(Refusal::rule("lineId", message).into());
    }
    if scope.now() >= sheet.late_from {
        let message = format!(
            "Un lien s’éteint avec la demi-journée, et celle-ci est close depuis le {}. La personne peut encore émarger sur la page de la séance, en retard.",
            day_and_hour(sheet.late_from)
        );
        return Err(Refusal::rule("lineId", message).into());
    }
    if let Some(already) = store::standing_signature(scope, line.id).await? {
        return Err(sign::already(line, &already).into());
    }
    Ok(())
}

/// Where a link goes: a person's own address, whatever is typed; the one typed for who has no account.
async fn addressee(scope: &WriteScope, line: &Line, typed: Option<&str>) -> AppResult<String> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
    let Some(person) = line.person_id else {
        let missing = || {
            let message = format!(
                "Adresse électronique : {} n’a pas de compte. Saisissez son adresse, ou copiez le lien.",
                line.name
            );
            Refusal::invalid("email", message)
        };
        return Ok(email("email", typed.ok_or_else(missing)?)?);
    };
    let known = people::by_ids(scope, &[person]).await?.pop();
    let own = known.map(|person| person.email).ok_or(AppError::NotFound)?;
    if typed.is_some_and(|typed| !typed.eq_ignore_ascii_case(&own)) {
        let message = format!(
            "Adresse électronique : {} a un compte, et le lien part à son adresse. Laissez ce champ vide.",
            line.name
        );
        return Err(Refusal::invalid("email", message).into());
    }
    Ok(own)
}

async fn end_links(scope: &WriteScope, line: &Line) -> AppResult<bool> {
    let mut ended = false;
    for link in links::of_subjects(scope, GuestPurpose::Signature, &[line.id.0]).await? {
        ended |= link.used_at.is_none();
        links::revoke(scope, link).await?;
    }
    Ok(ended)
}

async fn written(scope: &WriteScope, sheet: &Sheet, line: &Line, to: &str, address: &str) -> AppResult<Mail> {
    let community = tenant::by_id(*scope.identity(), scope.tenant()).await?.ok_or(AppError::NotFound)?;
    let text = format!(
        "Bonjour {name},\n\nVous êtes attendu à distance à « {title} », le {start} jusqu’à {end}.\n\nPour émarger, ouvrez ce lien \
         pendant la demi-journée. Il est à vous seul, sert une fois et s’éteint le {until} :\n\n{address}\n\nNe le transmettez \
         à personne : la signature est faite en votre nom.\n",
        name = line.name,
        title = sheet.title,
        start = day_and_hour(sheet.starts_at),
        end = hour(sheet.ends_at),
        until = day_and_hour(sheet.late_from),
    );
    let mail = Mail::new(to, format!("Émarger à distance : {}", sheet.title), text);
    Ok(mail.from_tenant(community.id, &community.name).opening_account(sheet.late_from))
}
