//! What comes of an upload: cut into parts, each in the store before the row says so.

use super::keep::{Files, Object};
use super::turn::{Room, Turn};
use super::upload::complete;
use super::{Upload, store};
use crate::identity::throttle::{Key, Limit, Rate};
use crate::ticket::{Ticket, Wanted};
use crate::{App, AppError, AppResult, Asker, address};
use bytes::{Bytes, BytesMut};
use chrono::{DateTime, Duration, Utc};
use cordee_domain::ids::{Kind, UploadId};
use cordee_domain::policy::act;
use cordee_store::WriteScope;
use cordee_store::entity::upload;
use futures_util::{Stream, StreamExt};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use tokio::time::{Instant, timeout_at};

/// The most bytes of a part: what one request holds in memory.
pub(super) const PART: usize = 4 * 1024 * 1024;

/// The fewest bytes that come in the time of a part from somebody who is still there.
const LEAST: usize = 8 * 1024;

/// Limits on what people send.
#[derive(Debug)]
pub struct Limits {
    /// Uploads begun: a folder of photographs, and again.
    pub begun: Limit,
    /// Requests of uploads and downloads: a player asks for a range at each move.
    pub asked: Limit,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            begun: Limit::new(Rate { every: Duration::seconds(2), burst: 2_000 }),
            asked: Limit::new(Rate { every: Duration::milliseconds(50), burst: 4_000 }),
        }
    }
}

/// Somebody who sends: its right is read before the first byte, and with each part.
#[derive(Debug)]
pub struct Receiver {
    asker: Asker,
    upload: Upload,
}

/// How far an upload has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub received: i64,
    pub size: i64,
    pub expires_at: DateTime<Utc>,
}

/// The hash of what one request carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checksum {
    Sha1(Vec<u8>),
    Sha256(Vec<u8>),
}

/// Why a part was not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// It does not begin where what came before ends.
    Offset,
    /// It is longer than what was announced.
    TooLong,
    /// It is not what its checksum says.
    Checksum,
    /// All has come, or it was given up: nothing more is taken.
    Over,
    /// The sender went away, or another request of the same upload took its place; what came before is kept.
    Cut,
    /// Another request of the same upload does not end.
    Locked,
    /// Its sender, its tenant or the server receives enough already: later.
    Busy,
    Failed(AppError),
}

impl<E: Into<AppError>> From<E> for NotTaken {
    fn from(error: E) -> NotTaken {
        NotTaken::Failed(error.into())
    }
}

/// Somebody who came by the address of an upload. What is absent, forged or expired answers alike.
pub async fn receive(app: &App, id: UploadId, ticket: &str) -> AppResult<Receiver> {
    let ticket = Ticket::read(app, ticket)?;
    if ticket.wanted() != Wanted::Upload(id) {
        return Err(AppError::NotFound);
    }
    Receiver::new(ticket.holder(app).await?, id).await
}

/// Somebody who came by a token of access.
pub async fn receive_by(asker: Asker, id: UploadId) -> AppResult<Receiver> {
    Receiver::new(asker, id).await
}

impl Receiver {
    async fn new(asker: Asker, id: UploadId) -> AppResult<Receiver> {
        let person = asker.person()?;
        let app = asker.app();
        app.uploads().asked.spend(Key::Person(person), 1, app.clock.now())?;
        let scope = asker.read(act::FILE_READ).await?;
        let upload = scope.find::<upload::Entity, _>(id).await?;
        let upload = upload.filter(|row| row.person_id == person && row.expires_at > app.clock.now());
        let upload = upload.ok_or(AppError::NotFound)?;
        drop(scope);
        asker.forget().await;
        Ok(Receiver { asker, upload })
    }

    pub fn progress(&self) -> Progress {
        let Upload { received, size, expires_at, .. } = self.upload;
        Progress { received, size, expires_at }
    }

