//! A mail server of the tests: it speaks SMTP on a port of its own, and answers as it is told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with the next message.
#[derive(Clone, Debug)]
pub enum Answer {
    Take,
    /// Says this to the addressee's name.
    Recipient(&'static str),
    /// Takes the addressee, reads half of the message and closes the connection.
    Cut,
}

/// A mail server that remembers what it took.
#[derive(Clone, Debug)]
pub struct Server {
    pub port: u16,
    answers: Arc<Mutex<VecDeque<Answer>>>,
    taken: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub async fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Server { port, answers: Arc::default(), taken: Arc::default() };
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let server = serving.clone();
                tokio::spawn(async move { server.converse(socket).await });
            }
        });
        server
    }

    /// What is done with the messages to come; those after them are taken.
    pub fn answers(&self, answers: &[Answer]) {
        self.answers.lock().unwrap().extend(answers.iter().cloned());
    }

    /// The messages taken so far.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    async fn converse(&self, socket: TcpStream) -> Option<()> {
        let (read, mut write) = socket.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 ready\r\n").await.ok()?;
        let mut answer = Answer::Take;
        while let Some(line) = lines.next_line().await.ok()? {
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            let said = match verb.as_str() {
                "EHLO" => "250-here\r\n250-8BITMIME\r\n250 SMTPUTF8".to_owned(),
                "MAIL" => {
                    answer = self.answers.lock().unwrap().pop_front().unwrap_or(Answer::Take);
                    "250 go on".to_owned()
                }
                "RCPT" => match &answer {
                    Answer::Recipient(said) => (*said).to_owned(),
                    _ => "250 go on".to_owned(),
                },
                "DATA" => {
                    write.write_all(b"354 say it\r\n").await.ok()?;
                    let mut message = String::new();
                    loop {
                        let line = lines.next_line().await.ok()??;
                        if line == "." {
                            break;
                        }
                        if matches!(answer, Answer::Cut) && message.len() > 100 {
                            return None;
                        }
                        message.push_str(&line);
                        message.push('\n');
                    }
                    self.taken.lock().unwrap().push(message);
                    "250 taken".to_owned()
                }
                "QUIT" => "221 bye".to_owned(),
                _ => "250 fine".to_owned(),
            };
            write.write_all(format!("{said}\r\n").as_bytes()).await.ok()?;
        }
        Some(())
    }
}
