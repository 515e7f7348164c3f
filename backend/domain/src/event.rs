//! The journal's vocabulary: what can happen, and how it is told.

use crate::carrier::Concern;
use crate::ids::{EstablishmentId, GroupId, Identified, Kind, PersonId, PostId, ProgrammeId};
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
        MinutesWritten = "minutes.written", "a rédigé un compte rendu";
        MinutesPublished = "minutes.published", "a publié un compte rendu";
        MinutesCorrected = "minutes.corrected", "a publié un compte rendu corrigé";
        TaskSet = "task.set", "a fixé une tâche";
        TaskChanged = "task.changed", "a modifié une tâche";
        TaskDone = "task.done", "a fait une tâche";
        TaskReopened = "task.reopened", "a rouvert une tâche";
        TaskDropped = "task.dropped", "a abandonné une tâche";
        TaskReminded = "task.reminded", "rappelle une tâche";
        PollOpened = "poll.opened", "a ouvert un sondage de dates";
        PollChanged = "poll.changed", "a modifié un sondage de dates";
        PollAnswered = "poll.answered", "a répondu à un sondage de dates";
        PollClosed = "poll.closed", "a clos un sondage de dates";
        PollReopened = "poll.reopened", "a rouvert un sondage de dates";
        PollCancelled = "poll.cancelled", "a annulé un sondage de dates";
        PollSettled = "poll.settled", "a retenu la date d’un sondage";
        PollReminded = "poll.reminded", "rappelle un sondage de dates qui attend votre réponse";
        PresenceOpened = "presence.opened", "a ouvert une feuille d’émargement";
        PresenceChanged = "presence.changed", "a complété une feuille d’émargement";
        PresenceSigned = "presence.signed", "a émargé";
        PresenceWithdrawn = "presence.withdrawn", "a retiré une signature d’une feuille d’émargement";
        PresenceSealed = "presence.sealed", "a scellé une feuille d’émargement";
        PresenceCorrected = "presence.corrected", "a ouvert une feuille d’émargement corrective";
        LetterIssued = "letter.issued", "a émis une lettre d’engagement";
        LetterSigned = "letter.signed", "a signé une lettre d’engagement";
        LetterSuperseded = "letter.superseded", "a fait remplacer une lettre d’engagement";
        LetterWithdrawn = "letter.withdrawn", "a retiré une lettre d’engagement";
        LetterReminded = "letter.reminded", "rappelle une lettre d’engagement qui attend votre signature";
        MessagePosted = "message.posted", "a écrit un message";
        MessageEdited = "message.edited", "a modifié un message";
        MessageWithdrawn = "message.withdrawn", "a retiré un message";
        MessageHidden = "message.hidden", "a masqué un message";
        PersonMentioned = "message.mentioned", "a mentionné quelqu’un dans un message";
        FileReceived = "file.received", "a envoyé un fichier";
        FileAdded = "file.added", "a ajouté un fichier";
        FileReplaced = "file.replaced", "a déposé une nouvelle version d’un fichier";
        FileRefused = "file.refused", "a envoyé un fichier qui n’a pas été accepté";
        FileRenamed = "file.renamed", "a renommé un fichier";
        FileTrashed = "file.trashed", "a mis un fichier à la corbeille";
        FileRestored = "file.restored", "a repris un fichier de la corbeille";
        FilePurged = "file.purged", "a vidé la corbeille d’un fichier";
        SupportAsked = "support.asked", "a demandé un appui de l’Aract";
        SupportProposed = "support.proposed", "a proposé une durée d’appui";
        SupportAgreed = "support.agreed", "a donné son accord à un appui";
        SupportEnded = "support.ended", "a mis à jour une demande d’appui";
        BodyChanged = "body.changed", "a mis à jour une instance de la démarche";
        BodyMembersChanged = "body.members_changed", "a mis à jour les membres d’une instance";
        BodyMet = "body.met", "a rendu compte d’une réunion";
        ProposalMade = "proposal.made", "a transmis une proposition";
        ProposalAnswered = "proposal.answered", "a répondu à une proposition";
        ProposalSetAside = "proposal.set_aside", "a écarté une proposition";
        BoardOpened = "board.opened", "a ouvert l’état des lieux partagé d’un établissement";
        BoardChanged = "board.changed", "a réglé un état des lieux";
        BoardCardAdded = "board.card_added", "a ajouté une carte à un état des lieux";
        BoardCardChanged = "board.card_changed", "a modifié une carte d’un état des lieux";
        BoardCardMoved = "board.card_moved", "a déplacé une carte d’un état des lieux";
        BoardCardWithdrawn = "board.card_withdrawn", "a retiré ou remis une carte d’un état des lieux";
        BoardClustered = "board.clustered", "a regroupé des cartes d’un état des lieux";
        BoardContributed = "board.contributed", "a reçu une contribution à un état des lieux";
        BoardVotesOpened = "board.votes_opened", "a ouvert le vote d’un état des lieux";
        BoardVoted = "board.voted", "a voté sur un état des lieux";
        BoardVotesClosed = "board.votes_closed", "a clos le vote d’un état des lieux";
        BoardFrozen = "board.frozen", "a figé une version d’un état des lieux";
        AssessmentOpened = "assessment.opened", "a ouvert une auto-évaluation";
        AssessmentAnswered = "assessment.answered", "a répondu à une auto-évaluation";
        AssessmentClosed = "assessment.closed", "a clos ou rouvert une auto-évaluation";
        AssessmentSchemeChanged = "assessment.scheme_changed", "a modifié le questionnaire d’auto-évaluation";
        PostSelected = "post.selected", "a retenu un organisme gestionnaire pour un poste";
        PostChanged = "post.changed", "a mis à jour un poste d’animateur";
        PostStopped = "post.stopped", "a arrêté un poste d’animateur";
        FacilitatorAppointed = "facilitator.appointed", "a désigné un animateur";
        FacilitatorLeft = "facilitator.left", "a mis fin au mandat d’un animateur";
        StructureProposed = "structure.proposed", "a proposé une structure au volontariat";
        StructureChanged = "structure.changed", "a mis à jour la candidature d’une structure";
        StructureSelected = "structure.selected", "a retenu une structure";
        StructureWaived = "structure.waived", "a accordé une dispense de compétence à une structure";
        NetworkStepSet = "network_step.set", "a mis à jour une étape du réseau";
        DeliverableDue = "deliverable.due", "a changé l’échéance d’un livrable";
        DeliverableDelivered = "deliverable.delivered", "a remis un livrable";
        DeliverableAccepted = "deliverable.accepted", "a accepté un livrable";
        DeliverableReturned = "deliverable.returned", "a renvoyé un livrable à compléter";
        PostMoneyMoved = "post.money_moved", "a enregistré un mouvement sur un poste";
        PostAmountDecided = "post.amount_decided", "a décidé du montant d’un poste";
        ContinuationStated = "post.continuation_stated", "a précisé la reconduction d’un poste";
        SessionPrepared = "session.prepared", "a préparé une séance";
        SessionChecklistChanged = "session.checklist", "a avancé la préparation d’une séance";
        SessionDocumentChanged = "session.document", "a mis à jour les documents d’une séance";
        SessionAnswered = "session.answered", "a dit qui vient à une séance";
        SessionReminded = "session.reminded", "rappelle une séance proche";
        RestitutionPlanned = "restitution.planned", "a préparé un événement de restitution";
        RestitutionChanged = "restitution.changed", "a mis à jour un événement de restitution";
        RestitutionPublished = "restitution.published", "a publié un événement de restitution";
        RestitutionMoved = "restitution.moved", "a changé la date ou le lieu d’un événement de restitution";
        RestitutionCancelled = "restitution.cancelled", "a annulé un événement de restitution";
        RestitutionFilled = "restitution.filled", "signale qu’un événement de restitution est complet";
        RegistrationMade = "registration.made", "a enregistré une inscription à un événement";
        RegistrationEnded = "registration.ended", "a enregistré une désinscription d’un événement";
        RegistrationTicked = "registration.ticked", "a pointé les présents d’un événement";
        CollectionChanged = "collection.changed", "a mis à jour une collection de la bibliothèque";
        LibraryChanged = "library.changed", "a réglé la bibliothèque publique";
        RegistrationsForgotten = "registration.forgotten", "a effacé les inscriptions d’un événement passé";
        SheetOpened = "sheet.opened", "a commencé une fiche d’expérience";
        SheetWritten = "sheet.written", "a rédigé une fiche d’expérience";
        SheetAsked = "sheet.asked", "a demandé l’accord des voix sur une fiche d’expérience";
        SheetSubmitted = "sheet.submitted", "a transmis une fiche d’expérience à l’Aract";
        SheetReturned = "sheet.returned", "a demandé de reprendre une fiche d’expérience";
        SheetPublished = "sheet.published", "a publié une fiche d’expérience";
        SheetWithdrawn = "sheet.withdrawn", "a retiré une fiche d’expérience";
        SheetDiscarded = "sheet.discarded", "a abandonné une fiche d’expérience jamais publiée";
        SheetRestored = "sheet.restored", "a repris une fiche d’expérience abandonnée";
        ApprovalAsked = "approval.asked", "a soumis un document à l’accord des voix";
        ApprovalGiven = "approval.given", "a approuvé un document, au titre de sa voix";
        ApprovalDissented = "approval.dissented", "a exprimé un désaccord, au titre de sa voix";
        ApprovalClosed = "approval.closed", "a clos une demande d’accord des voix";
        PriorityChanged = "priority.changed", "a mis à jour les priorités du projet";
        ExperimentChanged = "experiment.changed", "a mis à jour une expérimentation";
        ExperimentActionChanged = "experiment.action_changed", "a mis à jour une action d’une expérimentation";
        ExperimentDecided = "experiment.decided", "a enregistré la décision du comité sur une expérimentation";
        IndicatorChanged = "indicator.changed", "a mis à jour un indicateur";
        MeasureRecorded = "measure.recorded", "a relevé une mesure";
        EvaluationWritten = "evaluation.written", "a rédigé une évaluation";
        SilenceNoticed = "silence.noticed", "signale un groupe sans nouvelle";
        SilenceReported = "silence.reported", "signale à l’Aract un groupe toujours sans nouvelle";
    }
}

