//! The journal's vocabulary: what can happen, and how it is told.

use crate::ids::{EstablishmentId, GroupId, Identified, Kind, PersonId, ProgrammeId};
use crate::keyed;
use uuid::Uuid;

keyed! {
    /// What happened. The label completes «Camille Durand …» in the activity feed.
    pub enum EventKind {
        MemberInvited = "member.invited", "a invité un membre";
        MemberJoined = "member.joined", "a rejoint l’espace";
        MemberEnded = "member.ended", "a mis fin à une appartenance";
        RegisterImported = "register.imported", "a mis à jour le répertoire des établissements";
        ProgrammeOpened = "programme.opened", "a ouvert le programme";
        ConsultantApproved = "consultant.approved", "a inscrit un consultant sur la liste";
        ConsultantWithdrawn = "consultant.withdrawn", "a retiré un consultant de la liste";
        GroupFormed = "group.formed", "a formé le groupe";
        GroupRenamed = "group.renamed", "a renommé le groupe";
        GroupStarted = "group.started", "a lancé l’accompagnement du groupe";
        GroupClosed = "group.closed", "a clos l’accompagnement du groupe";
        EstablishmentAdded = "group.establishment_added", "a ajouté un établissement au groupe";
        EstablishmentRemoved = "group.establishment_removed", "a retiré un établissement du groupe";
        ConsultantChosen = "group.consultant_chosen", "a choisi le consultant du groupe";
        TrinomeNamed = "trinome.named", "a désigné un membre du trinôme";
        TrinomeEnded = "trinome.ended", "a retiré un membre du trinôme";
        SessionPlanned = "session.planned", "a programmé une séance";
        SessionMoved = "session.moved", "a déplacé une séance";
        SessionCancelled = "session.cancelled", "a annulé une séance";
        SessionHeld = "session.held", "a tenu une séance";
        DaysLogged = "days.logged", "a saisi des jours";
        DaysChanged = "days.changed", "a modifié une saisie de jours";
        DaysDeleted = "days.deleted", "a supprimé un brouillon de jours";
        DaysSubmitted = "days.submitted", "a transmis des jours à valider";
        DaysValidated = "days.validated", "a validé des jours";
        DaysReturned = "days.returned", "a renvoyé des jours à corriger";
        DaysCorrected = "days.corrected", "a corrigé des jours validés";
        MilestoneSet = "milestone.set", "a mis à jour une étape du projet";
        SessionReminded = "session.reminded", "rappelle une séance proche";
        SilenceNoticed = "silence.noticed", "signale un groupe sans nouvelle";
        SilenceReported = "silence.reported", "signale à l’Aract un groupe toujours sans nouvelle";
        SessionPrepared = "session.prepared", "a préparé une séance";
        SessionChecklistChanged = "session.checklist", "a avancé la préparation d’une séance";
        SessionDocumentChanged = "session.document", "a mis à jour les documents d’une séance";
        SessionAnswered = "session.answered", "a dit qui vient à une séance";
    }
}

impl EventKind {
    /// Whether what happened may take rights from, or give rights to, someone who is reading.
    pub fn changes_rights(self) -> bool {
        use EventKind::{
            ConsultantChosen, EstablishmentAdded, EstablishmentRemoved, GroupFormed, MemberEnded, MemberInvited,
            MemberJoined, RegisterImported, TrinomeEnded, TrinomeNamed,
        };
        matches!(
            self,
            MemberInvited
                | MemberJoined
                | MemberEnded
                | RegisterImported
                | GroupFormed
                | ConsultantChosen
                | EstablishmentAdded
                | EstablishmentRemoved
                | TrinomeNamed
                | TrinomeEnded
        )
    }
}

/// An event to append: ids only, never contents.
#[derive(Clone, Copy, Debug)]
pub struct NewEvent {
    pub kind: EventKind,
    pub subject: (Kind, Uuid),
    pub programme: Option<ProgrammeId>,
    pub group: Option<GroupId>,
    pub establishment: Option<EstablishmentId>,
    /// Whom it concerns by name: who was mentioned, asked, or given something to do. Told to that
    /// person whatever else it follows.
    pub person: Option<PersonId>,
}

impl NewEvent {
    /// Something happened to `subject`.
    pub fn new<I: Identified>(kind: EventKind, subject: I) -> NewEvent {
        NewEvent {
            kind,
            subject: (I::KIND, subject.uuid()),
            programme: None,
            group: None,
            establishment: None,
            person: None,
        }
    }

    pub fn programme(self, programme: ProgrammeId) -> NewEvent {
        NewEvent { programme: Some(programme), ..self }
    }

    pub fn group(self, group: GroupId) -> NewEvent {
        NewEvent { group: Some(group), ..self }
    }

    pub fn establishment(self, establishment: impl Into<Option<EstablishmentId>>) -> NewEvent {
        NewEvent { establishment: establishment.into(), ..self }
    }

    pub fn person(self, person: impl Into<Option<PersonId>>) -> NewEvent {
        NewEvent { person: person.into(), ..self }
    }
}
