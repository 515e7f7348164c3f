//! Who may take part.

use super::kind::{EstablishmentKind, Party};
use super::text::{record, rule};
use crate::establishment::category::{Category, Sector};
use crate::establishment::competence::Competence;
use crate::establishment::legal::LegalFamily;
use crate::refusal::{Citation, Refusal};

record! {
    /// The establishments and bodies that a programme admits. An empty list restricts nothing.
    pub struct Eligibility {
        pub kind: EstablishmentKind,
        /// FINESS category codes, three digits each.
        pub categories: Vec<String>,
        pub sectors: Vec<Sector>,
        pub competences: Vec<Competence>,
        pub legal_families: Vec<LegalFamily>,
        /// What is admitted, in French words that follow «s'adresse aux».
        pub label: String,
        /// Only establishments that stand in the programme's region.
        pub in_region: bool,
        /// Taking part is each establishment's own choice.
        pub voluntary: bool,
        pub applicants: Vec<Party>,
        pub cite: Citation,
        /// The passage on the competence, when it is another.
        pub competence_cite: Option<Citation>,
        pub see: Vec<Citation>,
        /// How categories and sectors follow from the words of the source.
        pub note: Option<String>,
    } check(rule, at) {
        for (index, code) in rule.categories.iter().enumerate() {
            let field = format!("categories[{index}]");
            at.require(
                code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()),
                &field,
                format!("« {code} » n’est pas un code de catégorie FINESS (trois chiffres)."),
            );
            at.require(!rule.categories[..index].contains(code), &field, format!("la catégorie {code} est donnée deux fois."));
        }
        for (index, sector) in rule.sectors.iter().enumerate() {
            at.require(
                (*sector == Sector::Health) == (rule.kind == EstablishmentKind::Health),
                &format!("sectors[{index}]"),
                format!("le secteur « {} » ne va pas avec des {}.", sector.key(), rule.kind.label().to_lowercase()),
            );
        }
    }
}

impl Eligibility {
    /// Whether an establishment of this FINESS category may take part, from what the category
    /// alone tells of its sector and competence.
    pub fn admits_category(&self, code: &str) -> Result<(), Refusal> {
        let competence = Category::of(code).and_then(|category| category.competence);
        self.admits(code, Sector::of(code, ""), competence)
    }

    /// Whether an establishment of this category, sector and competence may take part. A
    /// competence that is not known refuses nobody: it is for the ARS to say.
    pub fn admits(&self, category: &str, sector: Sector, competence: Option<Competence>) -> Result<(), Refusal> {
        let admitted = |kept: bool, what: String, cite: &Citation| {
            if kept {
                return Ok(());
            }
            let message = format!(
                "{what} ; ce programme s’adresse aux {}. Choisissez un autre établissement, ou faites corriger \
                 sa fiche si elle est fausse.",
                self.label
            );
            Err(Refusal::cited("establishment", message, cite))
        };
        let named = Category::of(category).map_or(String::new(), |category| format!(" ({})", category.short));
        admitted(
            self.categories.is_empty() || self.categories.iter().any(|code| code == category),
            format!("Cet établissement est de catégorie {category}{named}"),
            &self.cite,
        )?;
        admitted(
            self.sectors.is_empty() || self.sectors.contains(&sector),
            format!("Cet établissement est de catégorie {category}{named}, secteur « {} »", sector.label()),
            &self.cite,
        )?;
        let Some(competence) = competence else { return Ok(()) };
        admitted(
            self.competences.is_empty() || self.competences.contains(&competence),
            format!("Cet établissement relève de la {}", competence.label()),
            self.competence_cite.as_ref().unwrap_or(&self.cite),
        )
    }
}

rule! {
    /// An exception that someone may grant, with a reason.
    pub struct Waiver {
        pub key: String,
        pub title: String,
        pub granted_by: Party,
    }
}
