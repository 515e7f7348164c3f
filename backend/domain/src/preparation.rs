//! Preparing a session: who comes, and when it is ready to be held.

use crate::carrier::Seat;
use crate::group::TrinomeRole;
use crate::ids::EstablishmentId;
use crate::keyed;
use crate::session::{AttendanceMode, SessionKind};
use serde::{Deserialize, Serialize};

keyed! {
    /// What a voice says of its coming.
    pub enum Coming {
        Comes = "comes", "Vient";
        /// The deputy named for the voice comes instead.
        Deputy = "deputy", "Le suppléant vient";
        Absent = "absent", "Ne vient pas";
    }
}

/// The most items of an agenda, and of a checklist.
pub const MOST_ITEMS: usize = 40;
/// The longest that an item of an agenda may last, in minutes.
pub const LONGEST_ITEM: i32 = 480;

/// One item of a session's agenda.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AgendaItem {
    pub title: String,
    /// How long it is meant to last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
    /// The task carried over from an earlier session that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<uuid::Uuid>,
}

/// Where the agenda of a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agenda {
    /// Written or confirmed by whoever prepares the session.
    Set,
    /// The rulebook's, which nobody has confirmed.
    Proposed,
    Empty,
}

/// A seat whose holder is expected at a session, and what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    pub seat: Seat,
    pub coming: Option<Coming>,
}

/// What decides whether a session is ready.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub kind: SessionKind,
    pub mode: AttendanceMode,
    /// Whether the place is known.
    pub has_place: bool,
    /// Whether the link is known.
    pub has_link: bool,
    pub agenda: Agenda,
    /// What the group, or the establishment that the session is for, still misses.
    pub missing: Vec<(Option<EstablishmentId>, String)>,
    /// The seats that somebody holds.
    pub expected: Vec<Expected>,
    /// The items of the checklist that are not ticked.
    pub unticked: u32,
}

/// What a point of a session's readiness is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Place,
    Group,
    Agenda,
    Answers,
    Checklist,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Done,
    /// Keeps the session from being ready.
    ToDo,
    /// To be known, but the session can be held as it is.
    Warning,
}

/// One point of a session's readiness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub subject: Subject,
    pub state: State,
    /// What is done or to be done, in French, without a final stop.
    pub text: String,
    pub establishment: Option<EstablishmentId>,
}

/// Whether a session is ready, point by point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    pub points: Vec<Point>,
}

impl Readiness {
    /// A session is ready when its place or link is known, its group complete, its agenda settled,
    /// every voice has answered and nothing is left on the checklist. A voice that says it will not
    /// come is pointed out, and does not keep the session from being ready.
    pub fn of(prepared: &Prepared) -> Readiness {
        let mut points = vec![place(prepared)];
        points.extend(group(prepared));
        points.extend(agenda(prepared));
        points.extend(answers(&prepared.expected));
        if prepared.unticked > 0 {
            let left = match prepared.unticked {
                1 => "Un point de la liste de préparation reste à faire".to_owned(),
                n => format!("{n} points de la liste de préparation restent à faire"),
            };
            points.push(point(Subject::Checklist, State::ToDo, left));
        }
        Readiness { points }
    }

    pub fn is_ready(&self) -> bool {
        self.points.iter().all(|point| point.state != State::ToDo)
    }
}

fn point(subject: Subject, state: State, text: impl Into<String>) -> Point {
    Point { subject, state, text: text.into(), establishment: None }
}

fn place(prepared: &Prepared) -> Point {
    let (state, text) = match (prepared.mode, prepared.has_place, prepared.has_link) {
        (AttendanceMode::OnSite, true, _) => (State::Done, "Le lieu est indiqué"),
        (AttendanceMode::OnSite, false, _) => (State::ToDo, "Le lieu reste à indiquer"),
        (AttendanceMode::Remote, _, true) => (State::Done, "Le lien de visioconférence est indiqué"),
        (AttendanceMode::Remote, _, false) => (State::ToDo, "Le lien de visioconférence reste à indiquer"),
    };
    point(Subject::Place, state, text)
}

