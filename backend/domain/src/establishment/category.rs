//! What an establishment is: its category, the sector it works in, and who is competent for it.

use super::competence::Competence;
use crate::keyed;

keyed! {
    /// The population or field that an establishment works for.
    pub enum Sector {
        OlderPeople = "older_people", "Personnes âgées";
        DisabledAdults = "disabled_adults", "Adultes en situation de handicap";
        DisabledChildren = "disabled_children", "Enfants en situation de handicap";
        /// Services for several of these, such as home nursing.
        Multi = "multi", "Plusieurs publics";
        /// Établissements de santé and other care.
        Health = "health", "Santé";
        /// Everything else: social housing, child protection, schools.
        Other = "other", "Autre";
    }
}

/// A category of the register's nomenclature.
#[derive(Debug, PartialEq, Eq)]
pub struct Category {
    /// Three digits, such as `500`.
    pub code: &'static str,
    /// What professionals call it, such as `EHPAD`.
    pub short: &'static str,
    /// The official denomination, spelled out.
    pub label: &'static str,
    pub sector: Sector,
    /// Who is competent for this category. A proposal (from CASF L. 313-3), to be confirmed;
    /// see [`super::competence`]. None where it depends on the establishment.
    pub competence: Option<Competence>,
}

const fn category(
    code: &'static str,
    short: &'static str,
    label: &'static str,
    sector: Sector,
    competence: Option<Competence>,
) -> Category {
    Category { code, short, label, sector, competence }
}

const ARS: Option<Competence> = Some(Competence::Exclusive);
const JOINT: Option<Competence> = Some(Competence::Joint);
const DEPARTMENT: Option<Competence> = Some(Competence::Department);

/// Open categories of the nomenclature of 26 May 2025 that accompany people in the medico-social
/// sector, and the établissements de santé. In order of code.
#[rustfmt::skip]
static CATEGORIES: &[Category] = {
    use Sector::{DisabledAdults as Adults, DisabledChildren as Children, Health, Multi, OlderPeople as Older};
    &[
        category("101", "CHR", "Centre hospitalier régional", Health, None),
        category("106", "CH (ex-hôpital local)", "Centre hospitalier, ancien hôpital local", Health, None),
        category("109", "SSR privé", "Établissement de santé privé autorisé en soins de suite et de réadaptation", Health, None),
        category("114", "Hôpital des armées", "Hôpital des armées", Health, None),
        category("122", "Chirurgie et obstétrique", "Établissement de soins obstétriques et chirurgico-gynécologiques", Health, None),
        category("127", "HAD", "Hospitalisation à domicile", Health, None),
        category("128", "Soins chirurgicaux", "Établissement de soins chirurgicaux", Health, None),
        category("129", "Soins médicaux", "Établissement de soins médicaux", Health, None),
        category("131", "CLCC", "Centre de lutte contre le cancer", Health, None),
        category("141", "Centre de dialyse", "Centre de dialyse", Health, None),
        category("146", "Dialyse hors centre", "Structure d'alternative à la dialyse en centre", Health, None),
        category("156", "CMP", "Centre médico-psychologique", Health, None),
        category("161", "Maison de santé mentale", "Maison de santé pour maladies mentales", Health, None),
        category("182", "SESSAD", "Service d'éducation spéciale et de soins à domicile", Children, ARS),
        category("183", "IME", "Institut médico-éducatif", Children, ARS),
        category("186", "ITEP", "Institut thérapeutique, éducatif et pédagogique", Children, ARS),
        category("188", "EEAP", "Établissement pour enfants ou adolescents polyhandicapés", Children, ARS),
        category("189", "CMPP", "Centre médico-psycho-pédagogique", Children, ARS),
        category("190", "CAMSP", "Centre d'action médico-sociale précoce", Children, JOINT),
        category("192", "IEM", "Institut d'éducation motrice", Children, ARS),
        category("194", "Institut déficients visuels", "Institut pour déficients visuels", Children, ARS),
        category("195", "Institut déficients auditifs", "Institut pour déficients auditifs", Children, ARS),
        category("196", "Institut sensoriel", "Institut d'éducation sensorielle pour sourds et aveugles", Children, ARS),
        category("198", "ESPO", "Établissement et service de préorientation", Adults, ARS),
        category("202", "Résidence autonomie", "Résidence autonomie", Older, DEPARTMENT),
        category("207", "Centre de jour PA", "Centre de jour pour personnes âgées", Older, JOINT),
        category("209", "SAAS", "Service autonomie aide et soins", Multi, JOINT),
        category("221", "BAPU", "Bureau d'aide psychologique universitaire", Children, ARS),
        category("238", "CAFS", "Centre d'accueil familial spécialisé", Children, ARS),
        category("246", "ESAT", "Établissement et service d'aide par le travail", Adults, ARS),
        category("249", "ESRP", "Établissement et service de réadaptation professionnelle", Adults, ARS),
        category("252", "Foyer d'hébergement", "Foyer d'hébergement pour adultes handicapés", Adults, DEPARTMENT),
        category("253", "Foyer polyvalent", "Foyer d'accueil polyvalent pour adultes handicapés", Adults, DEPARTMENT),
        category("255", "MAS", "Maison d'accueil spécialisée", Adults, ARS),
        category("292", "CHS", "Centre hospitalier spécialisé dans la lutte contre les maladies mentales", Health, None),
        category("354", "SSIAD", "Service de soins infirmiers à domicile", Multi, ARS),
        category("355", "CH", "Centre hospitalier", Health, None),
        category("362", "USLD", "Établissement de soins de longue durée", Health, None),
        category("365", "Soins pluridisciplinaires", "Établissement de soins pluridisciplinaire", Health, None),
        category("370", "Expérimental PH", "Établissement expérimental pour personnes handicapées", Adults, None),
        category("377", "Expérimental enfance", "Établissement expérimental pour enfance handicapée", Children, None),
        category("379", "Expérimental adultes", "Établissement expérimental pour adultes handicapés", Adults, None),
        category("381", "Expérimental PA", "Établissement expérimental pour personnes âgées", Older, None),
        category("382", "Foyer de vie", "Foyer de vie pour adultes handicapés", Adults, DEPARTMENT),
        category("390", "Accueil temporaire enfants", "Établissement d'accueil temporaire d'enfants handicapés", Children, None),
        category("395", "Accueil temporaire adultes", "Établissement d'accueil temporaire pour adultes handicapés", Adults, None),
        category("396", "Foyer enfants", "Foyer d'hébergement pour enfants et adolescents handicapés", Children, None),
        category("402", "Jardin d'enfants spécialisé", "Jardin d'enfants spécialisé", Children, None),
        category("425", "CATTP", "Centre d'accueil thérapeutique à temps partiel", Health, None),
        category("437", "FAM", "Foyer d'accueil médicalisé pour adultes handicapés", Adults, JOINT),
        category("445", "SAMSAH", "Service d'accompagnement médico-social pour adultes handicapés", Adults, JOINT),
        category("446", "SAVS", "Service d'accompagnement à la vie sociale", Adults, DEPARTMENT),
        category("448", "EAM", "Établissement d'accueil médicalisé en tout ou partie pour personnes handicapées", Adults, JOINT),
        category("449", "EANM", "Établissement d'accueil non médicalisé pour personnes handicapées", Adults, DEPARTMENT),
        category("460", "SAA", "Service autonomie aide", Multi, DEPARTMENT),
        category("500", "EHPAD", "Établissement d'hébergement pour personnes âgées dépendantes", Older, JOINT),
        category("501", "EHPA médicalisé", "EHPA percevant des crédits d'assurance maladie", Older, JOINT),
        category("502", "EHPA", "EHPA ne percevant pas de crédits d'assurance maladie", Older, DEPARTMENT),
        category("697", "GCS-ES", "Groupement de coopération sanitaire, établissement de santé", Health, None),
    ]
};

