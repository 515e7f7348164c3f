use super::Letter;
use chrono::{DateTime, Utc};
use cordee_domain::ids::TenantId;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Debug, Formatter};
use std::time::SystemTime;

/// One message. Its printed form leaves the text out: it may carry a link that opens an account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// A normalised address.
    pub to: String,
    pub subject: String,
    pub text: String,
    /// The same in HTML, for those who prefer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// The tenant in whose name it is written; none for what concerns the account itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant: Option<TenantId>,
    /// Under what name it comes; the platform's where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Calendar>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Where a POST without sign-in unsubscribes (RFC 8058).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsubscribe: Option<String>,
    /// Whether its text opens an account: it is forgotten once sent, and sent even to an address that
    /// refused another.
    #[serde(default)]
    pub opens_account: bool,
    /// After which it is of no use to send it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub useless_after: Option<DateTime<Utc>>,
}

/// An appointment (RFC 5545) that a mail reader offers to accept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// `REQUEST`, `CANCEL` or `PUBLISH`, as the text itself says.
    pub method: String,
    pub ics: String,
}

/// A file sent with a message.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub name: String,
    /// Such as `application/pdf`.
    pub media_type: String,
    pub bytes: Vec<u8>,
}

impl Debug for Attachment {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Debug for Mail {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("subject", &self.subject).finish_non_exhaustive()
    }
}

impl Mail {
    /// A message in plain text, in the platform's name.
    pub fn new(to: impl Into<String>, subject: impl Into<String>, text: impl Into<String>) -> Mail {
        Mail {
            to: to.into(),
            subject: subject.into(),
            text: text.into(),
            html: None,
            tenant: None,
            from_name: None,
            reply_to: None,
            calendar: None,
            attachments: Vec::new(),
            unsubscribe: None,
            opens_account: false,
            useless_after: None,
        }
    }

    /// In a tenant's name.
    pub fn from_tenant(self, tenant: TenantId, name: &str) -> Mail {
        Mail { tenant: Some(tenant), from_name: Some(format!("Cordée {name}")), ..self }
    }

    /// Its text opens an account, until that instant.
    pub fn opening_account(self, until: DateTime<Utc>) -> Mail {
        Mail { opens_account: true, useless_after: Some(until), ..self }
    }

    /// With an appointment.
    pub fn with_calendar(self, method: impl Into<String>, ics: impl Into<String>) -> Mail {
        Mail { calendar: Some(Calendar { method: method.into(), ics: ics.into() }), ..self }
    }
}

/// A message as mail servers take it. Whatever is in its fields, none becomes a header.
pub(super) fn formed(letter: Letter<'_>, from: &Address) -> Result<Message, String> {
    let mail = letter.mail;
    let named = |name: &str, address: Address| Mailbox::new(Some(one_line(name)), address);
    let address = |text: &str| text.parse::<Address>().map_err(|e| format!("adresse illisible : {e}"));
    let raw = |name: &'static str, value: String| {
        HeaderName::new_from_ascii(name.to_owned()).map(|name| HeaderValue::new(name, value)).map_err(|e| e.to_string())
    };
    let mut builder = Message::builder()
        .from(named(mail.from_name.as_deref().unwrap_or("Cordée"), from.clone()))
        .to(Mailbox::new(None, address(&mail.to)?))
        .subject(one_line(&mail.subject))
        .date(SystemTime::from(letter.at))
        .message_id(Some(format!("<{}@{}>", letter.id.simple(), from.domain())))
        .raw_header(raw("Auto-Submitted", "auto-generated".into())?);
    if let Some(reply_to) = &mail.reply_to {
        builder = builder.reply_to(Mailbox::new(None, address(reply_to)?));
    }
    if let Some(link) = &mail.unsubscribe {
        builder = builder
            .raw_header(raw("List-Unsubscribe", format!("<{}>", one_line(link)))?)
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into())?);
    }
    let formed = match parts(mail)? {
        Parts::One(part) => builder.singlepart(part),
        Parts::Many(parts) => builder.multipart(parts),
    };
    formed.map_err(|e| e.to_string())
}

enum Parts {
    One(SinglePart),
    Many(MultiPart),
}

fn parts(mail: &Mail) -> Result<Parts, String> {
    let kind = |text: &str| ContentType::parse(text).map_err(|e| format!("type de fichier : {e}"));
    let plain = SinglePart::plain(mail.text.clone());
    if mail.html.is_none() && mail.calendar.is_none() && mail.attachments.is_empty() {
        return Ok(Parts::One(plain));
    }
    // Readers take the last alternative that they understand.
    let mut said = MultiPart::alternative().singlepart(plain);
    if let Some(html) = &mail.html {
        said = said.singlepart(SinglePart::html(html.clone()));
    }
    let mut files = mail.attachments.clone();
    if let Some(calendar) = &mail.calendar {
        let method: String = calendar.method.chars().filter(char::is_ascii_alphabetic).collect();
        let appointment = kind(&format!("text/calendar; method={method}; charset=utf-8"))?;
        said = said.singlepart(SinglePart::builder().header(appointment).body(calendar.ics.clone()));
        // For readers that only know it as a file.
        files.push(Attachment {
            name: "rendez-vous.ics".into(),
            media_type: "application/ics".into(),
            bytes: calendar.ics.clone().into_bytes(),
        });
    }
    if files.is_empty() {
        return Ok(Parts::Many(said));
    }
    let mut mixed = MultiPart::mixed().multipart(said);
    for file in files {
        let attached = lettre::message::Attachment::new(one_line(&file.name));
        mixed = mixed.singlepart(attached.body(file.bytes, kind(&file.media_type)?));
    }
    Ok(Parts::Many(mixed))
}

fn one_line(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(mail: &Mail) -> String {
        let letter = Letter { id: uuid::Uuid::nil(), mail, at: DateTime::UNIX_EPOCH };
        let from: Address = "ne-pas-repondre@cordee.example".parse().unwrap();
        String::from_utf8(formed(letter, &from).unwrap().formatted()).unwrap()
    }

    #[test]
    fn a_message_cannot_be_given_headers_by_its_fields() {
        let mut mail = Mail::new("a@b.fr", "x\r\nBcc: y@z.fr", "été\nfin");
        mail.from_name = Some("Occitanie\r\nBcc: y@z.fr".into());
        mail.unsubscribe = Some("https://x/\r\nBcc: y@z.fr".into());
        let text = text(&mail);
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains("\r\nBcc"), "{head}");
    }

    #[test]
    fn a_message_says_the_same_id_each_time_and_that_no_one_wrote_it() {
        let mail = Mail::new("a@b.fr", "Séance déplacée", "Bonjour");
        assert!(text(&mail).contains("Message-ID: <00000000000000000000000000000000@cordee.example>"));
        assert!(text(&mail).contains("Auto-Submitted: auto-generated"));
        assert!(text(&mail).contains("From: =?utf-8?b?"), "{}", text(&mail));
    }

    #[test]
    fn an_appointment_is_a_part_with_its_method_and_a_file() {
        let text =
            text(&Mail::new("a@b.fr", "s", "t").with_calendar("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
        assert!(text.contains("text/calendar; method=REQUEST; charset=utf-8"), "{text}");
        assert!(text.contains("filename=\"rendez-vous.ics\""), "{text}");
    }

    #[test]
    fn nothing_printed_gives_the_link_away() {
        let mail = Mail::new("a@b.fr", "s", "https://x/#jeton=secret");
        assert!(!format!("{mail:?}").contains("secret"));
    }
}
