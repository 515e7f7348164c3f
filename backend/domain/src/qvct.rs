//! The fields of QVCT, by the scheme that names them.
//!
//! Schemes follow one another and do not map one to one: what was filed under one keeps its field,
//! and a field says its scheme.

use crate::keyed;

keyed! {
    /// A reading of what QVCT is made of, of its time.
    pub enum FieldScheme {
        /// The six fields that the Anact network drew from the ANI of 2013 and 2020.
        Ani = "ani-2013", "Les six champs de la QVT (réseau Anact, d’après l’ANI)";
        Anact2023 = "anact-2023", "Référentiel QVCT de l’Anact (2023)";
    }
}

keyed! {
    /// A field of QVCT, in one scheme.
    pub enum QvctField {
        Relations = "ani.relations", "Les relations au travail et le climat social";
        Content = "ani.content", "Le contenu du travail";
        Health = "ani.health", "La santé au travail";
        Skills = "ani.skills", "Les compétences et parcours professionnels";
        Equality = "ani.equality", "L’égalité professionnelle pour tous";
        Participation = "ani.participation", "Le management participatif et l’engagement";
        Organisation2023 = "anact.organisation", "Organisation, contenu et réalisation du travail";
        Skills2023 = "anact.skills", "Compétences et parcours professionnels";
        Health2023 = "anact.health", "Santé au travail";
        Equality2023 = "anact.equality", "Égalité au travail";
        Management2023 = "anact.management", "Projet d’entreprise et management";
        Dialogue2023 = "anact.dialogue", "Dialogue social et professionnel";
    }
}

impl QvctField {
    /// The scheme that names the field.
    pub fn scheme(self) -> FieldScheme {
        if self.key().starts_with("ani.") { FieldScheme::Ani } else { FieldScheme::Anact2023 }
    }
}

impl FieldScheme {
    /// The fields of the scheme, in its order.
    pub fn fields(self) -> impl Iterator<Item = QvctField> {
        QvctField::ALL.iter().copied().filter(move |field| field.scheme() == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scheme_has_its_six_fields() {
        for scheme in FieldScheme::ALL {
            assert_eq!(scheme.fields().count(), 6, "{}", scheme.key());
        }
    }
}
