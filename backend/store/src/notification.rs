//! Notifications: who is told, what was read, what is due by mail. Every function takes as many
//! statements for many people as for one.

use crate::carrier::{self, Chair};
use crate::entity::{
    membership, notification, notification_preference, notification_reader, person, territorial_group, unsubscribe_link,
};
use crate::error::StoreError;
use crate::scope::{ReadScope, WriteScope};
use chrono::{DateTime, Utc};
use cordee_domain::carrier::Concern;
use cordee_domain::group::GroupKind;
use cordee_domain::ids::{GroupId, PersonId};
use cordee_domain::policy::{Held, Role};
use notification::{Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Condition, Expr, OnConflict, SimpleExpr};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};

pub use crate::reach::OwnReach;
pub use notification::Model as Notification;
pub use notification_preference::Model as Preference;
pub use unsubscribe_link::Model as UnsubscribeLink;

/// How far the journal was read to tell people of it.
pub async fn cursor(scope: &ReadScope) -> Result<i64, StoreError> {
    let reader = scope.select::<notification_reader::Entity>().one().await?;
    Ok(reader.map_or(0, |reader| reader.position))
}

/// Says that the journal was read up to a position.
pub async fn set_cursor(scope: &WriteScope, position: i64) -> Result<(), StoreError> {
    use notification_reader::{ActiveModel, Column, Entity};
    let row = ActiveModel { tenant_id: Set(scope.tenant()), position: Set(position) };
    let again = OnConflict::column(Column::TenantId).update_column(Column::Position).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// The people around groups.
#[derive(Clone, Debug, Default)]
pub struct Circle {
    /// Who accompanies each of those that have a consultant.
    pub consultants: HashMap<GroupId, PersonId>,
    pub networks: BTreeSet<GroupId>,
    pub chairs: Vec<Chair>,
}

impl Circle {
    /// Those who hold a seat of a group and take part in something of it.
    pub fn seated(&self, group: GroupId, concern: Concern) -> impl Iterator<Item = PersonId> + '_ {
        let called = self.chairs.iter().filter(move |chair| chair.is_of(group, concern));
        called.flat_map(|chair| &chair.holders).map(|holder| holder.person)
    }

    /// Who accompanies what something is about: the group's consultant; in a network, the facilitator of the
    /// post or of the structure.
    pub fn accompanies(&self, group: GroupId, concern: Concern) -> Vec<PersonId> {
        if self.networks.contains(&group) && concern != Concern::Whole {
            return self.seated(group, concern).collect();
        }
        self.consultants.get(&group).copied().into_iter().collect()
    }

    pub fn everyone(&self) -> impl Iterator<Item = PersonId> + '_ {
        let seated = self.chairs.iter().flat_map(|chair| &chair.holders).map(|holder| holder.person);
        seated.chain(self.consultants.values().copied())
    }
}

/// Who accompanies these groups, and who carries them.
pub async fn circle(scope: &ReadScope, groups: &BTreeSet<GroupId>) -> Result<Circle, StoreError> {
    use territorial_group::Column as G;
    let mut circle = Circle::default();
    if groups.is_empty() {
        return Ok(circle);
    }
    let ids: Vec<GroupId> = groups.iter().copied().collect();
    let rows: Vec<(GroupId, GroupKind, Option<PersonId>)> = scope
        .select::<territorial_group::Entity>()
        .filter(G::Id.is_in(ids.iter().copied()))
        .map(|select| select.select_only().columns([G::Id, G::Kind, G::ConsultantId]))
        .tuples()
        .await?;
    for (group, kind, consultant) in rows {
        circle.consultants.extend(consultant.map(|person| (group, person)));
        if kind == GroupKind::Network {
            circle.networks.insert(group);
        }
    }
    circle.chairs = carrier::chairs(scope, &ids).await?;
    Ok(circle)
}

/// What these people reach by what they hold.
pub async fn of_people(
    scope: &ReadScope,
    people: &HashMap<PersonId, Vec<Held>>,
) -> Result<HashMap<PersonId, OwnReach>, StoreError> {
    Ok(crate::reach::of_people(scope.view(), people).await?)
}

