use super::cards::{AddCard, put};
use super::{Board, BoardView, left, open_board, unchanged};
use crate::guest::{self, Guest, NewGuestLink};
use crate::identity::ClientInfo;
use crate::{App, AppError, AppResult, Asker, address, check};
use chrono::Duration;
use cordee_domain::board::{CardKind, CardOrigin};
use cordee_domain::event::EventKind;
use cordee_domain::guest::GuestPurpose;
use cordee_domain::ids::{BoardId, GuestLinkId, Identified, Kind};
use cordee_domain::policy::act;
use cordee_domain::qvct::QvctField;
use cordee_store::board as store;
use cordee_store::entity::board;

/// How long a board's link stands, in days.
const LINK_DAYS: i64 = 90;

/// A board, and the address by which people without an account contribute. It is shown once.
#[derive(Clone, Debug)]
pub struct IssuedLink {
    pub view: BoardView,
    pub address: String,
    /// The address as a QR code: a path in a square of `qr_size` modules, quiet zone left out.
    pub qr_path: String,
    pub qr_size: u32,
}

/// Gives a board a link to be shared, in the place of the one it had.
pub async fn issue_link(asker: &Asker, id: BoardId, version: i32) -> AppResult<IssuedLink> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let mut opened = open_board(&scope, id).await?;
    check::version(version, opened.board.version)?;
    if let Some(old) = opened.board.link_id {
        guest::revoke(&scope, GuestLinkId(old)).await?;
    }
    let new = NewGuestLink {
        purpose: GuestPurpose::Contribution,
        subject: (Kind::Board, id.0),
        name: None,
        email: None,
        expires_at: scope.now() + Duration::days(LINK_DAYS),
        single_use: false,
    };
    let (link, token) = guest::issue(&scope, asker.app(), new).await?;
    opened.board.link_id = Some(link.id.0);
    opened.board.version += 1;
    opened.board = scope.save(opened.board).await?;
    opened.emit(&mut scope, EventKind::BoardChanged, id);
    scope.commit().await?;
    let address = format!("{}/contribuer#carte={}", asker.app().public_url, token.text());
    let (qr_path, qr_size) = address::qr(&address)?;
    Ok(IssuedLink { view: left(asker, id).await?, address, qr_path, qr_size })
}

/// Ends a board's link at once.
pub async fn revoke_link(asker: &Asker, id: BoardId, version: i32) -> AppResult<BoardView> {
    let mut scope = asker.write(act::BOARD_KEEP).await?;
    let mut opened = open_board(&scope, id).await?;
    check::version(version, opened.board.version)?;
    if let Some(link) = opened.board.link_id.take() {
        guest::revoke(&scope, GuestLinkId(link)).await?;
        opened.board.version += 1;
        opened.board = scope.save(opened.board).await?;
        opened.emit(&mut scope, EventKind::BoardChanged, id);
        scope.commit().await?;
        return left(asker, id).await;
    }
    unchanged(asker, scope, id).await
}

/// What somebody who came by a board's link sees: of what it is, and nothing that is on it.
#[derive(Clone, Debug)]
pub struct GuestBoard {
    pub board: Board,
    pub establishment: String,
}

/// Shows whoever has a board's link what it is.
pub async fn guest_board(app: &App, client: &ClientInfo, token: &str) -> AppResult<GuestBoard> {
    let guest = guest::enter(app, client, token, GuestPurpose::Contribution).await?;
    let scope = guest::read(app, &guest, act::PROJECT_VIEW).await?;
    let board = scope.find::<board::Entity, _>(board_of(&guest)?).await?.ok_or(AppError::NotFound)?;
    let establishment = store::establishment_name(&scope, &board).await?;
    Ok(GuestBoard { board, establishment })
}

/// Adds a card by a board's link. Nothing is kept of who does.
pub async fn guest_contribute(
    app: &App,
    client: &ClientInfo,
    token: &str,
    (kind, field): (CardKind, QvctField),
    text: String,
) -> AppResult<()> {
    let guest = guest::enter(app, client, token, GuestPurpose::Contribution).await?;
    let mut scope = guest::write(app, &guest, act::BOARD_WRITE).await?;
    let opened = open_board(&scope, board_of(&guest)?).await?;
    let add = AddCard { board: opened.board.id, kind, field, cluster: None, text };
    let card = put(&scope, &opened, app.new_id(), &add, CardOrigin::Link).await?;
    // What was typed is right: now it weighs.
    app.identity.spend_proposal(client, guest.link.id.0, scope.now())?;
    opened.emit(&mut scope, EventKind::BoardContributed, card.id);
    scope.commit().await?;
    Ok(())
}

fn board_of(guest: &Guest) -> AppResult<BoardId> {
    let of_board = guest.link.subject_kind == Kind::Board.key();
    of_board.then(|| BoardId::from_uuid(guest.link.subject_id)).ok_or(AppError::NotFound)
}
