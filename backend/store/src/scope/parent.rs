//! Rows that hang on others: reached as far as what they hang on is.

use super::{ReadScope, Tenanted};
use crate::entity::{attendance_sheet, minutes, poll, session};
use crate::reach::OwnReach;
use sea_orm::sea_query::{Condition, SelectStatement};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, QueryTrait};

/// What a row hangs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parent {
    Session,
    AttendanceSheet,
    Minutes,
    Poll,
}

impl ReadScope {
    /// Rows of one's groups; in a network, those that hang on nothing or on what is reached, and whose
    /// establishment, where they have one, is one's own.
    pub(super) fn hung<C: ColumnTrait>(
        &self,
        reach: &OwnReach,
        (group, establishment): (C, Option<C>),
        on: C,
        parent: Parent,
    ) -> Condition {
        if reach.networks.is_empty() {
            return Condition::all().add(group.is_in(reach.groups.iter().copied()));
        }
        let hangs = Condition::any().add(on.is_null()).add(on.in_subquery(self.reached(reach, parent)));
        let mut networks = Condition::all().add(group.is_in(reach.networks.iter().copied())).add(hangs);
        if let Some(column) = establishment {
            networks = networks.add(reach.common_or_own(Some(column), None));
        }
        Condition::any().add(group.is_in(reach.whole().copied())).add(networks)
    }

    /// Those of one's networks that are reached, as a query of their ids.
    fn reached(&self, reach: &OwnReach, parent: Parent) -> SelectStatement {
        let networks = || reach.networks.iter().copied();
        match parent {
            Parent::Session => {
                use session::Column as S;
                let own = reach.common_or_own(Some(S::EstablishmentId), Some(S::PostId));
                self.ids::<session::Entity>(S::Id, Condition::all().add(S::GroupId.is_in(networks())).add(own))
            }
            Parent::Poll => {
                use poll::Column as P;
                let own = reach.common_or_own(Some(P::EstablishmentId), Some(P::PostId));
                self.ids::<poll::Entity>(P::Id, Condition::all().add(P::GroupId.is_in(networks())).add(own))
            }
            Parent::AttendanceSheet => {
                use attendance_sheet::Column as A;
                let on = A::SessionId.in_subquery(self.reached(reach, Parent::Session));
                self.ids::<attendance_sheet::Entity>(A::Id, Condition::all().add(on))
            }
            Parent::Minutes => {
                use minutes::Column as M;
                let on = M::SessionId.in_subquery(self.reached(reach, Parent::Session));
                self.ids::<minutes::Entity>(M::Id, Condition::all().add(on))
            }
        }
    }

    pub(super) fn ids<E: Tenanted>(&self, id: E::Column, condition: Condition) -> SelectStatement {
        E::find().filter(E::TENANT.eq(self.tenant())).filter(condition).select_only().column(id).into_query()
    }
}
