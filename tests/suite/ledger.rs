//! The day ledger: exact totals at all times, whoever writes at the same time.

use crate::harness::{Bed, on_both, refusals, who};
use chrono::NaiveDate;
use cordee_app::days::{self, LogDays};
use cordee_app::group::{self, FormGroup, NameTrinomeMember, WhoIsNamed};
use cordee_app::{Asker, establishment, funding, programme};
use cordee_domain::days::{HalfDays, Quota};
use cordee_domain::group::TrinomeRole;
use cordee_domain::ids::{EstablishmentId, GroupId, TenantId};
use cordee_domain::policy::Role;
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// A group of four at work, and those who work in it.
pub struct AtWork {
    pub tenant: TenantId,
    pub aract: Arc<Asker>,
    pub consultant: Arc<Asker>,
    pub group: GroupId,
    pub establishments: Vec<EstablishmentId>,
}

/// A small register in the official layout: `n` EHPAD within a few kilometres.
pub fn register(n: u32) -> String {
    use cordee_domain::establishment::finess::FinessNumber;
    let mut lines = vec!["finess;etalab;100;2024-01-01".to_owned()];
    let mut places = Vec::new();
    for serial in 0..n {
        let finess = FinessNumber::invented("09", serial).unwrap();
        let ej = FinessNumber::invented("09", 5_000 + serial % 7).unwrap();
        lines.push(format!(
            "structureet;{};{};EHPAD LES TILLEULS {serial};;;;1;R;DES TILLEULS;;;122;09;ARIEGE;09000 FOIX;;;500;Etablissement d'hébergement pour personnes âgées dépendantes;4401;Etablissements d'Hébergement pour Personnes Âgées;;;;;;;;;;",
            finess.as_str(), ej.as_str(),
        ));
        places.push(format!(
            "geolocalisation;{};{}.0;6208936.3;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;",
            finess.as_str(),
            584_254 + serial * 500
        ));
    }
    lines.extend(places);
    lines.join("\n")
}

impl AtWork {
    pub async fn new(bed: &Bed, key: &str) -> AtWork {
        let tenant = bed.tenant(key).await;
        let aract = bed.member(tenant, Role::Aract, None).await;
        let consultant = bed.member(tenant, Role::Consultant, None).await;
        let imported = establishment::import(&aract, register(12).as_bytes(), false).await.unwrap();
        assert_eq!((imported.read, imported.created, imported.refused.len()), (12, 12, 0), "{imported:?}");
        let opened = programme::open(
            &aract,
            programme::OpenProgramme {
                rulebook_key: "occitanie-collectifs-ehpad-2023".into(),
                title: None,
                starts_on: None,
                ends_on: None,
            },
        );
        let programme = opened.await.unwrap();
        programme::approve(&aract, programme.id, who(&consultant)).await.unwrap();
        let all = establishment::page(&aract, establishment::EstablishmentFilter::default(), None, 50).await.unwrap();
        assert_eq!(all.total, Some(12));
        let establishments: Vec<EstablishmentId> = all.items.iter().take(4).map(|(e, _)| e.id).collect();
        let form = FormGroup {
            programme: programme.id,
            name: "Pays de Foix".into(),
            establishments: establishments.clone(),
            consultant: Some(who(&consultant)),
        };
        let group = group::form(&aract, form).await.unwrap();
        for participation in group::participations_of(&aract, &[group.id]).await.unwrap() {
            for role in TrinomeRole::ALL {
                let member = bed.member(tenant, Role::Trinome, Some(participation.establishment_id)).await;
                let named = NameTrinomeMember {
                    participation: participation.id,
                    role: *role,
                    deputy: false,
                    who: WhoIsNamed::Known(who(&member)),
                };
                group::name_trinome_member(&aract, named).await.unwrap();
            }
        }
        let group = group::start(&aract, group.id, group.version).await.unwrap();
        AtWork { tenant, aract, consultant, group: group.id, establishments }
    }

    pub fn days(&self, quota: Quota, half_days: i32, establishment: Option<EstablishmentId>) -> LogDays {
        LogDays {
            quota,
            establishment,
            half_days: HalfDays(half_days),
            worked_on: NaiveDate::from_ymd_opt(2024, 5, 2).unwrap(),
            session: None,
            note: None,
            support: None,
        }
    }

    pub async fn remaining(&self, quota: Quota) -> i32 {
        self.aract.forget().await;
        let groups = group::by_ids(&self.aract, &[self.group]).await.unwrap();
        let ruled = programme::with_rulebooks(&self.aract, groups).await.unwrap();
        let uses = days::quota_uses(&self.aract, &ruled).await.unwrap();
        uses[&self.group].iter().filter(|line| line.quota == quota).map(|line| line.remaining.0).sum()
    }
}

