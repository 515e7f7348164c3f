use super::super::act::{ToDo, Written};
use super::{Name, Player, known};
use crate::task::{self, NewTask};
use crate::{AppResult, Asker, minutes};

impl Player {
    pub(super) async fn write(&self, asker: &Asker, written: Written) -> AppResult<()> {
        let Written { group, session, kept_to, points, decisions, publish } = written;
        let (session, ..) = known(&self.sessions, &(group, session))?;
        let kept_to = kept_to.map(|key| known(&self.sites, &key)).transpose()?;
        let titles: Vec<String> = points.iter().map(|(title, _)| (*title).to_owned()).collect();
        let opened = minutes::open(asker, session, kept_to, &titles).await?;
        for (section, (title, body)) in opened.sections.iter().zip(points) {
            minutes::write_section(asker, (section.id, section.version), title, body, None).await?;
        }
        for (wording, about) in decisions {
            let about = about.map(|key| known(&self.sites, &key)).transpose()?;
            minutes::add_decision(asker, opened.minutes.id, wording, about, None).await?;
        }
        if publish {
            minutes::publish(asker, opened.minutes.id, opened.minutes.version).await?;
        }
        Ok(())
    }

    pub(super) async fn set_task(&mut self, asker: &Asker, to_do: ToDo) -> AppResult<()> {
        let new = NewTask {
            group: known(&self.groups, &to_do.group)?.0,
            establishment: to_do.establishment.map(|key| known(&self.sites, &key)).transpose()?,
            kept: to_do.kept,
            session: match to_do.session {
                Some(session) => Some(known(&self.sessions, &(to_do.group, session))?.0),
                None => None,
            },
            wording: to_do.wording.to_owned(),
            owner: to_do.owner.map(|name| known(&self.people, &name)).transpose()?,
            due_on: to_do.due_on,
            remind_days: None,
        };
        let row = task::add(asker, new, None).await?;
        self.tasks.insert((to_do.group, to_do.task), (row.id, row.version));
        Ok(())
    }

    pub(super) async fn task_done(&self, asker: &Asker, key: (Name, Name)) -> AppResult<()> {
        task::set_done(asker, known(&self.tasks, &key)?.0, true, None).await.map(drop)
    }

    pub(super) async fn task_dropped(&self, asker: &Asker, key: (Name, Name), reason: &str) -> AppResult<()> {
        let (id, version) = known(&self.tasks, &key)?;
        task::drop_task(asker, id, version, reason).await.map(drop)
    }
}
