//! Who may do what: one table, act × role → `Org | Own | No`.
//!
//! `Org` reaches the whole tenant; `Own` what the person is attached to in that role (its groups
//! as consultant, its establishment as trinôme member…); `No` nothing. An act without a cell for
//! each role does not compile. Only [`Actor::may`] makes a [`Permit`], and only a permit opens
//! the database.

use crate::ids::{EstablishmentId, LoginSessionId, ManagingOrganisationId, PersonId, TenantId};
use crate::keyed;
use std::fmt::Write as _;
use std::marker::PhantomData;

keyed! {
    /// What a person is in a tenant. One person may hold several.
    pub enum Role {
        Ars = "ars", "Agent de l’ARS";
        Aract = "aract", "Coordination Aract";
        Consultant = "consultant", "Consultant";
        Facilitator = "facilitator", "Animateur QVCT";
        Manager = "manager", "Direction ou organisme gestionnaire";
        Trinome = "trinome", "Membre d’un trinôme";
        Contributor = "contributor", "Contributeur";
        Admin = "admin", "Administration de l’espace";
    }
}

/// How far an act reaches for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Org,
    Own,
    No,
}

/// In what unit `Own` is counted: the person's groups, or its establishments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Group,
    Establishment,
}

/// Marks acts that only read.
#[derive(Clone, Copy, Debug)]
pub struct Read;

/// Marks acts that change something.
#[derive(Clone, Copy, Debug)]
pub struct Write;

/// One act of the table; `V` is [`Read`] or [`Write`].
#[derive(Debug)]
pub struct Act<V> {
    index: usize,
    verb: PhantomData<V>,
}

impl<V> Clone for Act<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V> Copy for Act<V> {}

impl<V> Act<V> {
    /// The stable key, such as `days.validate`.
    pub fn key(self) -> &'static str {
        TABLE[self.index].key
    }
}

/// A line of the table.
#[derive(Debug)]
pub struct Line {
    pub key: &'static str,
    /// The French name of the act.
    pub label: &'static str,
    pub unit: Unit,
    pub writes: bool,
    pub cells: [Cell; Role::ALL.len()],
}

macro_rules! policy {
    (@verb Read) => { false };
    (@verb Write) => { true };
    ($($name:ident: $verb:ident $unit:ident $key:literal $label:literal => $ars:ident $aract:ident $consultant:ident $facilitator:ident $manager:ident $trinome:ident $contributor:ident $admin:ident;)+) => {
        #[expect(non_camel_case_types, reason = "only numbers the lines")]
        #[derive(Clone, Copy)]
        enum Index { $($name,)+ }

        /// The acts, to be asked of [`Actor::may`].
        pub mod act {
            use super::{Act, Index, Read, Write};
            use std::marker::PhantomData;
            $(pub const $name: Act<$verb> = Act { index: Index::$name as usize, verb: PhantomData };)+
        }

        /// The whole table.
        pub const TABLE: &[Line] = &[$(Line {
            key: $key, label: $label, unit: Unit::$unit, writes: policy!(@verb $verb),
            cells: [Cell::$ars, Cell::$aract, Cell::$consultant, Cell::$facilitator, Cell::$manager, Cell::$trinome, Cell::$contributor, Cell::$admin],
        },)+];
    };
}

