//! Sheets that are opened, signed and sealed.

use super::{Name, Player, known};
use crate::demo::act::{OnSheet, Signing};
use crate::identity::ClientInfo;
use crate::presence::{self, Line, OnTablet, Sheet, WithTicket};
use crate::{AppError, AppResult, Asker};
use cordee_domain::ids::SessionId;
use cordee_domain::presence::{AttendeeKind, HalfDay};
use cordee_domain::session::AttendanceMode;

/// What a browser keeps for itself, for people who have none here.
const BROWSER: &str = "demonstration-browser-0123456789abcdef";

impl Player {
    pub(super) async fn on_sheet(&self, asker: &Asker, tenant: Name, act: OnSheet) -> AppResult<()> {
        let id = known(&self.sessions, &(act.group, act.session))?.0;
        if let Signing::Open = act.does {
            return presence::open(asker, id, act.half_day).await.map(drop);
        }
        let sheet = self.last_sheet(tenant, id, act.half_day).await?;
        let seen = self.asker(tenant, None)?;
        let lines = presence::lines_of(&seen, &[sheet.id]).await?;
        let line = |name: Name| {
            let found = lines.iter().find(|line| line.name == name).cloned();
            found.ok_or_else(|| AppError::internal(format!("{name} is not on the sheet")))
        };
        match act.does {
            Signing::Open => Ok(()),
            Signing::Sign => self.sign(asker, tenant, &sheet, &lines).await,
            Signing::Tablet { name } => {
                let Line { id: line, name, .. } = line(name)?;
                let initials = name.split([' ', '-']).filter_map(|word| word.chars().next()).collect();
                let tablet = OnTablet { line, initials, device_at: None };
                presence::sign_on_tablet(asker, tablet, None).await.map(drop)
            }
            Signing::Link { name } => {
                let line = line(name)?;
                let issued = presence::issue_link(asker, line.id, true, None).await?;
                let token = issued.address.split_once("jeton=").map(|(_, token)| token).unwrap_or_default();
                let initials: String = line.name.split([' ', '-']).filter_map(|word| word.chars().next()).collect();
                presence::sign_as_guest(&self.app, &ClientInfo::default(), token, &initials).await.map(drop)
            }
            Signing::Connected { name, from, to } => {
                let line = line(name)?;
                presence::note_connection(asker, line.id, line.version, from, Some(to)).await.map(drop)
            }
            Signing::Absent { name, reason } => {
                let line = line(name)?;
                presence::mark_absent(asker, line.id, line.version, Some(reason)).await.map(drop)
            }
            Signing::Withdraw { name, reason } => {
                let line = line(name)?;
                let signatures = presence::signatures_of(&seen.again(), &[sheet.id]).await?;
                let own = signatures.iter().find(|s| s.line_id == line.id && s.withdrawn_at.is_none());
                let own = own.ok_or_else(|| AppError::internal("nothing to take back"))?;
                presence::withdraw_signature(asker, own.id, reason).await.map(drop)
            }
            Signing::Paper { names } => {
                let signed = names.into_iter().map(|name| Ok(line(name)?.id)).collect::<AppResult<Vec<_>>>()?;
                presence::sign_on_paper(asker, sheet.id, &signed).await.map(drop)
            }
            Signing::Seal => presence::seal(asker, sheet.id, sheet.version).await.map(drop),
            Signing::Correct { reason } => presence::correct(asker, sheet.id, reason).await.map(drop),
        }
    }

    async fn last_sheet(&self, tenant: Name, session: SessionId, half_day: HalfDay) -> AppResult<Sheet> {
        let sheets = presence::of_sessions(&self.asker(tenant, None)?, &[session]).await?;
        let last = sheets.into_iter().filter(|sheet| sheet.half_day == half_day).max_by_key(|sheet| sheet.number);
        last.ok_or_else(|| AppError::internal("the script signs a sheet before it is there"))
    }

    /// For oneself: who is in the room scans its code, the others sign on the session's page.
    async fn sign(&self, asker: &Asker, tenant: Name, sheet: &Sheet, lines: &[Line]) -> AppResult<()> {
        let own = lines.iter().find(|line| line.person_id == asker.person().ok());
        let leads = own.is_some_and(|line| line.kind == AttendeeKind::Facilitator);
        if leads || sheet.mode == AttendanceMode::Remote {
            return presence::sign_on_page(asker, sheet.id, None, None, None).await.map(drop);
        }
        let screen = presence::screen(&self.asker(tenant, None)?, sheet.id).await?;
        let address = screen.map(|screen| screen.address).unwrap_or_default();
        let code = address.split_once("#code=").map(|(_, code)| code).unwrap_or_default();
        let entered = presence::enter(&self.app, &ClientInfo::default(), tenant, code, BROWSER).await?;
        let with = WithTicket { ticket: entered.ticket, browser: BROWSER.into(), device_at: None };
        presence::sign_with_ticket(asker, with, None).await.map(drop)
    }
}
