//! The account of a group: what it may cost, what it has consumed, who pays.

use crate::days::{HalfDays, Quota};
use crate::ids::EstablishmentId;
use crate::money::{AmountOverflow, Cents};
use crate::programme::{DayFunding, Quote, amount_of};
use std::collections::BTreeMap;

/// Validated half-days of one quota, for one establishment where the quota is counted so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consumed {
    pub quota: Quota,
    pub establishment: Option<EstablishmentId>,
    pub half_days: HalfDays,
}

/// The account of a group, to the cent. Each column of `lines` adds up to the group's figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub half_days: HalfDays,
    pub total: Cents,
    pub sponsor: Cents,
    pub remaining: Cents,
    pub consumed_half_days: HalfDays,
    pub consumed: Cents,
    pub consumed_sponsor: Cents,
    pub remainder: Cents,
    pub lines: Vec<AccountLine>,
}

/// One establishment's part of the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    pub establishment: EstablishmentId,
    /// Its part of the whole, and of what the sponsor pays and does not pay.
    pub total: Cents,
    pub sponsor: Cents,
    pub remaining: Cents,
    /// Half-days logged for this establishment alone.
    pub own_half_days: HalfDays,
    /// Half-days logged for the whole group, of which it bears an equal part.
    pub shared_half_days: HalfDays,
    pub consumed: Cents,
    pub consumed_sponsor: Cents,
    pub consumed_remaining: Cents,
    pub remainder: Cents,
}

/// Draws the account of a group from its quote and its validated days. `establishments` are the
/// group's, in a stable order; days of an establishment that has left are borne by all.
pub fn account(
    quote: &Quote,
    funding: &DayFunding,
    establishments: &[EstablishmentId],
    consumed: &[Consumed],
) -> Result<Account, AmountOverflow> {
    let mut own: BTreeMap<EstablishmentId, HalfDays> = establishments.iter().map(|e| (*e, HalfDays::ZERO)).collect();
    let mut shared = HalfDays::ZERO;
    for line in consumed {
        match line.establishment.and_then(|e| own.get_mut(&e)) {
            Some(own) => *own = own.plus(line.half_days),
            None => shared = shared.plus(line.half_days),
        }
    }
    let shared_parts = amount_of(shared, funding.day_rate)?.split(establishments.len());
    let mut lines = Vec::with_capacity(establishments.len());
    // The sponsor's part is rounded on running sums, so that the lines add up to the group's.
    let (mut running, mut running_sponsor) = (Cents::ZERO, Cents::ZERO);
    for (i, establishment) in establishments.iter().enumerate() {
        let at = |parts: &[Cents]| parts.get(i).copied().unwrap_or_default();
        let own_half_days = own.get(establishment).copied().unwrap_or_default();
        let consumed = amount_of(own_half_days, funding.day_rate)?.checked_add(at(&shared_parts))?;
        running = running.checked_add(consumed)?;
        let consumed_sponsor = running.part(funding.sponsor_ratio).checked_sub(running_sponsor)?;
        running_sponsor = running_sponsor.checked_add(consumed_sponsor)?;
        let total = at(&quote.invoice_shares);
        lines.push(AccountLine {
            establishment: *establishment,
            total,
            sponsor: at(&quote.sponsor_shares),
            remaining: at(&quote.shares),
            own_half_days,
            shared_half_days: shared,
            consumed,
            consumed_sponsor,
            consumed_remaining: consumed.checked_sub(consumed_sponsor)?,
            remainder: total.checked_sub(consumed)?,
        });
    }
    Ok(Account {
        half_days: quote.days,
        total: quote.total,
        sponsor: quote.sponsor,
        remaining: quote.remaining,
        consumed_half_days: own.values().fold(shared, |sum, days| sum.plus(*days)),
        consumed: running,
        consumed_sponsor: running_sponsor,
        remainder: quote.total.checked_sub(running)?,
        lines,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Rulebook;
    use uuid::Uuid;

    fn establishments(n: u8) -> Vec<EstablishmentId> {
        (1..=n).map(|i| EstablishmentId(Uuid::from_u128(u128::from(i)))).collect()
    }

    /// `ehpad-2023`, 94-145: when every day is logged, the account is the source's table.
    #[test]
    fn equals_the_source_when_all_days_are_logged() {
        let rulebook = Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap();
        for (n, total, sponsor, share) in [
            (3_u8, 2_175_000, 1_740_000, 145_000),
            (4, 2_475_000, 1_980_000, 123_750),
            (5, 2_775_000, 2_220_000, 111_000),
        ] {
            let ids = establishments(n);
            let quote = rulebook.quote(n.into()).unwrap();
            let mut days = vec![
                Consumed { quota: Quota::Collective, establishment: None, half_days: HalfDays(12) },
                Consumed { quota: Quota::FollowUp, establishment: None, half_days: HalfDays(3) },
                Consumed { quota: Quota::Capitalisation, establishment: None, half_days: HalfDays(2) },
            ];
            days.extend(ids.iter().map(|e| Consumed {
                quota: Quota::Individual,
                establishment: Some(*e),
                half_days: HalfDays(4),
            }));
            let account = account(&quote, rulebook.funding.as_ref().unwrap(), &ids, &days).unwrap();
            assert_eq!((account.total.0, account.sponsor.0), (total, sponsor));
            assert_eq!((account.consumed.0, account.consumed_sponsor.0, account.remainder.0), (total, sponsor, 0));
            assert_eq!(account.consumed_half_days, quote.days);
            for line in &account.lines {
                assert_eq!((line.remaining.0, line.consumed_remaining.0, line.remainder.0), (share, share, 0));
            }
        }
    }

    #[test]
    fn lines_add_up_to_the_group_at_every_step() {
        let rulebook = Rulebook::find("occitanie-collectifs-ehpad-2023").unwrap();
        let ids = establishments(3);
        let quote = rulebook.quote(3).unwrap();
        for shared in -3..20 {
            for own in 0..5 {
                let days = [
                    Consumed { quota: Quota::Collective, establishment: None, half_days: HalfDays(shared) },
                    Consumed { quota: Quota::Individual, establishment: Some(ids[1]), half_days: HalfDays(own) },
                ];
                let a = account(&quote, rulebook.funding.as_ref().unwrap(), &ids, &days).unwrap();
                let sum = |f: fn(&AccountLine) -> Cents| a.lines.iter().map(f).sum::<Cents>();
                assert_eq!(sum(|l| l.consumed), a.consumed);
                assert_eq!(sum(|l| l.consumed_sponsor), a.consumed_sponsor);
                assert_eq!(sum(|l| l.total), a.total);
                assert_eq!(sum(|l| l.remainder), a.remainder);
                assert_eq!(a.consumed.0, i64::from(shared + own) * 75_000);
            }
        }
    }
}
