//! Territorial groups: their state, and the three voices of each establishment.

use crate::keyed;

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
