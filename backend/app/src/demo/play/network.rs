use super::super::act::{NetworkAct, StepsOf};
use super::{Name, Player, known};
use crate::network::{self as app, Agreement, Appoint, Board, DecideAmount, NewMove, SetStep, WhoIsAppointed};
use crate::{AppError, AppResult, Asker, project};
use cordee_domain::ids::EstablishmentId;
use cordee_domain::money::Cents;

impl Player {
    /// Does something on a post, as it is now.
    pub(super) async fn network(&mut self, asker: &Asker, post: Name, act: NetworkAct) -> AppResult<()> {
        if let NetworkAct::Select { programme, organisation, group } = act {
            let programme = known(&self.programmes, &programme)?;
            let selected = app::select(asker, programme, known(&self.organisations, &organisation)?).await?;
            self.groups.insert(group, (selected.group_id, 1));
            self.posts.insert(post, (selected.id, programme));
            return Ok(());
        }
        let (id, programme) = known(&self.posts, &post)?;
        let board = app::board(asker, programme).await?.ok_or(AppError::NotFound)?;
        let file = board.file(id).ok_or(AppError::NotFound)?;
        let version = file.post.version;
        match act {
            NetworkAct::Select { .. } => Ok(()),
            NetworkAct::Recruit => app::open_recruitment(asker, id, version).await.map(drop),
            NetworkAct::Appoint { person, starts_on, percent, internal } => {
                let who = WhoIsAppointed::Known(known(&self.people, &person)?);
                let appoint = Appoint { post: id, version, who, starts_on, working_time_percent: percent, internal };
                app::appoint(asker, appoint).await.map(drop)
            }
            NetworkAct::Leave { on, reason } => app::end_mandate(asker, id, version, on, reason).await.map(drop),
            NetworkAct::Stop { on, reason } => app::stop(asker, id, version, on, reason).await.map(drop),
            NetworkAct::Commit { secured, note } => {
                app::set_commitments(asker, id, version, Some(secured), Some(note)).await.map(drop)
            }
            NetworkAct::Continue { answer, note } => {
                app::state_continuation(asker, id, version, answer, Some(note)).await.map(drop)
            }
            NetworkAct::Volunteer { establishment, agreed_on } => {
                let row = app::propose(asker, id, known(&self.sites, &establishment)?).await?;
                if agreed_on.is_some() {
                    let agreement =
                        Agreement { direction_agreed_on: agreed_on, staff_agreed_on: agreed_on, note: None };
                    app::record_agreement(asker, row.id, row.version, agreement).await?;
                }
                Ok(())
            }
            NetworkAct::Waive { establishment, reason } => {
                let row = structure(&board, id, known(&self.sites, &establishment)?)?;
                app::waive(asker, row.id, row.version, reason).await.map(drop)
            }
            NetworkAct::Decide { establishment, selected } => {
                let row = structure(&board, id, known(&self.sites, &establishment)?)?;
                app::decide_structure(asker, row.id, row.version, selected).await.map(drop)
            }
            NetworkAct::Steps { of, steps } => self.steps(asker, &board, file, of, steps).await,
            NetworkAct::Project { establishment, done, due_on } => {
                let row = structure(&board, id, known(&self.sites, &establishment)?)?;
                let place = row.participation_id.ok_or(AppError::NotFound)?;
                for (step, milestone) in project::of_participations(asker, &[place]).await?.into_iter().enumerate() {
                    let (due, done_on) = match done.get(step) {
                        Some(day) => (milestone.due_on, Some(*day)),
                        None if step == done.len() => (Some(due_on), None),
                        None => break,
                    };
                    project::set_milestone(asker, milestone.id, milestone.version, due, done_on).await?;
                }
                Ok(())
            }
            NetworkAct::Hand { key, establishment, body } => {
                let row = self.deliverable(file, key, establishment)?;
                app::hand(asker, row.id, row.version, None, Some(body)).await.map(drop)
            }
            NetworkAct::Accept { key, establishment } => {
                let row = self.deliverable(file, key, establishment)?;
                app::accept(asker, row.id, row.version).await.map(drop)
            }
            NetworkAct::SendBack { key, establishment, reason } => {
                let row = self.deliverable(file, key, establishment)?;
                app::return_deliverable(asker, row.id, row.version, reason).await.map(drop)
            }
            NetworkAct::Move { kind, cents, on, note } => {
                let new = NewMove { post: id, kind, amount: Cents(cents), moved_on: on, note: Some(note.to_owned()) };
                app::record_move(asker, new).await.map(drop)
            }
            NetworkAct::DecideAmount { cents, reason } => {
                let decide = DecideAmount { post: id, version, decided: Cents(cents), reason: Some(reason.to_owned()) };
                app::decide_amount(asker, decide).await.map(drop)
            }
        }
    }

    async fn steps(
        &self,
        asker: &Asker,
        board: &Board,
        file: &app::PostFile,
        of: StepsOf,
        steps: Vec<(Name, chrono::NaiveDate, Option<chrono::NaiveDate>)>,
    ) -> AppResult<()> {
        let place = match of {
            StepsOf::Structure(key) => Some(known(&self.sites, &key)?),
            StepsOf::Network | StepsOf::Post => None,
        };
        let rows = if matches!(of, StepsOf::Network) { &board.steps } else { &file.steps };
        for (key, planned, done_on) in steps {
            let row = rows.iter().find(|row| row.step == key && row.establishment_id == place);
            let row = row.ok_or_else(|| AppError::internal(format!("the script names the step {key}")))?;
            let set = SetStep { id: row.id, version: row.version, planned_on: Some(planned), done_on, note: None };
            app::set_step(asker, set).await?;
        }
        Ok(())
    }

    fn deliverable(&self, file: &app::PostFile, key: Name, establishment: Option<Name>) -> AppResult<app::Deliverable> {
        let place = establishment.map(|key| known(&self.sites, &key)).transpose()?;
        let row = file.deliverables.iter().find(|row| row.key == key && row.establishment_id == place);
        row.cloned().ok_or_else(|| AppError::internal(format!("the script names the deliverable {key}")))
    }
}

fn structure(board: &Board, post: cordee_domain::ids::PostId, site: EstablishmentId) -> AppResult<app::PostStructure> {
    let file = board.file(post).ok_or(AppError::NotFound)?;
    let row = file.structures.iter().find(|row| row.establishment_id == site);
    row.cloned().ok_or_else(|| AppError::internal("the script names a structure that did not volunteer"))
}