keyed! {
    /// Those of a group's people to whom something is told. The agency is told everything.
    pub enum Audience {
        /// Everyone who sees the group.
        Group = "group", "Tout le groupe";
        /// Those of one establishment and whoever accompanies it.
        Establishment = "establishment", "L’établissement, son consultant et l’Aract";
        /// The group's consultant alone.
        Lead = "lead", "Le consultant et l’Aract";
    }
}

impl EventKind {
    /// What is not listed afterwards: a text that saves itself says so every few seconds, people around a board act
    /// many times a minute, a reminder is made out to one person, and a file is told once it can be read.
    pub const QUIET: &[EventKind] = &[
        EventKind::MinutesWritten,
        EventKind::PollReminded,
        EventKind::LetterReminded,
        EventKind::SheetWritten,
        EventKind::FileReceived,
        EventKind::FileRefused,
        EventKind::FilePurged,
        EventKind::BoardCardAdded,
        EventKind::BoardCardChanged,
        EventKind::BoardCardMoved,
        EventKind::BoardCardWithdrawn,
        EventKind::BoardClustered,
        EventKind::BoardVoted,
    ];

    /// Whether what happened may take rights from, or give rights to, someone who is reading.
    pub fn changes_rights(self) -> bool {
        use EventKind::{
            BodyMembersChanged, ConsultantChosen, EstablishmentAdded, EstablishmentRemoved, FacilitatorAppointed,
            FacilitatorLeft, GroupFormed, MemberEnded, MemberInvited, MemberJoined, PostSelected, PostStopped,
            RegisterImported, StructureChanged, StructureProposed, StructureSelected, TrinomeEnded, TrinomeNamed,
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
                | BodyMembersChanged
                | PostSelected
                | PostStopped
                | FacilitatorAppointed
                | FacilitatorLeft
                | StructureProposed
                | StructureChanged
                | StructureSelected
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
    /// The post of a network that it happened to; told to those of the post only.
    pub post: Option<PostId>,
    /// Whom it concerns by name: who was mentioned, asked, or given something to do. Told to that
    /// person whatever else it follows.
    pub person: Option<PersonId>,
    /// Those of the group to whom it is told.
    pub audience: Audience,
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
            post: None,
            person: None,
            audience: Audience::Group,
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

    pub fn post(self, post: impl Into<Option<PostId>>) -> NewEvent {
        NewEvent { post: post.into(), ..self }
    }

    /// What of the group it concerns.
    pub fn concern(self, concern: Concern) -> NewEvent {
        self.establishment(concern.establishment()).post(concern.post())
    }

    pub fn person(self, person: impl Into<Option<PersonId>>) -> NewEvent {
        NewEvent { person: person.into(), ..self }
    }

    /// Told to these of the group's people only.
    pub fn told_to(self, audience: Audience) -> NewEvent {
        NewEvent { audience, ..self }
    }
}
