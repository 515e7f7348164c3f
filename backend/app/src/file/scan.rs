//! An antivirus that is asked over a socket: clamd, by its `INSTREAM` command.

use crate::{AppError, AppResult};
use bytes::Bytes;
use cordee_store::StoreError;
use futures_util::{Stream, StreamExt};
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

/// How long clamd may take to be reached, and to take a piece.
const WITHIN: Duration = Duration::from_secs(20);
/// How long it may take to say that it is there, while somebody waits for it.
const PONG_WITHIN: Duration = Duration::from_secs(2);
/// How long it may take to say what it found, once it has all.
const VERDICT_WITHIN: Duration = Duration::from_secs(300);
/// The longest answer that is read.
const ANSWER: u64 = 4_096;

/// Where clamd listens: `HOST:PORT`, or `unix:/PATH`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanner {
    Tcp(String),
    Unix(PathBuf),
}

impl FromStr for Scanner {
    type Err = ();
    fn from_str(text: &str) -> Result<Scanner, ()> {
        if let Some(path) = text.strip_prefix("unix:").filter(|path| path.starts_with('/')) {
            return Ok(Scanner::Unix(path.into()));
        }
        let (host, port) = text.rsplit_once(':').ok_or(())?;
        let port: u16 = port.parse().map_err(|_| ())?;
        if host.is_empty() || port == 0 || host.contains(['/', '@', ' ']) {
            return Err(());
        }
        Ok(Scanner::Tcp(text.to_owned()))
    }
}

/// What clamd says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Clean,
    /// The name of what was found.
    Found(String),
    /// It does not look at files of this size.
    TooLarge,
}

fn down(cause: impl std::fmt::Display) -> AppError {
    AppError::Unavailable(StoreError::Files(format!("clamd: {cause}")))
}

/// A socket to clamd, of either sort.
trait Socket: AsyncRead + AsyncWrite + Unpin + Send {}
impl<S: AsyncRead + AsyncWrite + Unpin + Send> Socket for S {}

impl Scanner {
    async fn connect(&self) -> AppResult<Box<dyn Socket>> {
        Ok(match self {
            Scanner::Tcp(address) => {
                Box::new(timeout(WITHIN, TcpStream::connect(address)).await.map_err(down)?.map_err(down)?)
            }
            Scanner::Unix(path) => {
                Box::new(timeout(WITHIN, UnixStream::connect(path)).await.map_err(down)?.map_err(down)?)
            }
        })
    }

    /// Whether clamd answers, soon enough for somebody who waits.
    pub(super) async fn answers(&self) -> bool {
        let asked = async {
            let mut socket = self.connect().await?;
            send(&mut socket, b"zPING\0").await?;
            let mut answer = Vec::new();
            socket.take(16).read_to_end(&mut answer).await.map_err(down)?;
            AppResult::Ok(answer.starts_with(b"PONG"))
        };
        timeout(PONG_WITHIN, asked).await.is_ok_and(|answer| answer.unwrap_or(false))
    }

    /// Shows a file to clamd, piece by piece.
    ///
    /// # Errors
    /// It can't be reached, or does not answer: nothing is known of the file.
    pub(super) async fn scan(&self, bytes: impl Stream<Item = AppResult<Bytes>> + Unpin) -> AppResult<Verdict> {
        talk(self.connect().await?, bytes).await
    }
}

async fn talk<S>(mut socket: S, mut bytes: impl Stream<Item = AppResult<Bytes>> + Unpin) -> AppResult<Verdict>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut sent = send(&mut socket, b"zINSTREAM\0").await;
    while let (Ok(()), Some(piece)) = (&sent, bytes.next().await) {
        for chunk in piece?.chunks(256 * 1024) {
            let length = u32::try_from(chunk.len()).unwrap_or_default().to_be_bytes();
            sent = async {
                send(&mut socket, &length).await?;
                send(&mut socket, chunk).await
            }
            .await;
            if sent.is_err() {
                break;
            }
        }
    }
    if sent.is_ok() {
        sent = send(&mut socket, &[0; 4]).await;
    }
    // It may have stopped listening because it had seen enough: what it says counts first.
    let mut answer = Vec::new();
    let read = timeout(VERDICT_WITHIN, (&mut socket).take(ANSWER).read_to_end(&mut answer)).await.map_err(down)?;
    let text = String::from_utf8_lossy(&answer);
    match verdict(text.trim_matches(['\0', '\n', '\r', ' '])) {
        Some(verdict) => Ok(verdict),
        None => {
            sent?;
            read.map_err(down)?;
            Err(down(format!("« {} »", text.escape_debug())))
        }
    }
}

fn verdict(answer: &str) -> Option<Verdict> {
    let said = answer.strip_prefix("stream:").unwrap_or(answer).trim();
    if said == "OK" {
        return Some(Verdict::Clean);
    }
    if let Some(name) = said.strip_suffix(" FOUND") {
        return Some(Verdict::Found(name.trim().to_owned()));
    }
    said.contains("size limit exceeded").then_some(Verdict::TooLarge)
}

async fn send(socket: &mut (impl AsyncWrite + Unpin), bytes: &[u8]) -> AppResult<()> {
    timeout(WITHIN, socket.write_all(bytes)).await.map_err(down)?.map_err(down)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_says_is_understood_or_is_no_verdict() {
        assert_eq!(verdict("stream: OK"), Some(Verdict::Clean));
        assert_eq!(verdict("stream: Eicar-Test-Signature FOUND"), Some(Verdict::Found("Eicar-Test-Signature".into())));
        assert_eq!(verdict("INSTREAM size limit exceeded. ERROR"), Some(Verdict::TooLarge));
        for other in ["", "stream: ERROR", "OKAY", "UNKNOWN COMMAND"] {
            assert_eq!(verdict(other), None, "{other}");
        }
    }

    #[test]
    fn an_address_is_a_host_and_a_port_or_a_path() {
        assert_eq!("127.0.0.1:3310".parse(), Ok(Scanner::Tcp("127.0.0.1:3310".into())));
        assert_eq!("unix:/run/clamd.sock".parse(), Ok(Scanner::Unix("/run/clamd.sock".into())));
        for wrong in ["", "clamd", "unix:relative", "http://x:1", ":3310", "h:0"] {
            assert!(wrong.parse::<Scanner>().is_err(), "{wrong}");
        }
    }
}
