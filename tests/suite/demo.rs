//! The demonstration regions: what someone who opens them relies on.

use crate::harness::{Bed, Engine, on, on_both};
use chrono::{DateTime, Duration, TimeZone, Utc};
use cordee_app::demo::{Loaded, load};
use cordee_app::establishment::{After, EstablishmentFilter};
use cordee_app::group::{self, GroupFilter};
use cordee_app::identity::keys::Keys;
use cordee_app::identity::{self, ClientInfo, Services, SignIn, Tenant};
use cordee_app::journal::{self, EventFilter};
use cordee_app::mail::Outbox;
use cordee_app::project::{self, MilestoneFilter};
use cordee_app::session::{self, SessionFilter};
use cordee_app::{Asker, days, establishment, funding, programme};
use cordee_domain::establishment::finess::FinessNumber;
use cordee_domain::group::{GroupKind, GroupStatus};
use cordee_domain::money::Cents;
use cordee_domain::policy::{Actor, Role};
use cordee_domain::session::SessionStatus;
use cordee_domain::time::paris_date;
use std::collections::BTreeSet;
use std::sync::Arc;

fn sunday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 6, 15, 0).unwrap()
}

async fn loaded(bed: &Bed, now: DateTime<Utc>) -> Loaded {
    bed.clock.set(now);
    let keys = Keys::in_dir(&bed.dir().join("keys"), now).unwrap();
    let services = Services::new(keys, Arc::new(Outbox::new(bed.dir().join("outbox")))).unwrap();
    load(&bed.app.db, services, bed.app.files.clone(), now).await.unwrap()
}

fn tenant(loaded: &Loaded, key: &str) -> Tenant {
    loaded.accounts.iter().find(|account| account.tenant.key == key).unwrap().tenant.clone()
}

/// Someone who sees the whole tenant.
fn everything(bed: &Bed, tenant: &Tenant) -> Asker {
    Asker::new(bed.app.clone(), Some(Actor::system(tenant.id)))
}

async fn groups(asker: &Asker, status: Option<GroupStatus>) -> Vec<group::Group> {
    let filter = GroupFilter { status, ..GroupFilter::default() };
    group::page(asker, &filter, None, 100).await.unwrap().items
}

/// Every event of a tenant, oldest first.
async fn journal_of(asker: &Asker) -> Vec<journal::Event> {
    let mut events = Vec::new();
    let mut position = None;
    loop {
        let page = journal::before(asker, EventFilter::default(), position, 200).await.unwrap();
        let (page, more) = (page.items, page.has_next);
        position = page.last().map(|event| event.position);
        events.extend(page);
        if !more {
            events.reverse();
            return events;
        }
    }
}

async fn has_an_account_for_each_role_of_each_region_and_each_enters(bed: &Bed, loaded: &Loaded) {
    assert!(loaded.made);
    let found: Vec<_> = loaded.accounts.iter().map(|a| (a.tenant.key.as_str(), a.role)).collect();
    let wanted: BTreeSet<_> =
        ["occitanie", "hauts-de-france"].into_iter().flat_map(|key| Role::ALL.iter().map(move |r| (key, *r))).collect();
    assert_eq!(found.len(), 16);
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), wanted);
    for account in &loaded.accounts {
        let input = SignIn {
            email: account.email.clone(),
            password: account.password.to_owned(),
            tenant_key: Some(account.tenant.key.clone()),
        };
        identity::sign_in(&bed.app, &ClientInfo::default(), input).await.unwrap();
    }
}

async fn every_establishment_has_a_valid_number_and_a_place(bed: &Bed, loaded: &Loaded) {
    for (key, wanted) in [("occitanie", 62), ("hauts-de-france", 24)] {
        let asker = everything(bed, &tenant(loaded, key));
        let mut seen = 0;
        let mut after = None;
        loop {
            let page = establishment::page(&asker, EstablishmentFilter::default(), after, 50).await.unwrap();
            for (row, _) in &page.items {
                FinessNumber::parse(&row.finess).unwrap();
                assert!(establishment::position(row).is_some() && row.organisation_id.is_some(), "{}", row.name);
            }
            seen += page.items.len();
            after = page.items.last().map(|(row, _)| After::Name(row.sort_key.clone(), row.id));
            if !page.has_next {
                break;
            }
        }
        assert_eq!(seen, wanted);
    }
}

async fn a_closed_group_has_consumed_the_published_table_to_the_cent(bed: &Bed, loaded: &Loaded) {
    let asker = everything(bed, &tenant(loaded, "occitanie"));
    let closed = groups(&asker, Some(GroupStatus::Closed)).await;
    let closed = programme::with_rulebooks(&asker, closed).await.unwrap();
    let [(group, _)] = closed.as_slice() else { panic!("{closed:?}") };
    let account = &funding::accounts(&asker, &closed).await.unwrap()[&group.id];
    assert_eq!((account.total, account.consumed), (Cents(2_475_000), Cents(2_475_000)));
    assert_eq!(account.sponsor, Cents(1_980_000));
    assert_eq!(account.lines.len(), 4);
    for line in &account.lines {
        assert_eq!((line.remaining, line.consumed_sponsor), (Cents(123_750), Cents(495_000)));
    }
    let (subsidy, days) = funding::subsidy(&asker, group.programme_id).await.unwrap();
    assert_eq!((subsidy.total.consumed, days.granted), (Cents(2_475_000), days.validated));
}

