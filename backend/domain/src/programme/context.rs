//! What surrounds the rules: parties, figures, aims, themes, and where the source contradicts
//! itself.

use super::kind::Party;
use super::text::{record, rule};
use crate::money::{BasisPoints, Cents};
use crate::refusal::Citation;

rule! {
    /// A body that runs the programme.
    pub struct PartyName {
        pub party: Party,
        pub name: String,
    }
}

rule! {
    /// A mailbox of a service, never of a person.
    pub struct Contact {
        pub key: String,
        pub title: String,
        pub email: Option<String>,
        /// The subject that mails should bear.
        pub subject: Option<String>,
    } check(contact, at) {
        at.require(
            contact.email.as_deref().is_none_or(|email| email.split_once('@').is_some_and(|(local, host)| !local.is_empty() && host.contains('.'))),
            "email",
            "ce n’est pas une adresse électronique.",
        );
    }
}

rule! {
    /// A published document or page.
    pub struct Resource {
        pub key: String,
        pub title: String,
        pub url: Option<String>,
    } check(resource, at) {
        at.require(
            resource.url.as_deref().is_none_or(|url| url.starts_with("https://")),
            "url",
            "une adresse commence par https://.",
        );
    }
}

rule! {
    /// A figure or a fact of the source's background.
    pub struct Fact {
        pub key: String,
        pub title: String,
        pub value: Option<i64>,
        pub unit: Option<String>,
    }
}

rule! {
    /// What became of an earlier call.
    pub struct PastCall {
        pub key: String,
        pub title: String,
        /// None when the source doesn't state it.
        pub year: Option<i32>,
        /// Applications received or examined; the same twice when the source gives one number.
        pub received_min: u32,
        pub received_max: u32,
        pub funded: Option<u32>,
        pub amount as "amount_cents": Option<Cents>,
    } check(call, at) {
        at.require(call.received_max >= call.received_min, "received_max", "le maximum est inférieur au minimum.");
        at.require(
            call.funded.is_none_or(|funded| funded <= call.received_max),
            "funded",
            "plus de dossiers financés que reçus.",
        );
    }
}

impl PastCall {
    /// The share of the applications that were funded, where the source gives both numbers.
    pub fn funded_ratio(&self) -> Option<BasisPoints> {
        let (funded, received) = (u64::from(self.funded?), u64::from(self.received_max));
        if received == 0 || self.received_min != self.received_max {
            return None;
        }
        u32::try_from((funded * 20_000 + received) / (2 * received)).ok().map(BasisPoints)
    }

    /// The mean amount of a funded application, to the nearest cent.
    pub fn mean(&self) -> Option<Cents> {
        let (amount, funded) = (self.amount?, i64::from(self.funded?));
        (funded > 0).then(|| Cents((2 * amount.0 + funded) / (2 * funded)))
    }
}

rule! {
    /// An aim, a principle or another statement.
    pub struct Statement {
        pub key: String,
        pub title: String,
    }
}

rule! {
    /// What a party commits itself to, or has to do.
    pub struct Duty {
        pub key: String,
        pub title: String,
        pub party: Party,
    }
}

rule! {
    /// A theme of a named scheme, by which work and experiences are sorted.
    pub struct Theme {
        pub key: String,
        pub scheme: String,
        pub title: String,
        /// Who leads it together.
        pub pilots: Vec<String>,
    }
}

record! {
    /// A place where a source contradicts itself, or leaves open what must be decided.
    pub struct Inconsistency {
        pub key: String,
        pub what: String,
        /// The texts that don't agree, or the one that leaves it open.
        pub stated: Vec<Citation>,
        /// What is done about it.
        pub treatment: String,
        /// The treatment is ours.
        pub proposed: bool,
    } check(inconsistency, at) {
        at.require(!inconsistency.stated.is_empty(), "stated", "citez au moins un passage.");
    }
}
