//! Limits on what one application may ask.

use super::text::record;
use crate::money::Cents;
use crate::refusal::{Citation, Refusal};

record! {
    /// The most that an application may ask for each person accompanied. The source leaves open
    /// whether an action or the application is meant: the sum is tested, single actions warned of.
    pub struct PerPersonCap {
        pub amount as "amount_cents": Cents,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.amount.0 > 0, "amount_cents", "le plafond, en centimes, est positif.");
    }
}

/// An action that alone exceeds what its whole application may ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapWarning {
    /// The action's place in the application, from 0.
    pub action: usize,
    /// In French.
    pub message: String,
}

impl PerPersonCap {
    /// The most that an application for this many persons may ask.
    pub fn ceiling(&self, persons: u32) -> Cents {
        self.amount.checked_mul(persons.into()).unwrap_or(Cents(i64::MAX))
    }

    /// Each action that alone exceeds the ceiling; to be shown while the application is typed.
    pub fn warnings(&self, actions: &[Cents], persons: u32) -> Vec<CapWarning> {
        let ceiling = self.ceiling(persons);
        let alone = |(action, amount): (usize, &Cents)| {
            (*amount > ceiling).then(|| CapWarning {
                action,
                message: format!(
                    "L’action {} ({amount}) dépasse à elle seule {} par personne accompagnée, soit {ceiling} pour {persons}.",
                    action + 1,
                    self.amount
                ),
            })
        };
        actions.iter().enumerate().filter_map(alone).collect()
    }

    /// Whether the sum of the actions stays within the ceiling.
    pub fn check(&self, actions: &[Cents], persons: u32) -> Result<(), Refusal> {
        if persons == 0 {
            return Err(Refusal::invalid(
                "persons",
                "Indiquez le nombre de résidents ou de personnes accompagnées : le plafond en dépend.",
            ));
        }
        let (sum, ceiling) = (actions.iter().copied().sum::<Cents>(), self.ceiling(persons));
        if sum <= ceiling {
            return Ok(());
        }
        Err(Refusal::cited(
            "actions",
            format!(
                "Les actions du dossier totalisent {sum}, pour {ceiling} au plus ({} par personne accompagnée, pour {}). \
                 Réduisez leur montant de {}.",
                self.amount,
                counted(persons, "personne"),
                Cents(sum.0.saturating_sub(ceiling.0))
            ),
            &self.cite,
        ))
    }
}

record! {
    /// How many of something an application holds.
    pub struct CountRule {
        pub min: u32,
        /// No limit when none.
        pub max: Option<u32>,
        /// What is counted, in French, singular; its plural takes an s: `action`.
        pub label: String,
        pub cite: Citation,
        /// The passage on the least number, when it is another.
        pub min_cite: Option<Citation>,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(
            rule.max.is_none_or(|max| max >= rule.min),
            "max",
            format!("le maximum est inférieur au minimum ({}).", rule.min),
        );
    }
}

impl CountRule {
    /// Whether an application may hold this many; `field` is the input's name.
    pub fn check(&self, field: &str, count: u32) -> Result<(), Refusal> {
        let asked = |bound: u32| counted(bound, &self.label);
        if count < self.min {
            let message = format!("Un dossier compte au moins {} ; il en a {count}. Complétez-le.", asked(self.min));
            return Err(Refusal::cited(field, message, self.min_cite.as_ref().unwrap_or(&self.cite)));
        }
        match self.max {
            Some(max) if count > max => Err(Refusal::cited(
                field,
                format!("Un dossier compte au plus {} ; il en a {count}. Retirez-en {}.", asked(max), count - max),
                &self.cite,
            )),
            _ => Ok(()),
        }
    }
}

fn counted(count: u32, singular: &str) -> String {
    format!("{count} {singular}{}", if count > 1 { "s" } else { "" })
}
