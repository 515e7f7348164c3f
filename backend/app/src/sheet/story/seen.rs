//! What a sheet takes from the shared état des lieux: what each field holds, and what cards say, which carry no name.

use super::draft::{Draft, plain};
use crate::AppResult;
use cordee_domain::board::{CardKind, CardOrigin, Voting};
use cordee_domain::ids::{BoardClusterId, ParticipationId};
use cordee_domain::library::{Block, SectionKind};
use cordee_domain::qvct::QvctField;
use cordee_store::ReadScope;
use cordee_store::board::{self as store, Board, BoardCard, BoardCluster};

/// The most cards that are quoted.
const QUOTED: usize = 6;
const ORIGIN: &str = "État des lieux partagé";

/// The état des lieux of a project: what stands on its board.
pub struct Seen {
    board: Board,
    cards: Vec<BoardCard>,
    clusters: Vec<BoardCluster>,
}

pub async fn read(scope: &ReadScope, project: ParticipationId) -> AppResult<Option<Seen>> {
    let Some(board) = store::of_participation(scope, project).await? else { return Ok(None) };
    let mut cards = store::cards(scope, board.id).await?;
    cards.retain(|card| card.withdrawn_at.is_none());
    cards.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    let mut clusters = store::clusters(scope, board.id).await?;
    clusters.sort_by(|a, b| (&a.rank, a.id).cmp(&(&b.rank, b.id)));
    Ok((!cards.is_empty()).then_some(Seen { board, cards, clusters }))
}

fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count > 1 { "s" } else { "" })
}

fn dotted(dots: i32) -> String {
    counted(usize::try_from(dots).unwrap_or_default(), "point")
}

impl Seen {
    fn voted(&self) -> bool {
        self.board.voting == Voting::Closed
    }

    fn dots(&self, of: impl Fn(&BoardCard) -> bool) -> i32 {
        self.cards.iter().filter(|card| of(card)).map(|card| card.dots).sum()
    }

    /// A cluster in words, with its dots once the vote is closed; none of one that was undone.
    pub fn cluster(&self, id: BoardClusterId) -> Option<String> {
        let cluster = self.clusters.iter().find(|cluster| cluster.id == id)?;
        let dots = self.dots(|card| card.cluster_id == Some(id));
        Some(match self.voted() {
            true => format!("« {} » ({})", cluster.title, dotted(dots)),
            false => format!("« {} »", cluster.title),
        })
    }

    pub fn tell(&self, draft: &mut Draft) {
        let fields: Vec<QvctField> =
            self.board.scheme.fields().filter(|field| self.of(*field).next().is_some()).collect();
        let mut text = format!(
            "L’état des lieux partagé compte {} dans {} de la QVCT",
            counted(self.cards.len(), "carte"),
            counted(fields.len(), "champ")
        );
        match self.board.voters {
            Some(voters) if self.voted() && voters > 0 => {
                let voters = usize::try_from(voters).unwrap_or_default();
                let said = if voters > 1 { "ont voté" } else { "a voté" };
                text.push_str(&format!(" ; {} {said}.", counted(voters, "personne")));
            }
            _ => text.push('.'),
        }
        draft.paragraph(SectionKind::Context, text, ORIGIN);
        draft.list(SectionKind::Context, fields.into_iter().map(|field| self.told(field)).collect(), ORIGIN);
        for card in self.quoted() {
            let (part, source) = said_of(card);
            let origin = match self.voted() && card.dots > 0 {
                true => format!("Carte de l’état des lieux, {}", dotted(card.dots)),
                false => "Carte de l’état des lieux".to_owned(),
            };
            draft.push(part, Block::Quote { text: plain(&card.text), source: Some(source) }, Some(&origin));
        }
    }

    fn of(&self, field: QvctField) -> impl Iterator<Item = &BoardCard> {
        self.cards.iter().filter(move |card| card.field == field)
    }

    /// A field with what stands in it.
    fn told(&self, field: QvctField) -> String {
        let mut text = format!("{} : {}", field.label(), counted(self.of(field).count(), "carte"));
        let clusters = self.clusters.iter().filter(|cluster| {
            cluster.field == field && self.cards.iter().any(|card| card.cluster_id == Some(cluster.id))
        });
        let clusters: Vec<String> = clusters.filter_map(|cluster| self.cluster(cluster.id)).collect();
        if !clusters.is_empty() {
            text.push_str(&format!(", dont {}", clusters.join(", ")));
        } else if self.voted() && self.dots(|card| card.field == field) > 0 {
            text.push_str(&format!(", {}", dotted(self.dots(|card| card.field == field))));
        }
        text
    }

    /// What the spaces of discussion wrote, then what most people voted for.
    fn quoted(&self) -> Vec<&BoardCard> {
        let by_link = |card: &BoardCard| card.origin == CardOrigin::Link;
        let mut cards: Vec<&BoardCard> =
            self.cards.iter().filter(|card| by_link(card) || (self.voted() && card.dots > 0)).collect();
        cards.sort_by_key(|card| (!by_link(card), std::cmp::Reverse(card.dots)));
        cards.truncate(QUOTED);
        cards
    }
}

/// The part in which a card is quoted, and whose words they are said to be: nobody's in particular.
fn said_of(card: &BoardCard) -> (SectionKind, String) {
    let part = match card.kind {
        CardKind::Observation | CardKind::Cause => SectionKind::Context,
        CardKind::Idea | CardKind::Proposal => SectionKind::Actions,
    };
    let whose = match card.origin {
        CardOrigin::Link => "un espace de discussion sur le travail",
        CardOrigin::Account => "l’état des lieux partagé",
    };
    (part, format!("{}, {whose}", card.kind.label()))
}
