use super::code::{self, RoomCode, Ticket};
use super::{hour, times};
use crate::identity::throttle::Key;
use crate::identity::{ClientInfo, tenant_by_key};
use crate::{App, AppError, AppResult, Asker};
use chrono::{DateTime, SubsecRound, Utc};
use cordee_domain::ids::AttendanceSheetId;
use cordee_domain::policy::{Actor, act};
use cordee_domain::presence::SignatureMethod;
use cordee_domain::refusal::Refusal;
use cordee_store::entity::attendance_sheet;
use cordee_store::presence::{self as store, Sheet};

/// What the screen of the room shows for now.
#[derive(Clone, Debug)]
pub struct RoomScreen {
    pub sheet: Sheet,
    /// What the QR code says: an address of this platform, which carries the code in its fragment.
    pub address: String,
    /// The side of the QR code, in modules.
    pub modules: usize,
    /// The dark modules, as the path of an SVG of that side.
    pub path: String,
    /// For who can't scan.
    pub digits: String,
    /// When the next one is shown.
    pub next_at: DateTime<Utc>,
    /// How long this one still holds, from when it is shown.
    pub holds_seconds: i64,
}

/// The code of a sheet, as it is now.
pub async fn screen(asker: &Asker, id: AttendanceSheetId) -> AppResult<Option<RoomScreen>> {
    let scope = asker.read(act::PRESENCE_SHOW).await?;
    let Some(sheet) = scope.find::<attendance_sheet::Entity, _>(id).await? else { return Ok(None) };
    let Some(secret) = store::secret(&scope, id).await? else { return Ok(None) };
    let (now, times) = (asker.app().clock.now(), times(&sheet));
    let window = times.window(now);
    let tenant = crate::identity::tenant(asker).await?;
    let code = RoomCode::new(&secret, id, window)?.text();
    let address = format!("{}/{}/emargement#code={code}", asker.app().public_url, tenant.key);
    let (modules, path) = drawn(&address)?;
    Ok(Some(RoomScreen {
        address,
        modules,
        path,
        digits: code::digits(&secret, id, window)?,
        next_at: times.next_code_at(now),
        holds_seconds: times.code.num_seconds() * i64::from(times.codes_held),
        sheet,
    }))
}

/// The QR code of a text, drawn row by row.
fn drawn(text: &str) -> AppResult<(usize, String)> {
    let drawn = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::M).map_err(AppError::internal)?;
    let side = drawn.width();
    let colors = drawn.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(side).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&qrcode::Color::Dark) {
                path.push_str(&format!("M{x} {y}h{0}v1h-{0}z", run.len()));
            }
            x += run.len();
        }
    }
    Ok((side, path))
}

/// The right to sign that a code gave, and what it is for.
#[derive(Clone, Debug)]
pub struct Entrance {
    pub ticket: String,
    pub expires_at: DateTime<Utc>,
    pub sheet: Sheet,
}

fn unknown() -> Refusal {
    let message = "Ce code n’est pas reconnu. Scannez à nouveau celui qui est affiché dans la salle.";
    Refusal::rule("code", message)
}

fn stale(sheet: &Sheet) -> Refusal {
    let held = times(sheet);
    let seconds = held.code.num_seconds() * i64::from(held.codes_held);
    let message = format!(
        "Ce code n’est plus valable : il change toutes les {} secondes et vaut {seconds} secondes au plus. Scannez celui qui est affiché en ce moment dans la salle.",
        sheet.code_seconds
    );
    Refusal::rule("code", message)
}

/// Turns the code of the room, while it holds, into a ticket for one browser. Asked of nobody in
/// particular: who signs is said later, so that signing in makes nobody late.
pub async fn enter(app: &App, client: &ClientInfo, tenant: &str, text: &str, browser: &str) -> AppResult<Entrance> {
    let now = app.clock.now();
    let network = client.network().map(Key::Network);
    if let Some(network) = &network {
        app.presence().scans.spend(network.clone(), 1, now)?;
    }
    let browser = browser_secret(browser)?;
    let code = RoomCode::parse(text).ok_or_else(unknown)?;
    let tenant = tenant_by_key(app, tenant).await?.ok_or_else(unknown)?;
    let permit = Actor::system(tenant.id).may(act::PRESENCE_SHOW)?;
    let scope = app.db.snapshot(tenant.id).await?.scope(&permit).await?;
    let secret = store::secret(&scope, code.sheet).await?.ok_or_else(unknown)?;
    if !code.is_of(&secret)? {
        return Err(unknown().into());
    }
    let sheet = store::any_sheet(&scope, code.sheet).await?.ok_or_else(unknown)?;
    if !times(&sheet).holds(code.window, now) {
        return Err(stale(&sheet).into());
    }
    let entrance = admitted(sheet, SignatureMethod::Qr, &secret, browser, now)?;
    if let Some(network) = &network {
        app.presence().scans.refund(network, 1, now);
    }
    Ok(entrance)
}

/// The same for who typed the six digits: looked for among the sheets on which the asker is expected.
pub async fn enter_by_digits(asker: &Asker, typed: &str, browser: &str) -> AppResult<Entrance> {
    let app = asker.app();
    let now = app.clock.now();
    let person = asker.person()?;
    let browser = browser_secret(browser)?;
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).take(20).collect();
    if typed.len() != 6 || !typed.bytes().all(|b| b.is_ascii_digit()) {
        let message = "Code : saisissez les six chiffres affichés sous le QR code.";
        return Err(Refusal::invalid("digits", message).into());
    }
    let key = Key::Person(person);
    app.presence().digits.spend(key.clone(), 1, now)?;
    let scope = asker.read(act::TENANT_VIEW).await?;
    for (id, secret) in store::open_for(&scope, person, now).await? {
        let Some(sheet) = store::any_sheet(&scope, id).await? else { continue };
        let times = times(&sheet);
        let window = times.window(now);
        for window in (window - i64::from(times.codes_held) + 1)..=window {
            if code::digits(&secret, id, window)? == typed {
                app.presence().digits.refund(&key, 1, now);
                return admitted(sheet, SignatureMethod::Digits, &secret, browser, now);
            }
        }
    }
    let message = "Code : ces six chiffres ne sont pas, ou plus, ceux de votre salle. Ils changent toutes les 15 secondes : saisissez ceux qui sont affichés.";
    Err(Refusal::invalid("digits", message).into())
}

/// What a browser keeps for itself: long enough that nobody guesses it.
fn browser_secret(text: &str) -> Result<&str, Refusal> {
    let fits = (32..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
    fits.then_some(text)
        .ok_or_else(|| Refusal::invalid("browser", "Ce navigateur ne s’est pas présenté : rechargez la page."))
}

fn admitted(
    sheet: Sheet,
    method: SignatureMethod,
    secret: &[u8],
    browser: &str,
    now: DateTime<Utc>,
) -> AppResult<Entrance> {
    if now < sheet.opens_at {
        let message = format!("L’émargement ouvre à {}. Revenez à ce moment.", hour(sheet.opens_at));
        return Err(Refusal::rule("code", message).into());
    }
    let scanned_at = now.trunc_subsecs(3);
    let ticket = Ticket::new(sheet.id, method, scanned_at, browser)?.text(secret)?;
    Ok(Entrance { ticket, expires_at: scanned_at + times(&sheet).ticket, sheet })
}
