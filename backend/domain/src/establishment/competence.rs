//! Who is competent to authorise and fund an establishment.
//!
//! Every reading made here is a **proposal**, drawn from CASF L. 313-3 and from the labels of the
//! register's tariff-setting codes; no public table states it. What is shown to people must say
//! so, and a correction recorded for an establishment takes precedence.

use super::category::Category;
use crate::keyed;
use serde::{Deserialize, Serialize};

keyed! {
    /// Who is competent.
    pub enum Competence {
        /// The ARS alone.
        Exclusive = "exclusive", "compétence exclusive de l’ARS";
        /// The ARS with the département.
        Joint = "joint", "compétence conjointe de l’ARS et du département";
        /// The département alone.
        Department = "department", "compétence du département";
        /// The State's representative.
        State = "state", "compétence de l’État";
    }
}

keyed! {
    /// What a [`ProposedCompetence`] was read from.
    pub enum CompetenceBasis {
        /// The establishment's own tariff-setting code (`codemft`).
        TariffCode = "tariff_code", "Mode de fixation des tarifs";
        /// Its category, for want of a telling tariff-setting code.
        Category = "category", "Catégorie";
    }
}

/// A competence read from the register: to be shown as proposed, never as established.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedCompetence {
    pub competence: Competence,
    pub basis: CompetenceBasis,
}

impl Competence {
    /// The competence that a tariff-setting code tells, if it tells one.
    pub fn of_tariff_code(code: &str) -> Option<Competence> {
        match code {
            "03" | "04" | "05" | "07" | "15" | "34" | "54" | "58" => Some(Competence::Exclusive),
            "09" | "10" | "11" | "17" | "21" | "22" | "23" | "25" | "40" | "41" | "42" | "43" | "44" | "45" | "46"
            | "47" | "48" | "49" | "50" | "51" | "52" | "53" | "55" | "56" | "57" => Some(Competence::Joint),
            "08" | "31" => Some(Competence::Department),
            "30" | "35" => Some(Competence::State),
            // Free tariff, ministries, social security, scales, undetermined: nothing on who is competent.
            _ => None,
        }
    }

    /// Whether the ARS has a say: "exclusive ou conjointe" (ami-2023:88-91).
    pub fn includes_ars(self) -> bool {
        matches!(self, Competence::Exclusive | Competence::Joint)
    }
}

impl ProposedCompetence {
    /// The competence proposed for an establishment, from its tariff-setting code (`codemft`,
    /// often empty) and else from its category. None where neither tells.
    pub fn of(category: &str, tariff_code: Option<&str>) -> Option<ProposedCompetence> {
        if let Some(competence) = tariff_code.and_then(Competence::of_tariff_code) {
            return Some(ProposedCompetence { competence, basis: CompetenceBasis::TariffCode });
        }
        let competence = Category::of(category)?.competence?;
        Some(ProposedCompetence { competence, basis: CompetenceBasis::Category })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_have_the_competence_that_the_law_suggests() {
        let of = |code| Category::of(code).unwrap().competence;
        for code in ["183", "186", "182", "189", "255", "246", "354"] {
            assert_eq!(of(code), Some(Competence::Exclusive), "{code}");
        }
        for code in ["500", "437", "448", "445", "190"] {
            assert_eq!(of(code), Some(Competence::Joint), "{code}");
        }
        for code in ["446", "252", "253", "382", "449"] {
            assert_eq!(of(code), Some(Competence::Department), "{code}");
        }
    }

    #[test]
    fn the_tariff_code_comes_before_the_category() {
        let proposed = ProposedCompetence::of("500", Some("34")).unwrap();
        assert_eq!((proposed.competence, proposed.basis), (Competence::Exclusive, CompetenceBasis::TariffCode));
        for silent in [None, Some("99"), Some("01"), Some("")] {
            let proposed = ProposedCompetence::of("500", silent).unwrap();
            assert_eq!((proposed.competence, proposed.basis), (Competence::Joint, CompetenceBasis::Category));
        }
        assert_eq!(ProposedCompetence::of("381", None), None);
        assert_eq!(ProposedCompetence::of("999", Some("08")).unwrap().competence, Competence::Department);
    }

    #[test]
    fn the_ars_has_a_say_alone_or_jointly() {
        let with_ars: Vec<_> = Competence::ALL.iter().copied().filter(|c| c.includes_ars()).collect();
        assert_eq!(with_ars, [Competence::Exclusive, Competence::Joint]);
    }
}