    /// What was said of it when it was begun, in the words of `Upload-Metadata`.
    pub fn said(&self) -> Vec<(&'static str, String)> {
        let Upload { name, subject_kind, subject_id, replaces_id, expected_sha256, .. } = &self.upload;
        let subject = Kind::from_key(subject_kind).map(|kind| address::global(kind, *subject_id));
        let replaces = replaces_id.map(|id| address::global(Kind::File, id.0));
        let named = [
            ("filename", Some(name.clone())),
            ("subjectId", subject),
            ("replacesId", replaces),
            ("sha256", expected_sha256.clone()),
        ];
        named.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Takes what follows the first `offset` bytes. What came before a cut is kept, unless a checksum was said: then it is
    /// all or nothing.
    pub async fn take<E>(
        mut self,
        offset: i64,
        checksum: Option<Checksum>,
        body: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<Progress, NotTaken> {
        if self.is_whole_at(offset)? {
            return Ok(self.progress());
        }
        let files = self.asker.app().files.clone();
        let turn = files.senders().enter(&self.upload).await?;
        if turn.waited {
            self.reread().await?;
            if self.is_whole_at(offset)? {
                return Ok(self.progress());
            }
        }
        let mut gathering = Gathering {
            hash: checksum.as_ref().map(Running::new),
            at: offset,
            buffer: BytesMut::new(),
            room: turn.room(),
            held: Vec::new(),
        };
        let cut = match self.gather(&files, &turn, &mut gathering, body).await {
            Err(NotTaken::TooLong) => {
                self.drop_parts(&files, &gathering.held).await;
                return Err(NotTaken::TooLong);
            }
            other => other?,
        };
        let proved = match (gathering.hash.take(), &checksum) {
            (Some(hash), Some(expected)) => !cut && hash.is(expected),
            _ => true,
        };
        if !proved {
            self.drop_parts(&files, &gathering.held).await;
            return Err(if cut { NotTaken::Cut } else { NotTaken::Checksum });
        }
        self.part(&files, &mut gathering).await?;
        self.advance(&gathering.held).await?;
        if cut { Err(NotTaken::Cut) } else { Ok(self.progress()) }
    }

    /// Whether there is nothing left to send after this point, which must be the one it has come to.
    fn is_whole_at(&self, offset: i64) -> Result<bool, NotTaken> {
        match (offset == self.upload.received, self.upload.version_id) {
            (false, _) => Err(NotTaken::Offset),
            (true, None) => Ok(false),
            (true, Some(_)) if offset == self.upload.size => Ok(true),
            (true, Some(_)) => Err(NotTaken::Over),
        }
    }

    async fn reread(&mut self) -> AppResult<()> {
        let scope = self.asker.read(act::FILE_READ).await?;
        let upload = scope.find::<upload::Entity, _>(self.upload.id).await?;
        drop(scope);
        self.asker.forget().await;
        self.upload = upload.ok_or(AppError::NotFound)?;
        Ok(())
    }

    /// Puts what comes in the store, a part at a time, but for the end of it; says whether it was cut.
    async fn gather<E>(
        &mut self,
        files: &Files,
        turn: &Turn,
        gathering: &mut Gathering,
        mut body: impl Stream<Item = Result<Bytes, E>> + Unpin,
    ) -> Result<bool, NotTaken> {
        let patience = files.senders().most.gathering;
        let mut until = Instant::now() + patience;
        loop {
            let next = tokio::select! {
                biased;
                () = turn.asked_to_end() => return Ok(true),
                next = timeout_at(until, body.next()) => next,
            };
            let piece = match next {
                Ok(Some(Ok(piece))) => piece,
                Ok(None) => return Ok(false),
                Ok(Some(Err(_))) => return Ok(true),
                Err(_) if gathering.buffer.len() < LEAST => return Ok(true),
                // Memory is not held for who is slow.
                Err(_) => Bytes::new(),
            };
            if gathering.at + (gathering.buffer.len() + piece.len()) as i64 > self.upload.size {
                return Err(NotTaken::TooLong);
            }
            if let Some(hash) = &mut gathering.hash {
                hash.update(&piece);
            }
            // Where memory is short, parts are smaller: nobody waits for it who holds some.
            if piece.is_empty() || !gathering.room.try_reach(gathering.buffer.len() + piece.len()) {
                self.part(files, gathering).await?;
                gathering.room.reach(piece.len()).await?;
                until = Instant::now() + patience;
            }
            gathering.buffer.extend_from_slice(&piece);
            while gathering.buffer.len() >= PART {
                self.part(files, gathering).await?;
                until = Instant::now() + patience;
            }
        }
    }

    /// Puts a part in the store, and says so at once, unless it is to be proved first.
    async fn part(&mut self, files: &Files, gathering: &mut Gathering) -> Result<(), NotTaken> {
        let size = gathering.buffer.len().min(PART);
        if size == 0 {
            return Ok(());
        }
        let _storing = files.senders().storing().await?;
        let id = self.asker.app().ids.next();
        let bytes = gathering.buffer.split_to(size).freeze();
        files.put(Object::Part(self.upload.tenant_id, self.upload.id, id), bytes).await?;
        gathering.room.shrink(gathering.buffer.len());
        gathering.at += size as i64;
        gathering.held.push((id, size as i64));
        if gathering.hash.is_none() {
            let taken = std::mem::take(&mut gathering.held);
            self.advance(&taken).await?;
        }
        Ok(())
    }

    async fn drop_parts(&self, files: &Files, held: &[(uuid::Uuid, i64)]) {
        for (id, _) in held {
            // What stays is found by the sweep.
            let _ = files.delete(Object::Part(self.upload.tenant_id, self.upload.id, *id)).await;
        }
    }

    /// Says that parts have come: in their order, each once, by one sender at a time.
    async fn advance(&mut self, parts: &[(uuid::Uuid, i64)]) -> Result<(), NotTaken> {
        if parts.is_empty() {
            return Ok(());
        }
        let mut scope = self.asker.write(act::FILE_PUT).await?;
        let present = self.present(&scope).await?;
        if present.version_id.is_some() {
            return Err(NotTaken::Over);
        }
        if present.received != self.upload.received {
            return Err(NotTaken::Offset);
        }
        // Who lost the right to what it hangs on sends no more.
        let kind = Kind::from_key(&present.subject_kind).ok_or(AppError::NotFound)?;
        super::place(&scope, (kind, present.subject_id)).await?;
        let mut received = present.received;
        for (id, size) in parts {
            let part = store::Part {
                tenant_id: scope.tenant(),
                upload_id: present.id,
                start: received,
                id: *id,
                person_id: present.person_id,
                size: *size,
            };
            scope.add(part).await?;
            received += size;
        }
        let upload = Upload { received, ..present };
        let version = if received == upload.size {
            Some(complete(&self.asker, &mut scope, upload.clone()).await?)
        } else {
            scope.save(upload.clone()).await?;
            None
        };
        scope.commit().await?;
        self.upload = Upload { version_id: version.as_ref().map(|version| version.id), ..upload };
        if let Some(version) = version {
            super::check::begin(self.asker.app(), version);
        }
        Ok(())
    }

    async fn present(&self, scope: &WriteScope) -> Result<Upload, NotTaken> {
        let upload = scope.find::<upload::Entity, _>(self.upload.id).await?;
        upload
            .filter(|row| row.person_id == self.upload.person_id && row.expires_at > scope.now())
            .ok_or(NotTaken::Over)
    }

    /// Gives an upload up: what came of it is forgotten.
    pub async fn end(self) -> Result<(), NotTaken> {
        let scope = self.asker.write(act::FILE_PUT).await?;
        if self.present(&scope).await?.version_id.is_some() {
            return Err(NotTaken::Over);
        }
        store::forget_uploads(&scope, &[self.upload.id]).await?;
        scope.commit().await?;
        self.asker.app().files.delete_parts(self.upload.tenant_id, self.upload.id).await?;
        Ok(())
    }
}

/// What has come in one request.
struct Gathering {
    hash: Option<Running>,
    /// Where what is in the store ends.
    at: i64,
    /// What is not there yet.
    buffer: BytesMut,
    room: Room,
    /// Parts that are in the store, and of which the row does not say so yet.
    held: Vec<(uuid::Uuid, i64)>,
}

enum Running {
    Sha1(Sha1),
    Sha256(Sha256),
}

impl Running {
    fn new(checksum: &Checksum) -> Running {
        match checksum {
            Checksum::Sha1(_) => Running::Sha1(Sha1::new()),
            Checksum::Sha256(_) => Running::Sha256(Sha256::new()),
        }
    }

    fn update(&mut self, bytes: &[u8]) {
        match self {
            Running::Sha1(hash) => hash.update(bytes),
            Running::Sha256(hash) => hash.update(bytes),
        }
    }

    fn is(self, expected: &Checksum) -> bool {
        match (self, expected) {
            (Running::Sha1(hash), Checksum::Sha1(expected)) => hash.finalize()[..] == expected[..],
            (Running::Sha256(hash), Checksum::Sha256(expected)) => hash.finalize()[..] == expected[..],
            _ => false,
        }
    }
}
