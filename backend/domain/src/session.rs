//! Work sessions of a group.

use crate::keyed;

keyed! {
    /// How a session is attended.
    pub enum AttendanceMode {
        OnSite = "on_site", "En présentiel";
        Remote = "remote", "À distance";
    }
}

keyed! {
    /// What a session is for.
    pub enum SessionKind {
        /// A collective session of one of the programme's sequences.
        Sequence = "sequence", "Séquence collective";
        /// Support of one establishment between sequences.
        Individual = "individual", "Appui individuel";
        /// The follow-up after the closing review; may fall outside the programme's period.
        FollowUp = "follow_up", "Suivi à 6 mois";
    }
}

keyed! {
    pub enum SessionStatus {
        Planned = "planned", "Programmée";
        Held = "held", "Tenue";
        Cancelled = "cancelled", "Annulée";
    }
}
