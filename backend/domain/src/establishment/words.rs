//! The words that [`super::casing`] knows: linking words, acronyms, common nouns of the field, and
//! proper names whose accents can be given back without doubt.

/// Articles: small after a linking word, capital at the head of a proper name.
pub(super) fn is_article(word: &str) -> bool {
    matches!(word, "LE" | "LA" | "LES" | "L")
}

/// What an apostrophe may follow.
pub(super) fn is_elision(word: &str) -> bool {
    matches!(word, "L" | "D" | "S" | "N" | "J" | "M" | "T" | "C" | "QU")
}

/// Words that stay small inside a name.
pub(super) fn is_link(word: &str) -> bool {
    matches!(
        word,
        "DE" | "DU"
            | "DES"
            | "D"
            | "ET"
            | "EN"
            | "SUR"
            | "SOUS"
            | "AU"
            | "AUX"
            | "POUR"
            | "PAR"
            | "DANS"
            | "CHEZ"
            | "LÈS"
            | "LEZ"
    )
}

/// `1ER`, `2EME`, `3E`.
pub(super) fn is_ordinal(word: &str) -> bool {
    let ending = word.trim_start_matches(|c: char| c.is_ascii_digit());
    ending.len() < word.len() && matches!(ending, "ER" | "ERE" | "ÈRE" | "EME" | "ÈME" | "E")
}

/// Acronyms only at the head of a name: elsewhere «MAS» is a farmhouse.
pub(super) fn is_leading_acronym(word: &str) -> bool {
    matches!(word, "MAS" | "RA" | "AJ")
}

const ACRONYMS: &[&str] = &[
    "AAPII", "ACIA", "ADAGES", "ADAPEI", "ADAPT", "ADMR", "AFAM", "AGAPEI", "AMPAF", "ANRAS", "APAJH", "APEI", "APF",
    "APS", "ARPADE", "ARSEAA", "ASA", "ASEI", "ASM", "ASSAD", "BAPU", "CAAIS", "CADA", "CAFS", "CAJ", "CAMSP", "CCAS",
    "CESDA", "CESDDA", "CESDV", "CHAC", "CHI", "CHIC", "CHPA", "CHRU", "CHU", "CIAS", "CMEE", "CMPEA", "CROP", "CSRE",
    "EAM", "EANM", "EATU", "EEAP", "EEPA", "EHPA", "EHPAD", "EMS", "EPAS", "EPNAK", "ESA", "ESAT", "ESMS", "ESPO",
    "ESRP", "FAF", "FAM", "FAO", "FO", "GCSMS", "GIAC", "IDA", "IEM", "IES", "IJA", "IME", "IMP", "IMPRO", "ITEP",
    "MAPA", "MARPA", "PA", "PEP", "PUV", "SAA", "SAAD", "SAAS", "SAESAT", "SAFEP", "SAMDO", "SAMSAH", "SAVA", "SAVS",
    "SEAT", "SESSAD", "SISPAH", "SPASAD", "SSAM", "SSEFIS", "SSIAD", "TED", "TISF", "TSA", "UAS", "UDSMA", "UEEA",
    "UEM", "UEMA", "UGECAM", "UNAPEI", "UPAES", "URAC", "USLD", "YMCA", "ZA", "ZAC", "ZI",
];

const ROMAN: &[&str] = &[
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVIII", "XIX", "XX",
    "XXIII",
];

/// Whether a word stays in capitals: a known acronym, a Roman numeral, or letters that cannot be
/// pronounced.
pub(super) fn is_acronym(word: &str) -> bool {
    if matches!(word, "ST" | "STE" | "STS" | "DR" | "PR" | "MGR" | "MLLE" | "MR" | "LT" | "CDT") {
        return word == "MR";
    }
    let spoken = |c: char| "AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ".contains(c);
    ACRONYMS.contains(&word)
        || ROMAN.contains(&word)
        || (word.chars().count() > 1 && word.chars().all(char::is_alphabetic) && !word.chars().any(spoken))
}

/// Whether a word is an abbreviation that [`common`] writes in full, so that its full stop goes.
pub(super) fn is_abbreviation(word: &str) -> bool {
    matches!(word, "CTRE" | "HEBERG" | "RES" | "RESID" | "SCE" | "SERV")
}