/// The memberships in force of these people, and of all who hold one of these roles, whose account is
/// open.
pub async fn holders(
    scope: &ReadScope,
    people: &BTreeSet<PersonId>,
    roles: &[Role],
) -> Result<HashMap<PersonId, Vec<Held>>, StoreError> {
    use membership::Column as M;
    let wanted =
        Condition::any().add(M::PersonId.is_in(people.iter().copied())).add(M::Role.is_in(roles.iter().copied()));
    let open =
        person::Entity::find().select_only().column(person::Column::Id).filter(person::Column::DisabledAt.is_null());
    let rows = scope
        .tenant_rows::<membership::Entity>()
        .filter(wanted)
        .filter(M::JoinedAt.is_not_null())
        .filter(M::EndedAt.is_null())
        .filter(M::PersonId.in_subquery(sea_orm::QueryTrait::into_query(open)))
        .all(scope.tx())
        .await?;
    let mut held: HashMap<PersonId, Vec<Held>> = HashMap::new();
    for row in rows {
        held.entry(row.person_id).or_default().push(Held {
            role: row.role,
            establishment: row.establishment_id,
            organisation: row.organisation_id,
        });
    }
    Ok(held)
}

/// What these people chose; those who chose nothing are left out.
pub async fn preferences(scope: &ReadScope, people: &BTreeSet<PersonId>) -> Result<Vec<Preference>, StoreError> {
    use notification_preference::Column;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let chosen = scope.select::<notification_preference::Entity>();
    chosen.filter(Column::PersonId.is_in(people.iter().copied())).all().await
}

/// The same, whatever the reach: who calls people to a session writes to all of them.
pub async fn preferences_of_all(scope: &ReadScope, people: &[PersonId]) -> Result<Vec<Preference>, StoreError> {
    use notification_preference::Column;
    let chosen = scope.tenant_rows::<notification_preference::Entity>();
    Ok(chosen.filter(Column::PersonId.is_in(people.iter().copied())).all(scope.tx()).await?)
}

/// Keeps what someone chose.
pub async fn choose(scope: &WriteScope, chosen: Preference) -> Result<(), StoreError> {
    use notification_preference::{Column as P, Entity};
    let row = notification_preference::ActiveModel {
        tenant_id: Set(scope.tenant()),
        ..chosen.into_active_model().reset_all()
    };
    let again = OnConflict::columns([P::TenantId, P::PersonId])
        .update_columns([P::AtOnce, P::Rhythm, P::Hour, P::Weekday, P::Muted, P::Version])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(scope.tx()).await?;
    Ok(())
}

/// Adds notifications; those that are there already stay as they are.
pub async fn add(scope: &WriteScope, rows: Vec<Notification>) -> Result<(), StoreError> {
    let keys = [Column::TenantId, Column::PersonId, Column::Position];
    let mut rows: Vec<_> = rows.into_iter().map(|row| row.into_active_model().reset_all()).collect();
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(500));
        let batch = Entity::insert_many(std::mem::replace(&mut rows, rest));
        let unless_there = OnConflict::columns(keys).do_nothing_on(keys).to_owned();
        batch.on_conflict(unless_there).exec_without_returning(scope.tx()).await?;
    }
    Ok(())
}

/// Which notifications are asked for, of the person that the scope is of.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub person: PersonId,
    /// The groups that it may read; none where it may read all.
    pub groups: Option<&'a BTreeSet<GroupId>>,
    pub unread: bool,
}

impl Asked<'_> {
    fn condition(&self) -> Condition {
        let mut all = Condition::all().add(Column::PersonId.eq(self.person));
        if let Some(groups) = self.groups {
            let readable = Column::GroupId.is_in(groups.iter().copied());
            all = all.add(Condition::any().add(Column::GroupId.is_null()).add(readable));
        }
        if self.unread { all.add(Column::ReadAt.is_null()) } else { all }
    }
}

/// At most `limit` notifications before a position (the end when none), latest first.
pub async fn before(
    scope: &ReadScope,
    asked: Asked<'_>,
    position: Option<i64>,
    limit: u64,
) -> Result<Vec<Notification>, StoreError> {
    let mut query = scope.select::<Entity>().filter(asked.condition());
    if let Some(position) = position {
        query = query.filter(Column::Position.lt(position));
    }
    query.map(|select| select.order_by_desc(Column::Position).limit(limit)).all().await
}

/// How many there are.
pub async fn count(scope: &ReadScope, asked: Asked<'_>) -> Result<u64, StoreError> {
    scope.select::<Entity>().filter(asked.condition()).count().await
}

/// Marks a person's notifications as read or unread: these ones, or all up to a position.
pub async fn mark(
    scope: &WriteScope,
    person: PersonId,
    which: SimpleExpr,
    read_at: Option<DateTime<Utc>>,
) -> Result<u64, StoreError> {
    let mut update = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::value(read_at))
        .filter(scope.condition::<Entity>())
        .filter(Column::PersonId.eq(person))
        .filter(which);
    update = match read_at {
        Some(_) => update.filter(Column::ReadAt.is_null()),
        None => update.filter(Column::ReadAt.is_not_null()),
    };
    Ok(update.exec(scope.tx()).await?.rows_affected)
}

