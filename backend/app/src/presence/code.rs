//! What is shown in the room, and what a scan of it gives. All of it is computed from a secret of the
//! sheet, and nothing is kept until somebody signs.

use crate::identity::throttle::Rate;
use crate::{AppError, AppResult};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::AttendanceSheetId;
use cordee_domain::presence::SignatureMethod;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Tries of six digits, by person and by network; those that were right don't weigh.
pub(super) const DIGITS: Rate = Rate { every: Duration::seconds(20), burst: 6 };
/// Scans that were not right, by network: a whole hospital shares one address.
pub(super) const SCANS: Rate = Rate { every: Duration::milliseconds(500), burst: 400 };

const MAC: usize = 16;

fn mac(secret: &[u8], what: &str, content: &[&[u8]]) -> AppResult<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).map_err(AppError::internal)?;
    mac.update(what.as_bytes());
    for part in content {
        mac.update(part);
    }
    Ok(mac)
}

/// What the QR code says: a sheet and a moment, and that this server wrote them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomCode {
    pub sheet: AttendanceSheetId,
    pub window: i64,
    mac: [u8; MAC],
}

impl RoomCode {
    pub fn new(secret: &[u8], sheet: AttendanceSheetId, window: i64) -> AppResult<RoomCode> {
        let full = mac(secret, "room", &[sheet.0.as_bytes(), &window.to_be_bytes()])?.finalize().into_bytes();
        let mut mac = [0; MAC];
        mac.copy_from_slice(&full[..MAC]);
        Ok(RoomCode { sheet, window, mac })
    }

    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode([self.sheet.0.as_bytes().as_slice(), &self.window.to_be_bytes(), &self.mac].concat())
    }

    pub fn parse(text: &str) -> Option<RoomCode> {
        if text.len() != 54 {
            return None;
        }
        let bytes: [u8; 40] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let sheet = AttendanceSheetId(Uuid::from_slice(bytes.get(..16)?).ok()?);
        let window = i64::from_be_bytes(bytes.get(16..24)?.try_into().ok()?);
        Some(RoomCode { sheet, window, mac: bytes.get(24..)?.try_into().ok()? })
    }

    /// Whether it was written with this secret.
    pub fn is_of(&self, secret: &[u8]) -> AppResult<bool> {
        let mac = mac(secret, "room", &[self.sheet.0.as_bytes(), &self.window.to_be_bytes()])?;
        Ok(mac.verify_truncated_left(&self.mac).is_ok())
    }
}

/// Six digits for who can't scan.
pub fn digits(secret: &[u8], sheet: AttendanceSheetId, window: i64) -> AppResult<String> {
    let full = mac(secret, "digits", &[sheet.0.as_bytes(), &window.to_be_bytes()])?.finalize().into_bytes();
    let number = full[..8].iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    Ok(format!("{:06}", number % 1_000_000))
}

/// What a scan in time gives: the right to sign once, shortly, from the browser that scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    pub sheet: AttendanceSheetId,
    pub method: SignatureMethod,
    pub scanned_at: DateTime<Utc>,
    /// By which its use is remembered.
    pub nonce: [u8; 16],
    browser: [u8; 16],
}

const LENGTH: usize = 16 + 1 + 8 + 16 + 16 + MAC;

impl Ticket {
    /// For a browser that holds a secret of its own, of which only a digest goes into the ticket.
    pub fn new(
        sheet: AttendanceSheetId,
        method: SignatureMethod,
        scanned_at: DateTime<Utc>,
        browser: &str,
    ) -> AppResult<Ticket> {
        let mut nonce = [0; 16];
        getrandom::fill(&mut nonce).map_err(AppError::internal)?;
        Ok(Ticket { sheet, method, scanned_at, nonce, browser: digest(browser) })
    }

    /// Whether it was given to this browser.
    pub fn is_of(&self, browser: &str) -> bool {
        self.browser == digest(browser)
    }

    pub fn text(&self, secret: &[u8]) -> AppResult<String> {
        let content = self.content();
        let full = mac(secret, "ticket", &[&content])?.finalize().into_bytes();
        Ok(URL_SAFE_NO_PAD.encode([content.as_slice(), &full[..MAC]].concat()))
    }

