//! How groups are made, and who stands in them.

use super::kind::Party;
use super::text::{record, rule};
use crate::group::TrinomeRole;
use crate::refusal::{Citation, Refusal};

record! {
    /// The size of a group and what holds it together.
    pub struct GroupRule {
        pub min: u32,
        pub max: u32,
        pub same_territory: bool,
        /// The farthest that two establishments of one territory may be apart, as the crow flies.
        pub max_kilometres: Option<u32>,
        /// The distance is ours: the source says «même territoire» without a figure.
        pub max_kilometres_proposed: bool,
        /// An establishment without partners may apply alone: it is helped to find some.
        pub isolated_may_apply: bool,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(rule.min >= 1, "min", "un groupe compte au moins un établissement.");
        at.require(rule.max >= rule.min, "max", format!("le maximum ({}) est inférieur au minimum ({}).", rule.max, rule.min));
        at.require(rule.max <= 200, "max", "un groupe compte 200 établissements au plus.");
    }
}

impl GroupRule {
    /// Whether a group may count this many establishments.
    pub fn check_size(&self, establishments: u32) -> Result<(), Refusal> {
        if (self.min..=self.max).contains(&establishments) {
            return Ok(());
        }
        let remedy = if establishments < self.min {
            format!("Ajoutez-en {}.", self.min - establishments)
        } else {
            format!("Retirez-en {}.", establishments - self.max)
        };
        Err(Refusal::cited(
            "establishments",
            format!(
                "Un groupe réunit de {} à {} établissements ; vous en indiquez {establishments}. {remedy}",
                self.min, self.max
            ),
            &self.cite,
        ))
    }
}

record! {
    /// The three voices of each establishment.
    pub struct TrinomeRule {
        pub roles: Vec<TrinomeRole>,
        /// Numbers of the sequences that the trinôme attends.
        pub attends: Vec<u8>,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    } check(rule, at) {
        at.require(!rule.roles.is_empty(), "roles", "nommez au moins un rôle.");
        for (index, role) in rule.roles.iter().enumerate() {
            at.require(
                !rule.roles[..index].contains(role),
                &format!("roles[{index}]"),
                format!("le rôle « {} » est donné deux fois.", role.key()),
            );
        }
    }
}

record! {
    /// How a group's consultant is chosen.
    pub struct ConsultantRule {
        pub one_per_group: bool,
        /// Only from the list that the agencies keep.
        pub approved_list_only: bool,
        pub chosen_by: Party,
        /// What puts a consultant on the list; one of them is enough.
        pub listed_when: Vec<String>,
        pub profile: String,
        /// The application may leave the consultant open.
        pub optional_in_application: bool,
        /// The commitment letter can't be signed without one.
        pub required_for_letter: bool,
        pub cite: Citation,
        pub see: Vec<Citation>,
        pub note: Option<String>,
    }
}

rule! {
    /// A body that an establishment sets up for its project.
    pub struct BodyRule {
        pub key: String,
        pub title: String,
        pub party: Party,
        /// How many, at least.
        pub min: u32,
        pub members: Vec<String>,
        pub missions: Vec<String>,
    }
}

rule! {
    /// The letter by which an establishment commits itself.
    pub struct LetterRule {
        pub key: String,
        pub title: String,
        /// All of them sign.
        pub signatories: Vec<TrinomeRole>,
        /// The sequence that can't be held before the letter is signed.
        pub required_before_sequence: Option<u8>,
        /// That requirement is ours: the source says only that the letter validates participation.
        pub requirement_proposed: bool,
    }
}

rule! {
    /// What happens when an establishment leaves its group and the group's size changes.
    pub struct WithdrawalRule {
        /// The funding is computed anew without anyone deciding.
        pub automatic_recalculation: bool,
        pub decided_by: Party,
    }
}
