//! Groups: their kind and state, and the three voices of each establishment.

use crate::keyed;

keyed! {
    /// What holds a group together.
    pub enum GroupKind {
        /// Establishments of one territory, with a consultant.
        Territorial = "territorial", "Collectif territorial";
        /// The structures of a programme's posts, with their facilitators, led by the agency.
        Network = "network", "Réseau d’animateurs";
    }
}

keyed! {
    /// The three voices of an establishment in its group (`ehpad-2023`, 55-58).
    pub enum TrinomeRole {
        Management = "management", "Direction";
        Staff = "staff", "Personnel";
        Trades = "trades", "Métiers";
    }
}

keyed! {
    /// Where a group is in its life.
    pub enum GroupStatus {
        Forming = "forming", "En constitution";
        Active = "active", "En accompagnement";
        Closed = "closed", "Clos";
    }
}
