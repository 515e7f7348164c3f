//! Under what terms a region opens what it publishes.

use crate::keyed;

keyed! {
    /// A licence for open data and texts. Which one is for the region to say; the first is proposed.
    pub enum Licence {
        Open = "etalab-2.0", "Licence Ouverte 2.0 (Etalab)";
        By = "cc-by-4.0", "Creative Commons Attribution 4.0";
        BySa = "cc-by-sa-4.0", "Creative Commons Attribution – Partage dans les mêmes conditions 4.0";
    }
}

impl Licence {
    /// The address of its text.
    pub fn url(self) -> &'static str {
        match self {
            Licence::Open => "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
            Licence::By => "https://creativecommons.org/licenses/by/4.0/deed.fr",
            Licence::BySa => "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
        }
    }
}
