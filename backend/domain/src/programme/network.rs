//! The steps of a network, what it delivers and shows.

use super::kind::Party;
use super::text::rule;
use crate::keyed;

keyed! {
    /// The two series of steps that alternate.
    pub enum StepSeries {
        /// With the whole network.
        Collective = "collective", "Temps collectif";
        /// Inside each managing organisation.
        Intersession = "intersession", "Inter-session";
    }
}

rule! {
    /// One step of a facilitators' network.
    pub struct StepRule {
        /// As the source writes it: `T1`, `T1'`.
        pub key: String,
        pub series: StepSeries,
        /// From 1, in its series.
        pub number: u32,
        pub title: String,
        pub led_by: Party,
    } check(rule, at) {
        at.require(rule.number >= 1, "number", "les étapes se comptent à partir de 1.");
    }
}

keyed! {
    /// For what a deliverable is made.
    pub enum DeliverableScope {
        Post = "post", "par poste";
        Structure = "structure", "par structure";
    }
}

rule! {
    /// Something that is delivered, then accepted.
    pub struct DeliverableRule {
        pub key: String,
        pub title: String,
        pub scope: DeliverableScope,
        /// Key of the step by which it is due.
        pub step: String,
        /// The step is ours: the source names the deliverable or the task only.
        pub step_proposed: bool,
    }
}

rule! {
    /// How results are shown to others.
    pub struct RestitutionRule {
        pub title: String,
        pub forms: Vec<String>,
    }
}
