//! Who carries the work of a group: the voices of its establishments or, in a network, the
//! facilitators of its posts; and what of a group something concerns.

use crate::group::TrinomeRole;
use crate::ids::{EstablishmentId, PostId};

/// In what name somebody carries the work of a group. A seat outlives whoever holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// One of the voices of an establishment.
    Voice { establishment: EstablishmentId, role: TrinomeRole },
    /// A facilitator's post in a network.
    Post(PostId),
}

impl Seat {
    /// The voices of an establishment.
    pub fn voices(establishment: EstablishmentId) -> impl Iterator<Item = Seat> {
        TrinomeRole::ALL.iter().map(move |role| Seat::Voice { establishment, role: *role })
    }

    /// In what name whoever holds it speaks.
    pub fn label(self) -> &'static str {
        self.role().map_or("Animateur du poste", TrinomeRole::label)
    }

    pub fn establishment(self) -> Option<EstablishmentId> {
        match self {
            Seat::Voice { establishment, .. } => Some(establishment),
            Seat::Post(_) => None,
        }
    }

    pub fn role(self) -> Option<TrinomeRole> {
        match self {
            Seat::Voice { role, .. } => Some(role),
            Seat::Post(_) => None,
        }
    }

    pub fn post(self) -> Option<PostId> {
        match self {
            Seat::Voice { .. } => None,
            Seat::Post(post) => Some(post),
        }
    }
}

/// What of a group something concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Concern {
    #[default]
    Whole,
    /// One establishment, with those who carry it or accompany it.
    Establishment(EstablishmentId),
    /// One post of a network, with whoever holds it.
    Post(PostId),
}

impl Concern {
    /// As rows keep it: an establishment, a post, or neither.
    pub fn of(establishment: Option<EstablishmentId>, post: Option<PostId>) -> Concern {
        match (establishment, post) {
            (Some(establishment), _) => Concern::Establishment(establishment),
            (None, Some(post)) => Concern::Post(post),
            (None, None) => Concern::Whole,
        }
    }

    pub fn establishment(self) -> Option<EstablishmentId> {
        match self {
            Concern::Establishment(establishment) => Some(establishment),
            Concern::Whole | Concern::Post(_) => None,
        }
    }

    pub fn post(self) -> Option<PostId> {
        match self {
            Concern::Post(post) => Some(post),
            Concern::Whole | Concern::Establishment(_) => None,
        }
    }

    /// Whether whoever holds this seat takes part in it; `accompanied` are the structures of a post.
    pub fn calls(self, seat: Seat, accompanied: &[EstablishmentId]) -> bool {
        match (self, seat) {
            (Concern::Whole, _) => true,
            (Concern::Establishment(one), Seat::Voice { establishment, .. }) => one == establishment,
            (Concern::Establishment(one), Seat::Post(_)) => accompanied.contains(&one),
            (Concern::Post(one), Seat::Post(post)) => one == post,
            (Concern::Post(_), Seat::Voice { .. }) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_concerns_one_calls_its_own_seats_and_what_concerns_all_calls_everyone() {
        let (place, other) = (EstablishmentId(Uuid::from_u128(1)), EstablishmentId(Uuid::from_u128(2)));
        let (mine, neighbour) = (PostId(Uuid::from_u128(3)), PostId(Uuid::from_u128(4)));
        let voice = |establishment| Seat::Voice { establishment, role: TrinomeRole::Staff };
        for seat in [voice(place), voice(other), Seat::Post(mine), Seat::Post(neighbour)] {
            assert!(Concern::Whole.calls(seat, &[]));
        }
        let support = Concern::of(Some(place), None);
        assert!(support.calls(voice(place), &[]) && !support.calls(voice(other), &[]));
        assert!(support.calls(Seat::Post(mine), &[place]) && !support.calls(Seat::Post(neighbour), &[other]));
        let support = Concern::of(None, Some(mine));
        assert!(support.calls(Seat::Post(mine), &[]) && !support.calls(Seat::Post(neighbour), &[]));
        assert!(!support.calls(voice(place), &[]));
    }
}
