use super::super::act::ProjectAct;
use super::{Name, Player, known};
use crate::board::{self, AddCard, AddCluster, BoardView};
use crate::identity::ClientInfo;
use crate::{AppError, AppResult, Asker, assessment, group};
use cordee_domain::assessment::Answers;
use cordee_domain::ids::ParticipationId;
use cordee_domain::qvct::FieldScheme;

impl Player {
    /// Does something in the room of a project.
    pub(super) async fn in_project(
        &mut self,
        asker: &Asker,
        (group, establishment): (Name, Name),
        act: ProjectAct,
    ) -> AppResult<()> {
        let project = self.project(asker, group, establishment).await?;
        match act {
            ProjectAct::Write { cards } => {
                let mut view = match board::of_project(asker, project).await? {
                    Some(view) => view,
                    None => board::open(asker, project, FieldScheme::Ani).await?,
                };
                let id = view.board.id;
                for &(kind, field, title, text) in cards {
                    let cluster = match title {
                        None => None,
                        Some(title) => match view.clusters.iter().find(|cluster| cluster.title == title) {
                            Some(cluster) => Some(cluster.id),
                            None => {
                                let add = AddCluster { board: id, field, title: title.to_owned(), cards: Vec::new() };
                                Some(board::add_cluster(asker, add, None).await?.1)
                            }
                        },
                    };
                    let add = AddCard { board: id, kind, field, cluster, text: text.to_owned() };
                    view = board::add_card(asker, add, None).await?.0;
                }
                Ok(())
            }
            ProjectAct::Contribute { cards } => {
                let view = shown(asker, project).await?;
                let issued = board::issue_link(asker, view.board.id, view.board.version).await?;
                let token = issued.address.split_once("#carte=").map(|(_, token)| token).unwrap_or_default();
                for &(kind, field, text) in cards {
                    let client = ClientInfo::default();
                    board::guest_contribute(&self.app, &client, token, (kind, field), text.to_owned()).await?;
                }
                Ok(())
            }
            ProjectAct::OpenVotes => {
                let view = shown(asker, project).await?;
                board::open_votes(asker, view.board.id, view.board.version).await.map(drop)
            }
            ProjectAct::Vote { dots } => {
                let view = shown(asker, project).await?;
                for (beginning, dots) in dots {
                    let card = view.cards.iter().find(|card| card.text.starts_with(beginning));
                    let card = card.ok_or_else(|| AppError::internal(format!("no card begins by {beginning}")))?;
                    board::vote(asker, card.id, *dots, None).await?;
                }
                Ok(())
            }
            ProjectAct::CloseVotes => {
                let view = shown(asker, project).await?;
                board::close_votes(asker, view.board.id, view.board.version).await.map(drop)
            }
            ProjectAct::Freeze { note } => {
                let view = shown(asker, project).await?;
                board::freeze(asker, view.board.id, note).await.map(drop)
            }
            ProjectAct::Submit => {
                let view = shown(asker, project).await?;
                let frozen = board::snapshots(asker, view.board.id, None, 1).await?.items.pop();
                board::submit(asker, frozen.ok_or(AppError::NotFound)?.id).await.map(drop)
            }
            ProjectAct::Assess { title } => assessment::open_round(asker, project, title).await.map(drop),
            ProjectAct::Answer { steps, comments } => {
                let round = open_round(asker, project).await?;
                let items = round.scheme.blocks.iter().flat_map(|block| &block.items);
                let step = |step: i32| (step > 0).then_some(step);
                let answers = Answers {
                    items: items.zip(steps).map(|(item, given)| (item.key.clone(), step(given))).collect(),
                    comments: comments.iter().map(|(block, text)| ((*block).into(), (*text).into())).collect(),
                };
                assessment::answer(asker, round.round.id, None, answers, None).await.map(drop)
            }
            ProjectAct::CloseAssessment => {
                let round = open_round(asker, project).await?.round;
                assessment::close_round(asker, round.id, round.version, true).await.map(drop)
            }
        }
    }

    async fn project(&self, asker: &Asker, group: Name, establishment: Name) -> AppResult<ParticipationId> {
        if let Some(known) = self.participations.get(&(group, establishment)) {
            return Ok(*known);
        }
        let (group, site) = (known(&self.groups, &group)?.0, known(&self.sites, &establishment)?);
        let places = group::participations_of(asker, &[group]).await?;
        places.iter().find(|one| one.establishment_id == site).map(|one| one.id).ok_or(AppError::NotFound)
    }
}

async fn shown(asker: &Asker, project: ParticipationId) -> AppResult<BoardView> {
    board::of_project(asker, project).await?.ok_or(AppError::NotFound)
}

async fn open_round(asker: &Asker, project: ParticipationId) -> AppResult<assessment::RoundView> {
    let rounds = assessment::rounds(asker, project).await?;
    rounds.into_iter().find(|view| view.round.closed_at.is_none()).ok_or(AppError::NotFound)
}
