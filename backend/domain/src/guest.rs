//! What somebody without an account may do by one link.

use crate::keyed;

keyed! {
    /// What a link is for. It opens nothing else.
    pub enum GuestPurpose {
        Signature = "signature", "Émarger à distance";
        Proposal = "proposal", "Contribuer à un espace de discussion";
        Contribution = "contribution", "Contribuer à un état des lieux";
    }
}