impl Category {
    /// EHPAD, the only category that the Occitanie calls for collectives take.
    pub const EHPAD: &str = "500";

    /// Every category known by name, in order of code.
    pub fn all() -> &'static [Category] {
        CATEGORIES
    }

    /// The category of a code of the register (`categetab`). None does not mean that the code is
    /// wrong: the nomenclature has more categories than are named here.
    pub fn of(code: &str) -> Option<&'static Category> {
        let found = CATEGORIES.binary_search_by(|category| category.code.cmp(code)).ok()?;
        CATEGORIES.get(found)
    }
}

impl Sector {
    /// The sector of an establishment: its category's, else the one that its aggregate code
    /// (`categagretab`, four digits) falls in.
    pub fn of(category: &str, aggregate: &str) -> Sector {
        if let Some(category) = Category::of(category) {
            return category.sector;
        }
        match (aggregate.len(), aggregate.get(..2)) {
            (4, Some("44")) => Sector::OlderPeople,
            (4, Some("43")) => Sector::DisabledAdults,
            (4, Some("41")) => Sector::DisabledChildren,
            (4, Some("46")) if aggregate == "4605" => Sector::Multi,
            (4, Some("11" | "12" | "21" | "22" | "31" | "32" | "34")) => Sector::Health,
            _ => Sector::Other,
        }
    }

    /// Whether this is the sector of people with a disability (PH), of any age.
    pub fn is_disability(self) -> bool {
        matches!(self, Sector::DisabledAdults | Sector::DisabledChildren)
    }

    /// Whether establishments of this sector are établissements et services médico-sociaux for
    /// older people or people with a disability.
    pub fn is_medico_social(self) -> bool {
        !matches!(self, Sector::Health | Sector::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_found() {
        assert!(CATEGORIES.is_sorted_by(|a, b| a.code < b.code));
        for category in CATEGORIES {
            assert_eq!(Category::of(category.code), Some(category));
            assert!(category.code.len() == 3 && category.short.chars().count() <= 30);
        }
        assert_eq!(Category::of(Category::EHPAD).unwrap().short, "EHPAD");
        assert_eq!(Category::of(""), None);
        assert_eq!(Category::of("5000"), None);
    }

    #[test]
    fn an_unknown_category_takes_the_sector_of_its_aggregate() {
        for (category, aggregate, sector) in [
            ("500", "4401", Sector::OlderPeople),
            ("183", "", Sector::DisabledChildren),
            ("247", "4302", Sector::DisabledAdults),
            ("999", "4107", Sector::DisabledChildren),
            ("999", "4404", Sector::OlderPeople),
            ("999", "4605", Sector::Multi),
            ("214", "4601", Sector::Other),
            ("124", "2206", Sector::Health),
            ("177", "4501", Sector::Other),
            ("999", "", Sector::Other),
            ("999", "44", Sector::Other),
            ("999", "é44", Sector::Other),
        ] {
            assert_eq!(Sector::of(category, aggregate), sector, "{category} {aggregate}");
        }
    }

    #[test]
    fn disability_is_adults_and_children() {
        let of = |keep: fn(Sector) -> bool| Sector::ALL.iter().copied().filter(|s| keep(*s)).collect::<Vec<_>>();
        assert_eq!(of(Sector::is_disability), [Sector::DisabledAdults, Sector::DisabledChildren]);
        assert_eq!(of(Sector::is_medico_social).len(), 4);
    }
}