fn group(prepared: &Prepared) -> Vec<Point> {
    if prepared.missing.is_empty() {
        let individual = prepared.kind == SessionKind::Individual;
        let text = if individual { "Le trinôme est complet" } else { "Le groupe est complet" };
        return vec![point(Subject::Group, State::Done, text)];
    }
    let missing = |(establishment, message): &(Option<EstablishmentId>, String)| Point {
        establishment: *establishment,
        ..point(Subject::Group, State::ToDo, message.trim_end_matches('.'))
    };
    prepared.missing.iter().map(missing).collect()
}

fn agenda(prepared: &Prepared) -> Option<Point> {
    let (state, text) = match (prepared.agenda, prepared.kind) {
        (Agenda::Set, _) => (State::Done, "L’ordre du jour est arrêté"),
        // Support in one establishment goes as the work there asks.
        (_, SessionKind::Individual) => return None,
        (Agenda::Proposed, _) => (State::ToDo, "L’ordre du jour proposé reste à confirmer"),
        (Agenda::Empty, _) => (State::ToDo, "L’ordre du jour reste à écrire"),
    };
    Some(point(Subject::Agenda, state, text))
}

fn answers(expected: &[Expected]) -> Vec<Point> {
    if expected.is_empty() {
        return Vec::new();
    }
    let mut establishments: Vec<EstablishmentId> = Vec::new();
    for establishment in expected.iter().filter_map(|one| one.seat.establishment()) {
        if !establishments.contains(&establishment) {
            establishments.push(establishment);
        }
    }
    let mut points = Vec::new();
    for establishment in establishments {
        let of = |coming: Option<Coming>| {
            let here = expected.iter().filter(|one| one.seat.establishment() == Some(establishment));
            let here = here.filter(|one| one.coming == coming).filter_map(|one| one.seat.role());
            here.map(TrinomeRole::label).collect::<Vec<_>>().join(", ")
        };
        let (silent, absent) = (of(None), of(Some(Coming::Absent)));
        if !silent.is_empty() {
            let text = format!("Réponse attendue ({silent})");
            points.push(Point { establishment: Some(establishment), ..point(Subject::Answers, State::ToDo, text) });
        }
        if !absent.is_empty() {
            let text = format!("Ne viendra pas ({absent})");
            points.push(Point { establishment: Some(establishment), ..point(Subject::Answers, State::Warning, text) });
        }
    }
    let facilitators = |coming: Option<Coming>| {
        expected.iter().filter(|one| one.seat.post().is_some() && one.coming == coming).count()
    };
    let told = |state, text: String| point(Subject::Answers, state, text);
    match facilitators(None) {
        0 => {}
        1 => points.push(told(State::ToDo, "Réponse attendue d’un animateur".into())),
        n => points.push(told(State::ToDo, format!("Réponse attendue de {n} animateurs"))),
    }
    match facilitators(Some(Coming::Absent)) {
        0 => {}
        1 => points.push(told(State::Warning, "Un animateur ne viendra pas".into())),
        n => points.push(told(State::Warning, format!("{n} animateurs ne viendront pas"))),
    }
    if points.is_empty() {
        points.push(point(Subject::Answers, State::Done, "Toutes les personnes attendues viennent"));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn place(n: u128) -> EstablishmentId {
        EstablishmentId(Uuid::from_u128(n))
    }

    fn voice(n: u128, role: TrinomeRole, coming: Option<Coming>) -> Expected {
        Expected { seat: Seat::Voice { establishment: place(n), role }, coming }
    }

    fn prepared() -> Prepared {
        Prepared {
            kind: SessionKind::Sequence,
            mode: AttendanceMode::OnSite,
            has_place: true,
            has_link: false,
            agenda: Agenda::Set,
            missing: Vec::new(),
            expected: vec![voice(1, TrinomeRole::Staff, Some(Coming::Comes))],
            unticked: 0,
        }
    }

    fn to_do(prepared: &Prepared) -> Vec<String> {
        let points = Readiness::of(prepared).points.into_iter();
        points.filter(|point| point.state == State::ToDo).map(|point| point.text).collect()
    }

    #[test]
    fn a_session_is_ready_when_nothing_is_left_to_do() {
        let readiness = Readiness::of(&prepared());
        assert!(readiness.is_ready());
        assert!(readiness.points.iter().all(|point| point.state == State::Done));
    }

    #[test]
    fn it_wants_a_place_on_site_and_a_link_at_a_distance() {
        let on_site = Prepared { has_place: false, has_link: true, ..prepared() };
        assert_eq!(to_do(&on_site), ["Le lieu reste à indiquer"]);
        let remote = Prepared { mode: AttendanceMode::Remote, ..prepared() };
        assert_eq!(to_do(&remote), ["Le lien de visioconférence reste à indiquer"]);
        assert!(Readiness::of(&Prepared { has_link: true, ..remote }).is_ready());
    }

    #[test]
    fn a_proposed_agenda_waits_for_a_word_but_not_in_individual_support() {
        for agenda in [Agenda::Proposed, Agenda::Empty] {
            assert_eq!(to_do(&Prepared { agenda, ..prepared() }).len(), 1, "{agenda:?}");
            assert!(to_do(&Prepared { agenda, kind: SessionKind::Individual, ..prepared() }).is_empty());
        }
    }

    #[test]
    fn every_voice_answers_and_those_who_will_not_come_are_named() {
        let expected = vec![
            voice(1, TrinomeRole::Management, None),
            voice(1, TrinomeRole::Staff, Some(Coming::Deputy)),
            voice(1, TrinomeRole::Trades, None),
            voice(2, TrinomeRole::Staff, Some(Coming::Absent)),
        ];
        let readiness = Readiness::of(&Prepared { expected, ..prepared() });
        let answers: Vec<_> = readiness.points.iter().filter(|point| point.subject == Subject::Answers).collect();
        assert_eq!(answers.len(), 2);
        assert_eq!(
            (answers[0].text.as_str(), answers[0].state),
            ("Réponse attendue (Direction, Métiers)", State::ToDo)
        );
        assert_eq!((answers[1].text.as_str(), answers[1].state), ("Ne viendra pas (Personnel)", State::Warning));
        assert_eq!(answers[1].establishment, Some(place(2)));
        assert!(!readiness.is_ready());
    }

    #[test]
    fn what_the_group_misses_and_what_is_not_ticked_is_to_do() {
        let missing = vec![(None, "Le consultant n’est pas encore choisi.".to_owned())];
        let unprepared = Prepared { missing, unticked: 2, ..prepared() };
        assert_eq!(
            to_do(&unprepared),
            ["Le consultant n’est pas encore choisi", "2 points de la liste de préparation restent à faire"]
        );
    }

    #[test]
    fn a_warning_leaves_a_session_ready() {
        let expected = vec![voice(1, TrinomeRole::Staff, Some(Coming::Absent))];
        assert!(Readiness::of(&Prepared { expected, ..prepared() }).is_ready());
    }

    #[test]
    fn facilitators_of_a_network_are_counted_not_named_by_voice() {
        let post = |n: u128, coming| Expected { seat: Seat::Post(crate::ids::PostId(Uuid::from_u128(n))), coming };
        let expected = vec![post(1, None), post(2, None), post(3, Some(Coming::Absent)), post(4, Some(Coming::Comes))];
        let readiness = Readiness::of(&Prepared { expected, ..prepared() });
        let said: Vec<_> = readiness.points.iter().filter(|p| p.subject == Subject::Answers).collect();
        assert_eq!(said.iter().map(|p| p.state).collect::<Vec<_>>(), [State::ToDo, State::Warning]);
        assert_eq!(said[0].text, "Réponse attendue de 2 animateurs");
    }
}