#[test]
fn all_days_logged_make_the_account_of_the_source() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "occitanie").await;
        let mut ids = Vec::new();
        for (quota, half_days) in [(Quota::Collective, 12), (Quota::FollowUp, 3), (Quota::Capitalisation, 2)] {
            let entry = days::log(&work.consultant, work.group, work.days(quota, half_days, None), true).await.unwrap();
            ids.push(entry.id);
        }
        for establishment in &work.establishments {
            let one = work.days(Quota::Individual, 4, Some(*establishment));
            ids.push(days::log(&work.consultant, work.group, one, true).await.unwrap().id);
        }
        let over = days::log(&work.consultant, work.group, work.days(Quota::Collective, 1, None), true).await;
        let refused = refusals(over);
        assert!(
            matches!(
                &refused[..],
                [Refusal::QuotaExceeded {
                    quota: HalfDays(12),
                    used: HalfDays(12),
                    asked: HalfDays(1),
                    citation: Some(_),
                    ..
                }]
            ),
            "{refused:?}"
        );
        days::validate(&work.aract, &ids).await.unwrap();
        let groups = group::by_ids(&work.aract, &[work.group]).await.unwrap();
        let ruled = programme::with_rulebooks(&work.aract, groups).await.unwrap();
        let account = funding::accounts(&work.aract, &ruled).await.unwrap().remove(&work.group).unwrap();
        assert_eq!(account.half_days, HalfDays(33));
        assert_eq!((account.total.0, account.sponsor.0, account.remaining.0), (2_475_000, 1_980_000, 495_000));
        assert_eq!((account.consumed.0, account.remainder.0), (2_475_000, 0));
        assert!(account.lines.iter().all(|line| line.remaining.0 == 123_750 && line.consumed_remaining.0 == 123_750));
    });
}

#[test]
fn twenty_writers_at_once_are_granted_exactly_the_quota() {
    on_both(|bed| async move {
        let work = Arc::new(AtWork::new(&bed, "occitanie").await);
        let writers: Vec<_> = (0..20)
            .map(|_| {
                let work = work.clone();
                tokio::spawn(async move {
                    let asker = work.consultant.again();
                    days::log(&asker, work.group, work.days(Quota::Collective, 1, None), true).await
                })
            })
            .collect();
        let mut granted = 0;
        for writer in writers {
            match writer.await.unwrap() {
                Ok(_) => granted += 1,
                Err(cordee_app::AppError::Refused(refused)) => {
                    assert!(matches!(refused[..], [Refusal::QuotaExceeded { .. }]), "{refused:?}");
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(granted, 12);
        assert_eq!(work.remaining(Quota::Collective).await, 0);
    });
}

#[test]
fn a_validated_entry_is_corrected_by_a_counter_entry() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "occitanie").await;
        let entry = days::log(&work.consultant, work.group, work.days(Quota::Collective, 3, None), true).await.unwrap();
        days::validate(&work.aract, &[entry.id]).await.unwrap();
        let edit = days::update(&work.consultant, entry.id, 2, work.days(Quota::Collective, 1, None)).await;
        assert!(matches!(&refusals(edit)[..], [Refusal::RuleBroken { .. }]));
        let too_much = days::correct(&work.consultant, entry.id, HalfDays(-4), "Erreur de saisie").await;
        assert!(matches!(&refusals(too_much)[..], [Refusal::InvalidInput { .. }]));
        let counter = days::correct(&work.consultant, entry.id, HalfDays(-2), "Erreur de saisie").await.unwrap();
        // What is taken back is free again only once validated.
        assert_eq!(work.remaining(Quota::Collective).await, 9);
        days::validate(&work.aract, &[counter.id]).await.unwrap();
        assert_eq!(work.remaining(Quota::Collective).await, 11);
        let again = days::correct(&work.consultant, entry.id, HalfDays(-2), "Encore").await;
        assert!(matches!(&refusals(again)[..], [Refusal::InvalidInput { .. }]));
    });
}

#[test]
fn returned_days_free_their_part_of_the_quota_until_submitted_again() {
    on_both(|bed| async move {
        let work = AtWork::new(&bed, "occitanie").await;
        let entry = days::log(&work.consultant, work.group, work.days(Quota::FollowUp, 3, None), true).await.unwrap();
        assert_eq!(work.remaining(Quota::FollowUp).await, 0);
        days::return_entry(&work.aract, entry.id, entry.version, "Date à vérifier").await.unwrap();
        assert_eq!(work.remaining(Quota::FollowUp).await, 3);
        let other = days::log(&work.consultant, work.group, work.days(Quota::FollowUp, 2, None), false).await.unwrap();
        let again = days::submit(&work.consultant, &[entry.id]).await;
        assert!(matches!(&refusals(again)[..], [Refusal::QuotaExceeded { .. }]));
        days::delete(&work.consultant, other.id, other.version).await.unwrap();
        days::submit(&work.consultant, &[entry.id]).await.unwrap();
        assert_eq!(work.remaining(Quota::FollowUp).await, 0);
    });
}
