//! What applicants send, and how it is judged.

use super::kind::Party;
use super::text::rule;
use crate::keyed;

keyed! {
    /// By what way applications arrive.
    pub enum Channel {
        Mail = "mail", "Messagerie";
        Platform = "platform", "Plateforme de dépôt";
        /// The source doesn't say.
        Unstated = "unstated", "Non précisée";
    }
}

keyed! {
    /// What becomes of an application that is late or incomplete.
    pub enum Handling {
        /// Rejected without being examined.
        Rejected = "rejected", "Rejeté sans instruction";
        /// The platform no longer takes it.
        Closed = "closed", "Dépôt fermé";
        /// The source doesn't say.
        Unstated = "unstated", "Non précisé";
    }
}

rule! {
    /// How to apply.
    pub struct SubmissionRule {
        /// One application each.
        pub per: Party,
        /// The applications of a group are complete together.
        pub linked_by_group: bool,
        pub channel: Channel,
        /// Key of the contact that receives them.
        pub contact: Option<String>,
        pub url: Option<String>,
        /// Key of the calendar's deadline.
        pub deadline: String,
        pub late: Handling,
        pub incomplete: Handling,
    }
}

rule! {
    /// What must be true before an application can be funded.
    pub struct Prerequisite {
        pub key: String,
        pub title: String,
        /// Key of the piece that shows it.
        pub piece: Option<String>,
    }
}

rule! {
    /// A document that an application holds.
    pub struct PieceRule {
        pub key: String,
        pub title: String,
        pub required: bool,
        /// Who signs it, or gives it.
        pub signed_by: Option<Party>,
        /// The only format that is taken, such as `xlsx`.
        pub format: Option<String>,
        /// Several files may be given.
        pub several: bool,
        /// Key of the deadline until which it may come after the application.
        pub deferred_until: Option<String>,
        /// When it need not be given, in French.
        pub not_needed_if: Option<String>,
        /// Key of the waiver that dispenses from it.
        pub waiver: Option<String>,
    }
}

keyed! {
    /// What a field of an application takes.
    pub enum FieldKind {
        Text = "text", "Texte";
        LongText = "long_text", "Texte long";
        Number = "number", "Nombre";
        Decimal = "decimal", "Nombre décimal";
        Percentage = "percentage", "Pourcentage";
        Amount = "amount", "Montant";
        Address = "address", "Adresse";
        Email = "email", "Adresse électronique";
        Phone = "phone", "Téléphone";
        Finess = "finess", "Numéro FINESS";
        Siret = "siret", "Numéro SIRET";
        LegalStatus = "legal_status", "Statut juridique";
        Person = "person", "Personne";
        Establishment = "establishment", "Établissement";
        Consultant = "consultant", "Consultant";
        Table = "table", "Tableau";
    }
}

rule! {
    /// One thing that the application form asks.
    pub struct DossierField {
        pub key: String,
        pub section: String,
        pub title: String,
        pub kind: FieldKind,
        pub required: bool,
        /// How many answers there may be.
        pub max: Option<u32>,
    }
}

keyed! {
    /// What a criterion does.
    pub enum CriterionKind {
        Appreciation = "appreciation", "Appréciation";
        /// Gives precedence over others.
        Priority = "priority", "Priorité";
        /// Is looked at with care.
        Attention = "attention", "Attention particulière";
        /// Is examined, after the others.
        NotPriority = "not_priority", "Instruit sans priorité";
    }
}

rule! {
    /// What applications are judged on.
    pub struct CriterionRule {
        pub key: String,
        pub title: String,
        pub kind: CriterionKind,
    }
}

rule! {
    /// What isn't paid for.
    pub struct ExclusionRule {
        pub key: String,
        pub title: String,
        /// The examples that the source gives.
        pub examples: Vec<String>,
        /// What the reviewer checks by hand, in French.
        pub review: Option<String>,
    }
}

rule! {
    /// A theme among which a project chooses.
    pub struct AxisRule {
        pub key: String,
        pub number: u32,
        pub title: String,
        pub examples: Vec<String>,
    }
}

rule! {
    /// What a beneficiary reports afterwards.
    pub struct ReportRule {
        pub key: String,
        pub title: String,
        pub attachments: Vec<String>,
        /// The report that it comes with, as the source words it.
        pub comes_with: Option<String>,
        /// Due day; with `years_after`, counted from the year of funding.
        pub due_month: Option<u32>,
        pub due_day: Option<u32>,
        pub years_after: Option<u32>,
        /// The due day is ours.
        pub due_proposed: bool,
    } check(report, at) {
        at.require(
            report.due_month.is_some() == report.due_day.is_some() && report.due_month.is_some() == report.years_after.is_some(),
            "due_month",
            "donnez ensemble « due_month », « due_day » et « years_after », ou aucun des trois.",
        );
        at.require(
            report.due_month.zip(report.due_day).is_none_or(|(month, day)| chrono::NaiveDate::from_ymd_opt(2023, month, day).is_some()),
            "due_day",
            "ce jour n’existe pas dans ce mois.",
        );
    }
}

impl ReportRule {
    /// The day on which the report on a funding of this year is due.
    pub fn due_on(&self, funding_year: i32) -> Option<chrono::NaiveDate> {
        let year = funding_year.checked_add(i32::try_from(self.years_after?).ok()?)?;
        chrono::NaiveDate::from_ymd_opt(year, self.due_month?, self.due_day?)
    }
}