policy! {
    //                                                                                                    ARS Aract Cons. Facil. Mgr Trin. Contr. Admin
    TENANT_VIEW:        Read  Group         "tenant.view"        "Voir l’espace régional"                 => Org Org Org Org Org Org Org Org;
    MEMBER_VIEW:        Read  Group         "member.view"        "Voir l’annuaire des membres"            => Org Org Own Own Own Own No Org;
    MEMBER_INVITE:      Write Group         "member.invite"      "Inviter un membre"                      => No Org No No No No No Org;
    MEMBER_END:         Write Group         "member.end"         "Mettre fin à une appartenance"          => No Org No No No No No Org;
    ESTABLISHMENT_VIEW: Read  Establishment "establishment.view" "Consulter le répertoire"                => Org Org Org Org Org Org No Org;
    ESTABLISHMENT_IMPORT: Write Establishment "establishment.import" "Importer le répertoire FINESS"      => No Org No No No No No Org;
    PROGRAMME_VIEW:     Read  Group         "programme.view"     "Consulter les programmes"               => Org Org Org Org Org Org No Org;
    PROGRAMME_OPEN:     Write Group         "programme.open"     "Ouvrir un programme"                    => Org Org No No No No No No;
    CONSULTANT_APPROVE: Write Group         "consultant.approve" "Tenir la liste des consultants"         => Org Org No No No No No No;
    SUBSIDY_VIEW:       Read  Group         "subsidy.view"       "Suivre la subvention"                   => Org Org No No No No No No;
    GROUP_VIEW:         Read  Group         "group.view"         "Consulter un groupe"                    => Org Org Own Own Own Own No No;
    GROUP_FORM:         Write Group         "group.form"         "Former et composer un groupe"           => No Org No No No No No No;
    GROUP_CONSULTANT:   Write Group         "group.consultant"   "Choisir le consultant du groupe"        => No Org No No Own No No No;
    TRINOME_NAME:       Write Establishment "trinome.name"       "Désigner les membres d’un trinôme"      => No Org Own No Own No No No;
    SESSION_PLAN:       Write Group         "session.plan"       "Programmer et tenir les séances"        => No Org Own No No No No No;
    DAYS_LOG:           Write Group         "days.log"           "Saisir des jours d’intervention"        => No No Own No No No No No;
    DAYS_VALIDATE:      Write Group         "days.validate"      "Valider des jours d’intervention"       => No Org No No No No No No;
    MILESTONE_SET:      Write Establishment "milestone.set"      "Tenir les étapes du projet"             => No Org Own Own Own Own No No;
    JOURNAL_VIEW:       Read  Group         "journal.view"       "Suivre l’activité"                      => Org Org Own Own Own Own Own No;
    KEPT_VIEW:          Read  Establishment "kept.view"          "Lire ce qui est gardé pour un établissement" => No Org Own Own Own Own No No;
    MINUTES_DRAFT:      Read  Group         "minutes.draft"      "Lire les comptes rendus en préparation" => No Org Own No No No No No;
    MINUTES_WRITE:      Write Group         "minutes.write"      "Rédiger et publier les comptes rendus"  => No Org Own No No No No No;
    TASK_SET:           Write Establishment "task.set"           "Fixer les tâches d’un établissement"    => No Org Own Own Own Own No No;
    TASK_DO:            Write Establishment "task.do"            "Cocher une tâche"                       => No Org Own Own Own Own No No;
    POLL_OPEN:          Write Group         "poll.open"          "Ouvrir et clore les sondages de dates"  => No Org Own No No No No No;
    POLL_ANSWER:        Write Group         "poll.answer"        "Répondre aux sondages de dates"         => No No Own Own Own Own No No;
    CALENDAR_SUBSCRIBE: Write Group         "calendar.subscribe" "S’abonner au calendrier des séances"    => Org Org Own Own Own Own No No;
    PRESENCE_SHOW:      Read  Group         "presence.show"      "Afficher le code d’émargement"          => No Org Own No No No No No;
    PRESENCE_OPEN:      Write Group         "presence.open"      "Tenir une feuille d’émargement"         => No Org Own No No No No No;
    PRESENCE_SEAL:      Write Group         "presence.seal"      "Sceller une feuille d’émargement"       => No Org Own No No No No No;
    PRESENCE_SIGN:      Write Group         "presence.sign"      "Émarger pour soi"                       => No Org Own Own Own Own No No;
    LETTER_ISSUE:       Write Group         "letter.issue"       "Émettre et retirer les lettres d’engagement" => No Org No No No No No No;
    LETTER_SIGN:        Write Establishment "letter.sign"        "Signer la lettre d’engagement"          => No No No No No Own No No;
    DOCUMENT_READ:      Read  Group         "document.read"      "Obtenir un document en PDF"             => Org Org Own Own Own Own No No;
    CONVERSATION_READ:  Read  Group         "conversation.read"  "Lire les messages"                      => No Org Own Own Own Own No No;
    CONVERSATION_WRITE: Write Group         "conversation.write" "Écrire des messages"                    => No Org Own Own Own Own No No;
    CONVERSATION_HIDE:  Write Group         "conversation.hide"  "Masquer un message, avec un motif"      => No Org No No No No No No;
    FILE_READ:          Read  Group         "file.read"          "Lire les fichiers"                      => No Org Own Own Own Own No No;
    FILE_PUT:           Write Group         "file.put"           "Déposer et renommer des fichiers"       => No Org Own Own Own Own No No;
    FILE_REMOVE:        Write Group         "file.remove"        "Mettre des fichiers à la corbeille"     => No Org Own Own Own Own No No;
    FILE_GAUGE:         Read  Group         "file.gauge"         "Voir la place que prennent les fichiers" => No Org No No No No No Org;
    SUPPORT_VIEW:       Read  Establishment "support.view"       "Consulter les demandes d’appui"         => No Org Own Own Own Own No No;
    SUPPORT_ASK:        Write Establishment "support.ask"        "Demander un appui de l’Aract"           => No Org Own Own Own Own No No;
    SUPPORT_AGREE:      Write Establishment "support.agree"      "Proposer et convenir d’un appui"        => No Org Own Own Own Own No No;
    BODY_VIEW:          Read  Establishment "body.view"          "Consulter comités QVCT et EDT"          => No Org Own No Own Own Own No;
    BODY_MANAGE:        Write Establishment "body.manage"        "Tenir comités QVCT et EDT"              => No No Own No Own Own No No;
    PROJECT_VIEW:       Read  Establishment "project.view"       "Consulter le projet d’un établissement"  => No Org Own Own Own Own Own No;
    BOARD_KEEP:         Write Establishment "board.keep"         "Tenir l’état des lieux et ses votes"    => No No Own Own Own Own No No;
    BOARD_WRITE:        Write Establishment "board.write"        "Écrire et déplacer des cartes"          => No No Own Own Own Own Own No;
    BOARD_VOTE:         Write Establishment "board.vote"         "Voter sur l’état des lieux"             => No No No No Own Own Own No;
    ASSESSMENT_OPEN:    Write Establishment "assessment.open"    "Ouvrir et clore une auto-évaluation"    => No Org Own Own Own Own No No;
    ASSESSMENT_ANSWER:  Write Establishment "assessment.answer"  "Répondre à une auto-évaluation"         => No No No Own Own Own No No;
    ASSESSMENT_SCHEME:  Write Group         "assessment.scheme"  "Modifier le questionnaire d’auto-évaluation" => No Org No No No No No No;
    PROPOSAL_MAKE:      Write Establishment "proposal.make"      "Faire une proposition"                  => No No No No Own Own Own No;
    PROPOSAL_ANSWER:    Write Establishment "proposal.answer"    "Répondre aux propositions"              => No No No No Own Own Own No;
    APPROVAL_VIEW:      Read  Establishment "approval.view"      "Voir ce que les voix approuvent"        => No Org Own Own Own Own Own No;
    APPROVAL_ASK:       Write Establishment "approval.ask"       "Soumettre un document à l’accord des voix" => No No Own Own Own Own No No;
    APPROVAL_GIVE:      Write Establishment "approval.give"      "Approuver ou dire son désaccord, au titre de sa voix" => No No No Own No Own No No;
    EXPERIMENT_VIEW:    Read  Establishment "experiment.view"    "Consulter priorités, expérimentations et indicateurs" => No Org Own Own Own Own Own No;
    EXPERIMENT_SET:     Write Establishment "experiment.set"     "Tenir priorités, expérimentations et indicateurs" => No No Own Own Own Own No No;
    POST_VIEW:          Read  Group         "post.view"          "Consulter les postes d’animateurs"      => Org Org No Own Own No No No;
    POST_MONEY:         Read  Group         "post.money"         "Voir le financement des postes"         => Org Org No No Own No No No;
    POST_SELECT:        Write Group         "post.select"        "Retenir, arrêter et clore un poste"     => Org No No No No No No No;
    POST_RUN:           Write Group         "post.run"           "Recruter et tenir un poste"             => No Org No No Own No No No;
    POST_FUND:          Write Group         "post.fund"          "Décider du financement d’un poste"      => Org No No No No No No No;
    STRUCTURE_CALL:     Write Group         "structure.call"     "Choisir les structures d’un poste"      => No Org No Own Own No No No;
    STRUCTURE_WAIVE:    Write Group         "structure.waive"    "Dispenser une structure de compétence"  => Org No No No No No No No;
    STEP_SET:           Write Group         "step.set"           "Tenir les étapes du réseau"             => No Org No Own No No No No;
    DELIVERABLE_HAND:   Write Group         "deliverable.hand"   "Remettre un livrable"                   => No Org No Own Own No No No;
    DELIVERABLE_JUDGE:  Write Group         "deliverable.judge"  "Accepter ou renvoyer un livrable"       => No Org No No No No No No;
    RESTITUTION_VIEW:   Read  Group         "restitution.view"   "Consulter les événements de restitution" => Org Org Org Org Org Org No No;
    RESTITUTION_PLAN:   Write Group         "restitution.plan"   "Préparer et publier un événement"       => No Org No No No No No No;
    REGISTRATION_VIEW:  Read  Group         "registration.view"  "Voir qui est inscrit à un événement"    => No Org No No No No No No;
    REGISTRATION_KEEP:  Write Group         "registration.keep"  "Tenir les inscriptions et la présence"  => No Org No No No No No No;
    LIBRARY_VIEW:       Read  Group         "library.view"       "Consulter les fiches publiées"          => Org Org Org Org Org Org No Org;
    LIBRARY_CURATE:     Write Group         "library.curate"     "Composer les collections de la bibliothèque" => No Org No No No No No No;
    SHEET_VIEW:         Read  Group         "sheet.view"         "Consulter les fiches d’expérience"      => Org Org Own Own Own Own No No;
    SHEET_WRITE:        Write Group         "sheet.write"        "Rédiger une fiche d’expérience"         => No Org Own Own Own Own No No;
    SHEET_PUBLISH:      Write Group         "sheet.publish"      "Relire, publier et retirer une fiche"   => No Org No No No No No No;
    SESSION_PREPARE:    Write Group         "session.prepare"    "Préparer une séance"                    => No Org Own No No No No No;
    SESSION_ANSWER:     Write Establishment "session.answer"     "Dire qui vient à une séance"            => No Org Own Own Own Own No No;
    NOTIFICATION_VIEW:  Read  Group         "notification.view"  "Lire ses notifications"                 => Own Own Own Own Own Own Own Own;
    NOTIFICATION_KEEP:  Write Group         "notification.keep"  "Suivre et régler ses notifications"     => Own Own Own Own Own Own Own Own;
    MAIL_WATCH:         Read  Group         "mail.watch"         "Voir les adresses qui ne reçoivent pas" => No Org No No No No No Org;
}

