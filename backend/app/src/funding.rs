//! The money: each group's account, and the subsidy of a programme by département.

use crate::{AppError, AppResult, Asker};
use cordee_domain::days::{DayEntryStatus, HalfDays};
use cordee_domain::funding::{Consumed, account};
use cordee_domain::ids::{EstablishmentId, GroupId, ProgrammeId};
use cordee_domain::money::Cents;
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_store::days::Logged;
use cordee_store::group::{Group, Place};
use cordee_store::{days, group as groups, programme as programmes};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

pub use cordee_domain::funding::{Account, AccountLine};

/// The accounts of groups; none for a group whose size its rulebook does not admit (yet).
pub async fn accounts(asker: &Asker, of: &[(Group, Arc<Rulebook>)]) -> AppResult<HashMap<GroupId, Account>> {
    let ids: Vec<GroupId> = of.iter().map(|(group, _)| group.id).collect();
    let logged = by_group(crate::days::logged(asker, &ids).await?);
    let mut present: HashMap<GroupId, Vec<EstablishmentId>> = HashMap::new();
    for participation in crate::group::participations_of(asker, &ids).await? {
        present.entry(participation.group_id).or_default().push(participation.establishment_id);
    }
    let mut accounts = HashMap::new();
    for (group, rulebook) in of {
        let establishments = present.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        let logged = logged.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        if let Some(account) = drawn(rulebook, establishments, logged)? {
            accounts.insert(group.id, account);
        }
    }
    Ok(accounts)
}

fn drawn(rulebook: &Rulebook, establishments: &[EstablishmentId], logged: &[Logged]) -> AppResult<Option<Account>> {
    let size = u32::try_from(establishments.len()).unwrap_or(u32::MAX);
    let (Some(funding), Ok(quote)) = (&rulebook.funding, rulebook.quote(size)) else { return Ok(None) };
    let consumed: Vec<Consumed> = logged
        .iter()
        .filter(|l| l.status == DayEntryStatus::Validated)
        .map(|l| Consumed { quota: l.quota, establishment: l.establishment_id, half_days: l.half_days })
        .collect();
    Ok(Some(account(&quote, funding, establishments, &consumed)?))
}

fn by_group(logged: Vec<Logged>) -> HashMap<GroupId, Vec<Logged>> {
    let mut by_group: HashMap<GroupId, Vec<Logged>> = HashMap::new();
    for sum in logged {
        by_group.entry(sum.group_id).or_default().push(sum);
    }
    by_group
}

/// The subsidy of a programme: a row for each département, and their total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subsidy {
    pub rows: Vec<SubsidyRow>,
    pub total: SubsidyRow,
}

/// What the establishments of one département (or all of them) cost and have consumed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SubsidyRow {
    /// The département's code; none in the total.
    pub department: Option<String>,
    /// Groups with an establishment there: a group across two départements counts in both, and
    /// once in the total.
    pub groups: u32,
    pub establishments: u32,
    pub total: Cents,
    pub sponsor: Cents,
    pub remaining: Cents,
    pub consumed: Cents,
    pub consumed_sponsor: Cents,
}

/// The half-days that a whole programme grants and has validated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeDays {
    pub granted: HalfDays,
    pub validated: HalfDays,
}

/// Follows the subsidies of programmes: three statements whatever their number and that of their
/// groups. Groups whose size the rulebook does not admit yet weigh nothing.
pub async fn subsidies(
    asker: &Asker,
    programmes: &[ProgrammeId],
) -> AppResult<HashMap<ProgrammeId, (Subsidy, ProgrammeDays)>> {
    let scope = asker.read(act::SUBSIDY_VIEW).await?;
    let mut logged = by_group(days::programme_logged(&scope, programmes).await?);
    let mut places: HashMap<ProgrammeId, Vec<Place>> = HashMap::new();
    for place in groups::programme_places(&scope, programmes).await? {
        places.entry(place.programme_id).or_default().push(place);
    }
    let mut subsidies = HashMap::new();
    for programme in programmes::by_ids(&scope, programmes).await? {
        let rulebook = asker.app().rulebook(&programme)?;
        let places = places.remove(&programme.id).unwrap_or_default();
        subsidies.insert(programme.id, followed(&rulebook, places, &mut logged)?);
    }
    Ok(subsidies)
}

/// Follows the subsidy of a programme.
pub async fn subsidy(asker: &Asker, programme: ProgrammeId) -> AppResult<(Subsidy, ProgrammeDays)> {
    subsidies(asker, &[programme]).await?.remove(&programme).ok_or(AppError::NotFound)
}

fn followed(
    rulebook: &Rulebook,
    places: Vec<Place>,
    logged: &mut HashMap<GroupId, Vec<Logged>>,
) -> AppResult<(Subsidy, ProgrammeDays)> {
    let mut members: BTreeMap<GroupId, Vec<EstablishmentId>> = BTreeMap::new();
    let mut departments: HashMap<EstablishmentId, String> = HashMap::new();
    for place in places {
        members.entry(place.group_id).or_default().push(place.establishment_id);
        departments.insert(place.establishment_id, place.department);
    }
    let mut rows: BTreeMap<String, (SubsidyRow, HashSet<GroupId>)> = BTreeMap::new();
    let mut programme_days = ProgrammeDays::default();
    let mut funded: HashSet<GroupId> = HashSet::new();
    for (group, establishments) in members {
        let logged = logged.remove(&group).unwrap_or_default();
        let Some(account) = drawn(rulebook, &establishments, &logged)? else { continue };
        funded.insert(group);
        programme_days.granted = programme_days.granted.plus(account.half_days);
        programme_days.validated = programme_days.validated.plus(account.consumed_half_days);
        for line in account.lines {
            let department = departments.get(&line.establishment).cloned().unwrap_or_default();
            let (row, groups) = rows.entry(department.clone()).or_default();
            row.department = Some(department);
            groups.insert(group);
            row.add(&line)?;
        }
    }
    let mut subsidy = Subsidy::default();
    for (_, (mut row, groups)) in rows {
        row.groups = u32::try_from(groups.len()).unwrap_or(u32::MAX);
        subsidy.total.sum(&row)?;
        subsidy.rows.push(row);
    }
    subsidy.total.groups = u32::try_from(funded.len()).unwrap_or(u32::MAX);
    Ok((subsidy, programme_days))
}

impl SubsidyRow {
    fn add(&mut self, line: &AccountLine) -> AppResult<()> {
        self.establishments += 1;
        self.total = self.total.checked_add(line.total)?;
        self.sponsor = self.sponsor.checked_add(line.sponsor)?;
        self.remaining = self.remaining.checked_add(line.remaining)?;
        self.consumed = self.consumed.checked_add(line.consumed)?;
        self.consumed_sponsor = self.consumed_sponsor.checked_add(line.consumed_sponsor)?;
        Ok(())
    }

    fn sum(&mut self, row: &SubsidyRow) -> AppResult<()> {
        self.establishments += row.establishments;
        self.total = self.total.checked_add(row.total)?;
        self.sponsor = self.sponsor.checked_add(row.sponsor)?;
        self.remaining = self.remaining.checked_add(row.remaining)?;
        self.consumed = self.consumed.checked_add(row.consumed)?;
        self.consumed_sponsor = self.consumed_sponsor.checked_add(row.consumed_sponsor)?;
        Ok(())
    }
}
