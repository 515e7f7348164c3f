//! The closed lists that rulebooks are written with.

use crate::keyed;

keyed! {
    /// What a programme gives to those whom it accompanies.
    pub enum ProgrammeKind {
        /// A consultant for a group of establishments.
        TerritorialGroups = "territorial_groups", "Collectifs territoriaux";
        /// A facilitator in a managing organisation.
        FacilitatorNetwork = "facilitator_network", "Réseau d’animateurs";
        /// Funds for the actions of one applicant.
        CallForProjects = "call_for_projects", "Appel à projets";
        /// Funds for a local contract on working conditions (CLACT).
        WorkingConditionsContract = "working_conditions_contract", "Contrat d’amélioration des conditions de travail";
    }
}

keyed! {
    /// Who acts, pays, signs or is accompanied.
    pub enum Party {
        /// Whoever may apply, as the eligibility says.
        Applicant = "applicant", "Candidat";
        Establishment = "establishment", "Établissement";
        ManagingOrganisation = "managing_organisation", "Organisme gestionnaire";
        Grouping = "grouping", "Groupement";
        Group = "group", "Groupe d’établissements";
        Trinome = "trinome", "Trinôme";
        QvctCommittee = "qvct_committee", "Comité QVCT";
        DiscussionSpace = "discussion_space", "Espace de discussion sur le travail";
        Management = "management", "Direction";
        StaffBody = "staff_body", "Instances représentatives du personnel";
        LegalRepresentative = "legal_representative", "Représentant légal";
        Consultant = "consultant", "Consultant";
        Facilitator = "facilitator", "Animateur QVCT";
        FundingAgency = "funding_agency", "ARS";
        SupportAgency = "support_agency", "Aract";
        Federation = "federation", "Fédération";
    }
}

keyed! {
    /// Two families of establishments that never mix in a programme.
    pub enum EstablishmentKind {
        Esms = "esms", "Établissement ou service médico-social";
        Health = "health", "Établissement de santé";
    }
}
