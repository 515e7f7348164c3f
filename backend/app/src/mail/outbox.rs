use super::message::formed;
use super::{Fault, Letter, Mailer};
use futures_util::future::BoxFuture;
use lettre::Address;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Keeps messages as files that a mail reader opens, for where no mail server is configured.
#[derive(Clone, Debug)]
pub struct Outbox {
    dir: PathBuf,
}

impl Outbox {
    /// Keeps messages in this folder, which is made when the first one comes.
    pub fn new(dir: impl Into<PathBuf>) -> Outbox {
        Outbox { dir: dir.into() }
    }
}

impl Mailer for Outbox {
    fn send<'a>(&'a self, letter: Letter<'a>) -> BoxFuture<'a, Result<(), Fault>> {
        Box::pin(async move {
            let from = Address::new("ne-pas-repondre", "cordee.invalid");
            let from = from.map_err(|e| Fault::Unsendable(e.to_string()))?;
            let message = formed(letter, &from).map_err(Fault::Unsendable)?.formatted();
            let name = format!("{}-{}.eml", letter.at.format("%Y%m%dT%H%M%S%.3fZ"), letter.id.simple());
            let dir = self.dir.clone();
            let written = tokio::task::spawn_blocking(move || write(&dir, &name, &message)).await;
            written.map_err(|e| Fault::Later(e.to_string()))?.map_err(|e| Fault::Later(e.to_string()))
        })
    }

    fn delivers(&self) -> bool {
        false
    }
}

fn write(dir: &Path, name: &str, message: &[u8]) -> std::io::Result<()> {
    crate::private_files::create_dir(dir)?;
    // Whole under its name, or not there; once more after a death in the middle.
    let part = dir.join(format!(".{name}.part"));
    let _ = std::fs::remove_file(&part);
    let mut file = crate::private_files::create_new(&part)?;
    file.write_all(message)?;
    file.sync_all()?;
    std::fs::rename(part, dir.join(name))
}