/// A membership as the policy sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub role: Role,
    pub establishment: Option<EstablishmentId>,
    pub organisation: Option<ManagingOrganisationId>,
}

/// Who acts, in one tenant.
#[derive(Clone, Debug)]
pub struct Actor {
    tenant: TenantId,
    identity: Identity,
    held: Vec<Held>,
}

#[derive(Clone, Copy, Debug)]
enum Identity {
    Person { person: PersonId, login: Option<LoginSessionId> },
    System,
}

/// The policy does not allow this act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("vos droits ne permettent pas cette action")]
pub struct Denied;

impl Actor {
    /// A person with the memberships that it holds at this moment in the tenant.
    pub fn person(tenant: TenantId, person: PersonId, login: Option<LoginSessionId>, held: Vec<Held>) -> Actor {
        Actor { tenant, identity: Identity::Person { person, login }, held }
    }

    /// The platform itself, for its command line and its jobs.
    pub fn system(tenant: TenantId) -> Actor {
        Actor { tenant, identity: Identity::System, held: Vec::new() }
    }

    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The person who acts; none for the platform itself.
    pub fn person_id(&self) -> Option<PersonId> {
        match self.identity {
            Identity::Person { person, .. } => Some(person),
            Identity::System => None,
        }
    }

    /// The signed-in device, for a person who came by one.
    pub fn login(&self) -> Option<LoginSessionId> {
        match self.identity {
            Identity::Person { login, .. } => login,
            Identity::System => None,
        }
    }

