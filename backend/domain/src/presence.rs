//! Attendance sheets: one for each half-day of a session, signed by each person for itself.
//!
//! What a sheet shows is what training law asks of one (title, place, date, times, the facilitator
//! and each participant by half-day), applied by analogy: a proposal of ours.

mod half_days;
mod scan;
mod times;

pub use half_days::{Span, half_days};
pub use scan::{MOST_SCAN_BYTES, MOST_SCANS, ScanFormat};
pub use times::Times;

use crate::keyed;
use crate::session::AttendanceMode;
use crate::text::fold;

keyed! {
    /// A half of a day.
    pub enum HalfDay {
        Morning = "morning", "Matin";
        Afternoon = "afternoon", "Après-midi";
    }
}

keyed! {
    /// As what somebody is expected.
    pub enum AttendeeKind {
        Facilitator = "facilitator", "Intervenant";
        Voice = "voice", "Membre d’un trinôme";
        /// Who holds a post of a network.
        Post = "post", "Animateur du réseau";
        /// Anybody else: an external actor, a guest of the day.
        Other = "other", "Autre participant";
    }
}

keyed! {
    /// How a signature was given.
    pub enum SignatureMethod {
        Qr = "qr", "QR code, sur son téléphone";
        Digits = "digits", "Code de la salle, sur son téléphone";
        Tablet = "tablet", "Tablette de l’intervenant";
        Page = "page", "Page de la séance";
        Link = "link", "À distance, par lien personnel";
        Paper = "paper", "Feuille papier";
    }
}

/// What a person confirms by signing.
pub const CONFIRMATION: &str = "J’atteste avoir été présent à cette demi-journée. Signature électronique simple, qui m’engage (articles 1366 et 1367 du Code civil).";

/// Where somebody is at one moment, by the sheet of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    pub kind: AttendeeKind,
    pub mode: AttendanceMode,
    /// It signed there; else it is only expected.
    pub signed: bool,
}

/// Whether someone who signs here can't also be there, at a session of the same time. Who leads is
/// in one place, even when only expected to lead the other; the others are in one room.
pub fn in_two_places(here: Stands, there: Stands) -> bool {
    let leads = |stands: Stands| stands.kind == AttendeeKind::Facilitator;
    if leads(here) && leads(there) {
        return true;
    }
    let rooms = here.mode == AttendanceMode::OnSite && there.mode == AttendanceMode::OnSite;
    there.signed && (rooms || leads(here) || leads(there))
}

/// Whether the initials that somebody typed are those of a name: the first letter of the first
/// word, then letters with which later words begin.
pub fn are_initials(typed: &str, name: &str) -> bool {
    let typed: Vec<char> = fold(typed).chars().filter(|c| c.is_alphanumeric()).collect();
    let folded = fold(name);
    let firsts: Vec<char> = folded.split(' ').filter_map(|word| word.chars().next()).collect();
    let Some((first, later)) = firsts.split_first() else { return false };
    let Some((given, rest)) = typed.split_first() else { return false };
    let mut left = later.iter();
    let in_order = rest.iter().all(|letter| left.any(|l| l == letter));
    given == first && in_order && (!rest.is_empty() || later.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_leads_is_in_one_place_and_the_others_in_one_room() {
        use AttendanceMode::{OnSite, Remote};
        use AttendeeKind::{Facilitator, Voice};
        let stands = |kind, mode, signed| Stands { kind, mode, signed };
        let refused = |here, there| in_two_places(here, there);
        assert!(refused(stands(Facilitator, Remote, true), stands(Facilitator, Remote, false)));
        assert!(refused(stands(Voice, OnSite, true), stands(Voice, OnSite, true)));
        assert!(refused(stands(Facilitator, OnSite, true), stands(Voice, Remote, true)));
        assert!(!refused(stands(Voice, OnSite, true), stands(Voice, OnSite, false)));
        assert!(!refused(stands(Voice, Remote, true), stands(Voice, OnSite, true)));
        assert!(!refused(stands(Facilitator, OnSite, true), stands(Voice, OnSite, false)));
    }

    #[test]
    fn initials_are_those_of_the_name() {
        for typed in ["ME", "me", "M. E.", "M-E"] {
            assert!(are_initials(typed, "Mireille Estrade"), "{typed}");
        }
        assert!(are_initials("éd", "Élodie Dûpont"));
        assert!(are_initials("AMT", "Anne-Marie de la Tour") && are_initials("at", "Anne-Marie de la Tour"));
        for typed in ["", "M", "EM", "MX", "MEE", "Mireille"] {
            assert!(!are_initials(typed, "Mireille Estrade"), "{typed}");
        }
        assert!(are_initials("c", "Cher"));
    }
}