async fn groups_of_every_size_are_at_every_stage(bed: &Bed, loaded: &Loaded) {
    let asker = everything(bed, &tenant(loaded, "occitanie"));
    let all = groups(&asker, None).await;
    let stages: BTreeSet<_> = all.iter().map(|g| g.status.key()).collect();
    assert_eq!(stages.len(), GroupStatus::ALL.len());
    let territorial = all.iter().filter(|g| g.kind == GroupKind::Territorial);
    let ids: Vec<_> = territorial.map(|g| g.id).collect();
    let participations = group::participations_of(&asker, &ids).await.unwrap();
    let size = |group| participations.iter().filter(|p| p.group_id == group).count();
    assert_eq!(ids.iter().map(|id| size(*id)).collect::<BTreeSet<_>>(), BTreeSet::from([3, 4, 5]));
    let ruled = programme::with_rulebooks(&asker, all).await.unwrap();
    let complete = group::completeness(&asker, &ruled).await.unwrap();
    let forming: Vec<_> = ruled.iter().filter(|(g, _)| g.status == GroupStatus::Forming).collect();
    assert!(forming.iter().any(|(g, _)| complete[&g.id].is_complete()));
    assert!(forming.iter().any(|(g, _)| !complete[&g.id].is_complete()));
}

/// Something is due, late and waiting, whatever the day on which it is loaded.
async fn has_something_to_do(bed: &Bed, loaded: &Loaded, now: DateTime<Utc>) {
    let asker = everything(bed, &tenant(loaded, "occitanie"));
    let soon = now + Duration::days(7);
    let filter = SessionFilter { from: Some(now), ..SessionFilter::default() };
    let planned = session::page(&asker, filter, None, 100).await.unwrap().items;
    let next: Vec<_> = planned.iter().filter(|s| s.status == SessionStatus::Planned && s.starts_at < soon).collect();
    assert!(!next.is_empty(), "no session within a week of {now}");
    let milestones = project::page(&asker, MilestoneFilter::default(), None, 200).await.unwrap().items;
    let today = paris_date(now);
    let open: Vec<_> = milestones.iter().filter(|m| m.done_on.is_none()).filter_map(|m| m.due_on).collect();
    assert!(open.iter().any(|due| (today..=paris_date(soon)).contains(due)), "no step due within a week of {now}");
    assert_eq!(milestones.iter().filter(|m| project::is_late(m, today)).count(), 1, "one late step on {now}");
    let (_, totals) = days::page(&asker, &days::DayEntryFilter::default(), None, 1).await.unwrap();
    for (state, half_days) in [("draft", totals.draft), ("submitted", totals.submitted), ("returned", totals.returned)]
    {
        assert!(half_days.0 > 0, "nothing {state} on {now}");
    }
}

#[test]
fn it_has_on_a_sunday_all_that_it_promises() {
    on_both(|bed| async move {
        let loaded = loaded(&bed, sunday()).await;
        has_an_account_for_each_role_of_each_region_and_each_enters(&bed, &loaded).await;
        every_establishment_has_a_valid_number_and_a_place(&bed, &loaded).await;
        a_closed_group_has_consumed_the_published_table_to_the_cent(&bed, &loaded).await;
        groups_of_every_size_are_at_every_stage(&bed, &loaded).await;
        has_something_to_do(&bed, &loaded, sunday()).await;
    });
}

#[test]
fn it_can_be_loaded_on_any_day() {
    for (year, month, day, hour) in [(2027, 1, 1, 0), (2027, 3, 31, 23), (2028, 2, 29, 12), (2027, 5, 9, 5)] {
        on(Engine::Sqlite, move |bed| async move {
            let now = Utc.with_ymd_and_hms(year, month, day, hour, 30, 0).unwrap();
            has_something_to_do(&bed, &loaded(&bed, now).await, now).await;
        });
    }
}

#[test]
fn its_journal_has_no_gap_and_goes_with_time_and_a_second_run_changes_nothing() {
    on_both(|bed| async move {
        let first = loaded(&bed, sunday()).await;
        let regions = ["occitanie", "hauts-de-france"].map(|key| tenant(&first, key));
        let mut before = Vec::new();
        for region in &regions {
            let events = journal_of(&everything(&bed, region)).await;
            // What is told live alone is not listed.
            assert!(events.windows(2).all(|two| two[0].position < two[1].position) && events[0].position == 1);
            assert!(events.is_sorted_by_key(|event| event.at));
            assert!(events.last().unwrap().at <= sunday());
            before.push(events);
        }
        let again = loaded(&bed, sunday() + Duration::days(1)).await;
        assert!(!again.made);
        assert_eq!(again.accounts.len(), first.accounts.len());
        for (region, events) in regions.iter().zip(before) {
            assert_eq!(journal_of(&everything(&bed, region)).await, events);
        }
    });
}