    pub fn held(&self) -> &[Held] {
        &self.held
    }

    /// A permit for the act, reaching as far as the best of this actor's roles.
    pub fn may<V>(&self, act: Act<V>) -> Result<Permit<V>, Denied> {
        let reach = self.reach(&TABLE[act.index])?;
        let kept = self.reach(&TABLE[Index::KEPT_VIEW as usize]).ok();
        Ok(Permit { act, tenant: self.tenant, person: self.person_id(), reach, kept })
    }

    /// The keys of every act that this actor may do on something at least.
    pub fn acts(&self) -> impl Iterator<Item = &'static str> + '_ {
        TABLE.iter().filter(|line| self.reach(line).is_ok()).map(|line| line.key)
    }

    /// A permit for each act that changes something and that this actor may do at all.
    pub fn permits(&self) -> Vec<Permit<Write>> {
        let acts = (0..TABLE.len()).filter(|&index| TABLE[index].writes);
        acts.filter_map(|index| self.may(Act { index, verb: PhantomData::<Write> }).ok()).collect()
    }

    fn reach(&self, line: &Line) -> Result<Reach, Denied> {
        if matches!(self.identity, Identity::System) {
            return Ok(Reach::Org);
        }
        let cell = |held: &&Held| line.cells[held.role as usize];
        if self.held.iter().any(|held| cell(&held) == Cell::Org) {
            return Ok(Reach::Org);
        }
        let own: Vec<Held> = self.held.iter().filter(|held| cell(held) == Cell::Own).copied().collect();
        if own.is_empty() { Err(Denied) } else { Ok(Reach::Own { held: own, unit: line.unit }) }
    }
}

