use crate::{AppResult, Asker, check};
use cordee_domain::ids::PersonId;
use cordee_domain::notification::{Preference, Topic};
use cordee_domain::policy::act;
use cordee_store::notification as store;
use cordee_store::{ReadScope, WriteScope};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a reader wants by mail, and its version: 0 before it chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub preference: Preference,
    pub version: i32,
}

/// What the asker wants by mail in this tenant.
pub async fn preference(asker: &Asker) -> AppResult<Chosen> {
    let scope = asker.read(act::NOTIFICATION_VIEW).await?;
    of_person(&scope, asker.person()?).await
}

/// Chooses what the asker wants by mail in this tenant. What waits to be sent follows the choice.
pub async fn choose(asker: &Asker, wanted: Preference, version: i32) -> AppResult<Chosen> {
    let wanted = wanted.checked()?;
    let person = asker.person()?;
    let scope = asker.write(act::NOTIFICATION_KEEP).await?;
    let present = of_person(&scope, person).await?;
    check::version(version, present.version)?;
    let chosen = keep(&scope, person, wanted, present.version).await?;
    scope.commit().await?;
    Ok(chosen)
}

pub(super) async fn of_person(scope: &ReadScope, person: PersonId) -> AppResult<Chosen> {
    let mut chosen = of_people(scope, &BTreeSet::from([person])).await?;
    let chosen = chosen.remove(&person);
    Ok(chosen.map(|(preference, version)| Chosen { preference, version }).unwrap_or_default())
}

/// What these people want by mail, whatever the reach of who writes to them; those who chose nothing are left out.
pub(crate) async fn choices_of(scope: &ReadScope, people: &[PersonId]) -> AppResult<HashMap<PersonId, Preference>> {
    let rows = store::preferences_of_all(scope, people).await?;
    Ok(rows.into_iter().map(|row| (row.person_id, read(row).0)).collect())
}

pub(super) async fn of_people(
    scope: &ReadScope,
    people: &BTreeSet<PersonId>,
) -> AppResult<HashMap<PersonId, (Preference, i32)>> {
    let rows = store::preferences(scope, people).await?;
    Ok(rows.into_iter().map(|row| (row.person_id, read(row))).collect())
}

fn read(row: store::Preference) -> (Preference, i32) {
    let muted = row.muted.split(',').filter_map(Topic::from_key).collect();
    let preference =
        Preference { at_once: row.at_once, rhythm: row.rhythm, hour: row.hour, weekday: row.weekday, muted };
    (preference, row.version)
}

/// Keeps a choice, and sets what waits to be sent by it.
pub(super) async fn keep(
    scope: &WriteScope,
    person: PersonId,
    preference: Preference,
    version: i32,
) -> AppResult<Chosen> {
    let muted: Vec<&str> = preference.muted.iter().map(|topic| topic.key()).collect();
    let row = store::Preference {
        tenant_id: scope.tenant(),
        person_id: person,
        at_once: preference.at_once,
        rhythm: preference.rhythm,
        hour: preference.hour,
        weekday: preference.weekday,
        muted: muted.join(","),
        version: version + 1,
    };
    store::choose(scope, row).await?;
    let mut due: BTreeMap<_, Vec<i64>> = BTreeMap::new();
    for waiting in store::waiting(scope, person).await? {
        let at = preference.mail_due(waiting.urgency, waiting.topic, scope.now());
        due.entry(at).or_default().push(waiting.position);
    }
    for (at, positions) in due {
        store::postpone(scope, person, &positions, at).await?;
    }
    Ok(Chosen { preference, version: version + 1 })
}
