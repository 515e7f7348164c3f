//! What memberships reach: the groups and establishments a person is attached to.

mod people;

pub(crate) use people::of_people;

use crate::scope::Snapshot;
use cordee_domain::event::Audience;
use cordee_domain::ids::{EstablishmentId, GroupId, PersonId, PostId};
use cordee_domain::policy::Held;
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, DbErr};
use std::collections::{BTreeSet, HashMap};

/// The groups and establishments that a set of memberships attaches a person to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnReach {
    pub groups: BTreeSet<GroupId>,
    pub establishments: BTreeSet<EstablishmentId>,
    /// The groups that the person accompanies.
    pub led: BTreeSet<GroupId>,
    /// The establishments in whose bodies the person sits, and that are not its own otherwise.
    pub contributed: BTreeSet<EstablishmentId>,
    /// Those of the groups that are networks: of these, only what is common is reached, and what is of
    /// one's own establishments and posts.
    pub networks: BTreeSet<GroupId>,
    pub posts: BTreeSet<PostId>,
}

impl OwnReach {
    /// Rows of one's groups. In a network each sees what is common to all, and of the establishments and the
    /// posts its own.
    pub(crate) fn work<C: ColumnTrait>(&self, group: C, establishment: Option<C>, post: Option<C>) -> Condition {
        if self.networks.is_empty() || (establishment.is_none() && post.is_none()) {
            return Condition::all().add(group.is_in(self.groups.iter().copied()));
        }
        let networks = Condition::all()
            .add(group.is_in(self.networks.iter().copied()))
            .add(self.common_or_own(establishment, post));
        Condition::any().add(group.is_in(self.whole().copied())).add(networks)
    }

    /// Rows of a network that concern nobody in particular, or one's own.
    pub(crate) fn common_or_own<C: ColumnTrait>(&self, establishment: Option<C>, post: Option<C>) -> Condition {
        let (mut common, mut any) = (Condition::all(), Condition::any());
        if let Some(column) = establishment {
            common = common.add(column.is_null());
            any = any.add(column.is_in(self.establishments.iter().copied()));
        }
        if let Some(column) = post {
            common = common.add(column.is_null());
            any = any.add(column.is_in(self.posts.iter().copied()));
        }
        any.add(common)
    }

    /// One's groups of which all is reached.
    pub(crate) fn whole(&self) -> impl Iterator<Item = &GroupId> {
        self.groups.difference(&self.networks)
    }

    /// The same as [`OwnReach::work`] of one row.
    fn has_work(&self, group: GroupId, establishment: Option<EstablishmentId>, post: Option<PostId>) -> bool {
        let own = || {
            (establishment.is_none() && post.is_none())
                || establishment.is_some_and(|e| self.establishments.contains(&e))
                || post.is_some_and(|p| self.posts.contains(&p))
        };
        self.groups.contains(&group) && (!self.networks.contains(&group) || own())
    }

    /// Rows kept to one establishment and whoever accompanies it in the group, or to one post.
    pub(crate) fn place<C: ColumnTrait>(&self, group: C, establishment: C, post: Option<C>) -> Condition {
        let own = Condition::all()
            .add(group.is_in(self.groups.iter().copied()))
            .add(establishment.is_in(self.establishments.iter().copied()));
        let mut any = Condition::any().add(own).add(establishment.is_in(self.contributed.iter().copied()));
        if let Some(column) = post.filter(|_| !self.posts.is_empty()) {
            any = any.add(column.is_in(self.posts.iter().copied()));
        }
        any
    }

    /// Rows told to some of one's groups' people.
    pub(crate) fn told<C: ColumnTrait>(&self, (group, establishment, post): (C, C, C), audience: C) -> Condition {
        let to = |whom: Audience, rows: Condition| Condition::all().add(audience.eq(whom)).add(rows);
        let led = Condition::all().add(group.is_in(self.led.iter().copied()));
        Condition::any()
            .add(to(Audience::Group, self.work(group, Some(establishment), Some(post))))
            .add(to(Audience::Establishment, self.place(group, establishment, Some(post))))
            .add(to(Audience::Lead, led))
    }

    /// The same of one row.
    pub fn has_place(&self, group: GroupId, establishment: EstablishmentId) -> bool {
        (self.groups.contains(&group) && self.establishments.contains(&establishment))
            || self.contributed.contains(&establishment)
    }

    /// Whether what is told to these of a group's people is told to this one.
    pub fn is_told(
        &self,
        group: Option<GroupId>,
        (establishment, post): (Option<EstablishmentId>, Option<PostId>),
        audience: Audience,
    ) -> bool {
        let Some(group) = group else { return false };
        match audience {
            Audience::Group => self.has_work(group, establishment, post),
            Audience::Establishment => {
                establishment.is_some_and(|e| self.has_place(group, e)) || post.is_some_and(|p| self.posts.contains(&p))
            }
            Audience::Lead => self.led.contains(&group),
        }
    }
}

/// Resolves the memberships of one person: each role attaches in its own way.
pub(crate) async fn resolve(view: &Snapshot, person: PersonId, held: &[Held]) -> Result<OwnReach, DbErr> {
    let mut reaches = of_people(view, &HashMap::from([(person, held.to_vec())])).await?;
    Ok(reaches.remove(&person).unwrap_or_default())
}