/// These positions, as [`mark`] takes them.
pub fn these(positions: &[i64]) -> SimpleExpr {
    Column::Position.is_in(positions.iter().copied())
}

/// All up to a position, likewise.
pub fn up_to(position: i64) -> SimpleExpr {
    Column::Position.lte(position)
}

/// What a person has that is still due by mail.
pub async fn waiting(scope: &ReadScope, person: PersonId) -> Result<Vec<Notification>, StoreError> {
    let due = scope.select::<Entity>().filter(Column::PersonId.eq(person)).filter(Column::MailDueAt.is_not_null());
    due.all().await
}

/// Sets when notifications of a person are due by mail.
pub async fn postpone(
    scope: &WriteScope,
    person: PersonId,
    positions: &[i64],
    due: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::MailDueAt, Expr::value(due))
        .filter(scope.condition::<Entity>())
        .filter(Column::PersonId.eq(person))
        .filter(Column::Position.is_in(positions.iter().copied()))
        .exec(scope.tx())
        .await?;
    Ok(())
}

fn due(now: DateTime<Utc>) -> SimpleExpr {
    Column::MailDueAt.lte(now)
}

/// The people to whom something is due by mail, at most `limit`.
pub async fn due_people(scope: &ReadScope, now: DateTime<Utc>, limit: u64) -> Result<BTreeSet<PersonId>, StoreError> {
    let people: Vec<PersonId> = scope
        .select::<Entity>()
        .filter(Column::MailDueAt.is_not_null())
        .filter(due(now))
        .map(|select| select.select_only().column(Column::PersonId).distinct().limit(limit))
        .tuples::<(PersonId,)>()
        .await?
        .into_iter()
        .map(|(person,)| person)
        .collect();
    Ok(people.into_iter().collect())
}

/// What is due to these people, in the order of the journal.
pub async fn due_to(
    scope: &ReadScope,
    people: &BTreeSet<PersonId>,
    now: DateTime<Utc>,
) -> Result<Vec<Notification>, StoreError> {
    scope
        .select::<Entity>()
        .filter(Column::PersonId.is_in(people.iter().copied()))
        .filter(due(now))
        .map(|select| select.order_by_asc(Column::PersonId).order_by_asc(Column::Position))
        .all()
        .await
}

/// Settles what was due to these people.
pub async fn mailed(scope: &WriteScope, people: &BTreeSet<PersonId>, now: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::MailDueAt, Expr::value(Option::<DateTime<Utc>>::None))
        .col_expr(Column::MailedAt, Expr::value(now))
        .filter(scope.condition::<Entity>())
        .filter(Column::PersonId.is_in(people.iter().copied()))
        .filter(due(now))
        .exec(scope.tx())
        .await?;
    Ok(())
}

/// Names of what notifications are about, to be written in a message.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub groups: HashMap<GroupId, String>,
    pub people: HashMap<PersonId, (String, String)>,
}

/// The names of these groups, and the names and addresses of these people.
pub async fn names(
    scope: &ReadScope,
    groups: &BTreeSet<GroupId>,
    people: &BTreeSet<PersonId>,
) -> Result<Names, StoreError> {
    let groups: Vec<(GroupId, String)> = scope
        .select::<territorial_group::Entity>()
        .filter(territorial_group::Column::Id.is_in(groups.iter().copied()))
        .map(|s| s.select_only().columns([territorial_group::Column::Id, territorial_group::Column::Name]))
        .tuples()
        .await?;
    let ids: Vec<PersonId> = people.iter().copied().collect();
    let people = crate::identity::people::by_ids(scope, &ids).await?;
    Ok(Names {
        groups: groups.into_iter().collect(),
        people: people.into_iter().map(|person| (person.id, (person.name, person.email))).collect(),
    })
}

/// The link with this hash.
pub async fn unsubscribe_link(scope: &ReadScope, hash: [u8; 32]) -> Result<Option<UnsubscribeLink>, StoreError> {
    let links = scope.select::<unsubscribe_link::Entity>();
    links.filter(unsubscribe_link::Column::Hash.eq(hash.to_vec())).one().await
}

/// Forgets links that were made before an instant, and notifications that happened before another.
pub async fn forget(scope: &WriteScope, links: DateTime<Utc>, told: DateTime<Utc>) -> Result<(), StoreError> {
    let old = Condition::all().add(unsubscribe_link::Column::MadeAt.lt(links));
    scope.delete::<unsubscribe_link::Entity>(old).await?;
    scope.delete::<Entity>(Condition::all().add(Column::At.lt(told))).await?;
    Ok(())
}