/// How far a permit reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The whole tenant.
    Org,
    /// What these memberships attach the person to.
    Own { held: Vec<Held>, unit: Unit },
}

/// The proof that the policy was asked. Nothing outside this file can make one.
#[derive(Clone, Debug)]
pub struct Permit<V> {
    act: Act<V>,
    tenant: TenantId,
    person: Option<PersonId>,
    reach: Reach,
    kept: Option<Reach>,
}

impl<V> Permit<V> {
    pub fn act(&self) -> Act<V> {
        self.act
    }

    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// Who acts; none for the platform itself.
    pub fn person(&self) -> Option<PersonId> {
        self.person
    }

    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// How far this actor reaches what is kept to one establishment, whatever the act; none for those who
    /// reach none of it.
    pub fn kept(&self) -> Option<&Reach> {
        self.kept.as_ref()
    }
}

/// The table as people read it: a line an act, a column a role.
pub fn print() -> String {
    let mut out = String::new();
    let _ = write!(out, "{:<22}", "act");
    for role in Role::ALL {
        let _ = write!(out, "{:<12}", role.key());
    }
    out.push_str("  label\n");
    for line in TABLE {
        let _ = write!(out, "{:<22}", line.key);
        for cell in line.cells {
            let word = match cell {
                Cell::Org => "all",
                Cell::Own => "own",
                Cell::No => "-",
            };
            let _ = write!(out, "{word:<12}");
        }
        let _ = writeln!(out, "  {}", line.label);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn actor(roles: &[Role]) -> Actor {
        let held = roles.iter().map(|&role| Held { role, establishment: None, organisation: None }).collect();
        Actor::person(TenantId(Uuid::nil()), PersonId(Uuid::nil()), None, held)
    }

    #[test]
    fn the_best_role_decides_and_only_granting_roles_count() {
        assert_eq!(actor(&[Role::Ars, Role::Consultant]).may(act::GROUP_VIEW).unwrap().reach(), &Reach::Org);
        let permit = actor(&[Role::Trinome, Role::Consultant]).may(act::DAYS_LOG).unwrap();
        let Reach::Own { held, .. } = permit.reach() else { panic!("not own") };
        assert_eq!(held.iter().map(|h| h.role).collect::<Vec<_>>(), [Role::Consultant]);
        assert_eq!(actor(&[Role::Trinome]).may(act::DAYS_LOG).unwrap_err(), Denied);
        assert_eq!(actor(&[]).may(act::TENANT_VIEW).unwrap_err(), Denied);
    }

    #[test]
    fn the_printed_table_is_the_one_in_the_documentation() {
        let expected = include_str!("../../../docs/policy.txt");
        assert_eq!(print(), expected, "run `cordee policy > docs/policy.txt` and read the difference");
    }
}
