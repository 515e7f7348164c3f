use super::message::formed;
use super::{Fault, Letter, Mailer};
use futures_util::future::BoxFuture;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls as Layer, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{Error, PoolConfig};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

/// How the connection to the mail server is kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte (port 465).
    Implicit,
    /// After `STARTTLS`, without which nothing is sent (port 587).
    Starttls,
    /// Not at all: for a relay on this machine or on a private network.
    None,
}

/// A mail server, and in whose name it is spoken to.
#[derive(Clone)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    /// User and password.
    pub credentials: Option<(String, String)>,
    /// The address under which messages are sent.
    pub from: String,
}

impl Debug for SmtpSettings {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmtpSettings").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// Hands messages to a mail server.
#[derive(Debug)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Smtp {
    /// Makes ready to speak to a server; nothing is said yet.
    ///
    /// # Errors
    /// One line for whoever runs the server, without secrets.
    pub fn new(settings: SmtpSettings) -> Result<Smtp, String> {
        let from: Address = settings.from.parse().map_err(|e| format!("« {} » : {e}", settings.from))?;
        let parameters = || TlsParameters::new(settings.host.clone()).map_err(|e| e.to_string());
        let layer = match settings.tls {
            Tls::Implicit => Layer::Wrapper(parameters()?),
            Tls::Starttls => Layer::Required(parameters()?),
            Tls::None => Layer::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port)
            .tls(layer)
            .hello_name(ClientId::Domain(from.domain().to_owned()))
            .timeout(Some(Duration::from_secs(20)))
            .pool_config(PoolConfig::new().max_size(4));
        if let Some((user, password)) = settings.credentials {
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Smtp { transport: builder.build(), from })
    }
}

impl Mailer for Smtp {
    fn send<'a>(&'a self, letter: Letter<'a>) -> BoxFuture<'a, Result<(), Fault>> {
        Box::pin(async move {
            let message = formed(letter, &self.from).map_err(Fault::Unsendable)?;
            self.transport.send(message).await.map(drop).map_err(|error| fault(&error))
        })
    }

    fn delivers(&self) -> bool {
        true
    }
}

fn fault(error: &Error) -> Fault {
    let mut said = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        said = format!("{said} : {error}");
        cause = error.source();
    }
    match error.status().map(u16::from) {
        // A command or a sign-in that the server does not take says nothing of the address.
        Some(500..=504 | 530..=539) => Fault::Later(said),
        Some(code) if code >= 500 => Fault::Refused(said),
        _ => Fault::Later(said),
    }
}