    fn content(&self) -> Vec<u8> {
        let method = [SignatureMethod::ALL.iter().position(|m| *m == self.method).unwrap_or_default() as u8];
        let at = self.scanned_at.timestamp_millis().to_be_bytes();
        [self.sheet.0.as_bytes().as_slice(), &method, &at, &self.nonce, &self.browser].concat()
    }

    /// Reads a ticket, of which nothing holds until [`Sealed::open`].
    pub fn parse(text: &str) -> Option<Sealed> {
        let bytes = (text.len() <= 120).then(|| URL_SAFE_NO_PAD.decode(text).ok())??;
        let (content, mac) = (bytes.len() == LENGTH).then(|| bytes.split_at(LENGTH - MAC))?;
        let ticket = Ticket {
            sheet: AttendanceSheetId(Uuid::from_slice(content.get(..16)?).ok()?),
            method: *SignatureMethod::ALL.get(usize::from(*content.get(16)?))?,
            scanned_at: DateTime::from_timestamp_millis(i64::from_be_bytes(content.get(17..25)?.try_into().ok()?))?,
            nonce: content.get(25..41)?.try_into().ok()?,
            browser: content.get(41..57)?.try_into().ok()?,
        };
        Some(Sealed { ticket, mac: mac.try_into().ok()? })
    }
}

/// A ticket of which nobody knows yet who wrote it.
#[derive(Debug)]
pub struct Sealed {
    ticket: Ticket,
    mac: [u8; MAC],
}

impl Sealed {
    pub fn sheet(&self) -> AttendanceSheetId {
        self.ticket.sheet
    }

    /// The ticket, if it was written with this secret.
    pub fn open(self, secret: &[u8]) -> AppResult<Option<Ticket>> {
        let mac = mac(secret, "ticket", &[&self.ticket.content()])?;
        Ok(mac.verify_truncated_left(&self.mac).is_ok().then_some(self.ticket))
    }
}

fn digest(browser: &str) -> [u8; 16] {
    let full: [u8; 32] = Sha256::digest(browser.as_bytes()).into();
    let mut half = [0; 16];
    half.copy_from_slice(&full[..16]);
    half
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: [u8; 32] = [7; 32];

    #[test]
    fn a_code_reads_back_and_only_its_own_secret_wrote_it() {
        let sheet = AttendanceSheetId(Uuid::from_u128(42));
        let code = RoomCode::new(&SECRET, sheet, 113_333_333).unwrap();
        let read = RoomCode::parse(&code.text()).unwrap();
        assert_eq!(read, code);
        assert!(read.is_of(&SECRET).unwrap() && !read.is_of(&[8; 32]).unwrap());
        let later = RoomCode { window: code.window + 1, ..code };
        assert!(!later.is_of(&SECRET).unwrap());
        let other = RoomCode { sheet: AttendanceSheetId(Uuid::from_u128(43)), ..code };
        assert!(!other.is_of(&SECRET).unwrap());
        for bad in ["", "A", &"A".repeat(53), &"é".repeat(27), &format!("{}=", code.text())] {
            assert!(RoomCode::parse(bad).is_none(), "{bad}");
        }
        assert_eq!(digits(&SECRET, sheet, 1).unwrap().len(), 6);
        assert_ne!(digits(&SECRET, sheet, 1).unwrap(), digits(&SECRET, sheet, 2).unwrap());
    }

    #[test]
    fn a_ticket_is_of_one_browser_and_can_t_be_altered() {
        let sheet = AttendanceSheetId(Uuid::from_u128(42));
        let at = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap();
        let ticket = Ticket::new(sheet, SignatureMethod::Digits, at, "browser").unwrap();
        let text = ticket.text(&SECRET).unwrap();
        let read = Ticket::parse(&text).unwrap().open(&SECRET).unwrap().unwrap();
        assert_eq!(read, ticket);
        assert!(read.is_of("browser") && !read.is_of("another"));
        assert!(Ticket::parse(&text).unwrap().open(&[8; 32]).unwrap().is_none());
        let mut altered = URL_SAFE_NO_PAD.decode(&text).unwrap();
        altered[24] ^= 1;
        let altered = URL_SAFE_NO_PAD.encode(altered);
        assert!(Ticket::parse(&altered).unwrap().open(&SECRET).unwrap().is_none());
        assert!(Ticket::parse("").is_none() && Ticket::parse(&"A".repeat(97)).is_none());
    }
}
