//! Signing attendance: when it opens, when it is late, how long what is shown in the room holds.

use super::text::rule;

rule! {
    /// The times of an attendance sheet.
    pub struct AttendanceRule {
        /// Signing opens this many minutes before the half-day begins.
        pub opens_minutes_before: u32,
        /// A signature is late from this many minutes after the half-day ends.
        pub late_after_minutes: u32,
        /// The code of the room changes this often.
        pub code_seconds: u32,
        /// How many codes hold at once: the one shown and those just before it.
        pub codes_held: u32,
        /// Whoever scanned in time has this long to sign in and sign.
        pub ticket_minutes: u32,
    } check(rule, at) {
        at.require((5..=60).contains(&rule.code_seconds), "code_seconds", "le code change toutes les 5 à 60 secondes.");
        at.require((1..=4).contains(&rule.codes_held), "codes_held", "de un à quatre codes valent en même temps.");
        at.require((1..=15).contains(&rule.ticket_minutes), "ticket_minutes", "un ticket vaut de 1 à 15 minutes.");
        at.require(rule.opens_minutes_before <= 240, "opens_minutes_before", "l’émargement ouvre au plus 4 heures avant.");
        at.require(rule.late_after_minutes <= 1440, "late_after_minutes", "un retard se constate dans la journée.");
    }
}