/// Common nouns of the field, as they are written inside a name.
pub(super) fn common(word: &str) -> Option<&'static str> {
    Some(match word {
        "ACCOMPAGNEMENT" => "accompagnement",
        "ACCUEIL" => "accueil",
        "ADOLESCENTS" => "adolescents",
        "ADULTES" => "adultes",
        "AGEES" | "ÂGEES" | "ÂGÉES" => "âgées",
        "ANNEXE" => "annexe",
        "ANTENNE" => "antenne",
        "AUTONOMIE" => "autonomie",
        "CENTRE" | "CTRE" => "centre",
        "DEPENDANTES" | "DÉPENDANTES" => "dépendantes",
        "DOMICILE" => "domicile",
        "EDUCATION" | "ÉDUCATION" => "éducation",
        "ENFANTS" => "enfants",
        "EQUIPE" | "ÉQUIPE" => "équipe",
        "ETABLISSEMENT" | "ÉTABLISSEMENT" => "établissement",
        "FOYER" => "foyer",
        "HANDICAPES" | "HANDICAPÉS" => "handicapés",
        "HEBERG" | "HEBERGEMENT" | "HÉBERGEMENT" => "hébergement",
        "HOPITAL" | "HÔPITAL" => "hôpital",
        "HOSPITALIER" => "hospitalier",
        "INSTITUT" => "institut",
        "JOUR" => "jour",
        "LOGEMENTS" => "logements",
        "MAISON" => "maison",
        "MEDICALISE" | "MÉDICALISÉ" | "MEDICALISÉ" => "médicalisé",
        "MEDICALISEE" | "MÉDICALISÉE" => "médicalisée",
        "MEDICO" | "MÉDICO" => "médico",
        "OCCUPATIONNEL" => "occupationnel",
        "PERSONNES" => "personnes",
        "POLE" | "PÔLE" => "pôle",
        "POLYVALENT" => "polyvalent",
        "PREORIENTATION" | "PRÉORIENTATION" => "préorientation",
        "PROFESSIONNELLE" => "professionnelle",
        "REEDUCATION" | "RÉÉDUCATION" => "rééducation",
        "RES" | "RESID" | "RESIDENCE" | "RÉSIDENCE" => "résidence",
        "RESIDENCES" | "RÉSIDENCES" => "résidences",
        "RETRAITE" => "retraite",
        "SCE" | "SERV" | "SERVICE" => "service",
        "SITE" => "site",
        "SOCIAL" => "social",
        "SOCIALE" => "sociale",
        "SOINS" => "soins",
        "SPECIALISE" | "SPÉCIALISÉ" => "spécialisé",
        "SPECIALISEE" | "SPÉCIALISÉE" => "spécialisée",
        "TEMPORAIRE" => "temporaire",
        "TRAVAIL" => "travail",
        "UNITE" | "UNITÉ" => "unité",
        "VIE" => "vie",
        "VIEILLISSANTS" => "vieillissants",
        _ => return None,
    })
}

/// Proper names and titles written in full or with the accents that capitals lost. Only words that
/// mean nothing else without them.
pub(super) fn restored(word: &str) -> Option<&'static str> {
    Some(match word {
        "ST" => "Saint",
        "STE" => "Sainte",
        "STS" => "Saints",
        "ALES" => "Alès",
        "ALLEE" => "Allée",
        "ANDRE" => "André",
        "ANGELE" => "Angèle",
        "ARIEGE" => "Ariège",
        "ARMEE" => "Armée",
        "BAGNERES" => "Bagnères",
        "BEZIERS" => "Béziers",
        "CECILE" => "Cécile",
        "CEDRES" => "Cèdres",
        "CEVENNES" => "Cévennes",
        "CEZE" => "Cèze",
        "CHATEAU" => "Château",
        "CHENES" => "Chênes",
        "CITE" => "Cité",
        "CLEMENT" => "Clément",
        "COEUR" => "Cœur",
        "ECOLE" => "École",
        "ECOLES" => "Écoles",
        "EGLISE" => "Église",
        "EMILE" => "Émile",
        "EMILIE" => "Émilie",
        "ESPERANCE" => "Espérance",
        "ETOILE" => "Étoile",
        "EUGENE" => "Eugène",
        "EVEQUE" => "Évêque",
        "FELIX" => "Félix",
        "FRANCOIS" => "François",
        "FREDERIC" => "Frédéric",
        "GENERAL" => "Général",
        "GENETS" => "Genêts",
        "GERARD" => "Gérard",
        "GREGOIRE" => "Grégoire",
        "HELENE" => "Hélène",
        "HERAULT" => "Hérault",
        "JAURES" => "Jaurès",
        "JEROME" => "Jérôme",
        "LEON" => "Léon",
        "LOZERE" => "Lozère",
        "MARECHAL" => "Maréchal",
        "MEDICIS" => "Médicis",
        "MEDITERRANEE" => "Méditerranée",
        "NIMES" => "Nîmes",
        "OREE" => "Orée",
        "PYRENEES" => "Pyrénées",
        "RENE" => "René",
        "REPUBLIQUE" => "République",
        "REPIT" => "Répit",
        "SANTE" => "Santé",
        "SESAME" => "Sésame",
        "THERESE" => "Thérèse",
        "VALLEE" => "Vallée",
        "VALLEES" => "Vallées",
        _ => return None,
    })
}
