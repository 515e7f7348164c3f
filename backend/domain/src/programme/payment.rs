//! How the sponsor's money is committed, paid and taken back.

use super::kind::Party;
use super::text::{record, rule};
use crate::keyed;
use crate::refusal::Citation;
use crate::time::{paris_date, paris_start_of};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

keyed! {
    /// When the sponsor pays.
    pub enum PaymentTiming {
        /// Before the work; what isn't used is paid back.
        Ahead = "ahead", "Versement avant la réalisation";
        /// Once the evidence of the work is there.
        OnEvidence = "on_evidence", "Versement sur justificatifs";
    }
}

rule! {
    /// How the sponsor's money reaches those who spend it.
    pub struct PaymentRule {
        pub payee: Party,
        pub timing: PaymentTiming,
        /// The budget round or fund, as the source words it.
        pub campaign: String,
        /// Whom the payee pays with it.
        pub pays: Option<Party>,
        /// What decides the year of payment, when evidence comes before it.
        pub cutoff: Option<YearlyCutoff>,
        /// The nature of the credits, such as `CNR`.
        pub credit: Option<String>,
    }
}

record! {
    /// A day of each year: what arrives before it is paid the same year, the rest the year after.
    pub struct YearlyCutoff {
        pub month: u32,
        pub day: u32,
        /// The day itself still counts.
        pub inclusive: bool,
        pub proposed: bool,
        pub cite: Citation,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(
            NaiveDate::from_ymd_opt(2023, rule.month, rule.day).is_some(),
            "day",
            format!("le {}/{} n’est pas un jour de l’année.", rule.day, rule.month),
        );
    }
}

impl YearlyCutoff {
    /// The year under which evidence received at this instant is paid.
    pub fn payment_year(&self, received: DateTime<Utc>) -> i32 {
        let year = paris_date(received).year();
        let day = NaiveDate::from_ymd_opt(year, self.month, self.day);
        let first_late = if self.inclusive { day.and_then(|day| day.succ_opt()) } else { day };
        match first_late {
            Some(first_late) if received >= paris_start_of(first_late) => year + 1,
            _ => year,
        }
    }
}

rule! {
    /// What the sponsor takes back.
    pub struct RecoveryRule {
        pub causes: Vec<String>,
        pub by: Party,
    }
}

keyed! {
    /// The act that commits the sponsor.
    pub enum Instrument {
        BudgetNotification = "budget_notification", "Notification budgétaire";
        ContractAmendment = "contract_amendment", "Avenant au contrat pluriannuel d’objectifs et de moyens";
        FundingAgreement = "funding_agreement", "Convention de financement";
    }
}

rule! {
    /// How a funding is made official; one of the instruments is enough.
    pub struct FormalisationRule {
        pub instruments: Vec<Instrument>,
        /// Signing it commits the beneficiary to carry out the actions.
        pub commits_beneficiary: bool,
    }
}
