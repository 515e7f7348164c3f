//! What a message says: by group, then by what happened to what; the same thing said once.

use crate::identity::Tenant;
use cordee_domain::notification::Urgency;
use cordee_domain::time::paris_local;
use cordee_store::notification::Notification;
use std::fmt::Write;

/// Who is written to, and the secret by which it stops that.
pub struct Reader<'a> {
    pub name: &'a str,
    pub tenant: &'a Tenant,
    pub site: &'a str,
    pub token: &'a str,
}

/// Something to be said.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub row: &'a Notification,
    pub group: Option<&'a str>,
    pub actor: Option<&'a str>,
    /// Where one sees what it is about, from the tenant's address.
    pub path: &'a str,
}

/// What is written.
pub struct Message {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Something said once, however often it happened.
struct Said<'a> {
    line: Line<'a>,
    times: usize,
    others: usize,
}

impl Said<'_> {
    fn sentence(&self) -> String {
        let who = self.line.actor.unwrap_or("Cordée");
        let others = match self.others {
            0 => String::new(),
            1 => " et une autre personne".into(),
            n => format!(" et {n} autres personnes"),
        };
        let times = if self.times > 1 { format!(" ({} fois)", self.times) } else { String::new() };
        format!("{who}{others} {}{times}", self.line.row.kind.label())
    }

    fn when(&self) -> String {
        paris_local(self.line.row.at).format("%d/%m à %H h %M").to_string()
    }
}

impl Message {
    pub fn of(reader: &Reader<'_>, lines: Vec<Line<'_>>) -> Message {
        let count = lines.len();
        let parts = parts(lines);
        let said: usize = parts.iter().map(|(_, said)| said.len()).sum();
        let subject = match parts.first().and_then(|(group, said)| Some((group, said.first()?))) {
            Some((group, only)) if said == 1 => {
                let urgent = if only.line.row.urgency == Urgency::Urgent { "À voir : " } else { "" };
                let place = group.unwrap_or(&reader.tenant.name);
                format!("{urgent}{place} – {}", only.sentence())
            }
            _ => format!("{count} nouvelles de l’espace {}", reader.tenant.name),
        };
        let base = format!("{}/{}", reader.site, reader.tenant.key);
        let settings = format!("{base}/mon-compte/notifications");
        let stop = format!("{}/desabonnement#jeton={}", reader.site, reader.token);
        let intro = format!("Voici ce qui est nouveau pour vous dans l’espace {}.", reader.tenant.name);
        let why =
            format!("Vous recevez ce message parce que vous participez à l’espace {} sur Cordée.", reader.tenant.name);

        let mut text = format!("Bonjour {},\n\n{intro}\n", reader.name);
        let mut html = format!(
            "<!doctype html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n\
             <body style=\"font-family:sans-serif;line-height:1.5;max-width:40em\">\n<p>Bonjour {},</p>\n<p>{}</p>\n",
            escaped(&subject),
            escaped(reader.name),
            escaped(&intro)
        );
        for (group, said) in &parts {
            let title = group.unwrap_or("L’espace");
            let _ = write!(text, "\n{title}\n");
            let _ = write!(html, "<h2 style=\"font-size:1.1em\">{}</h2>\n<ul>\n", escaped(title));
            for said in said {
                let (sentence, when, link) = (said.sentence(), said.when(), format!("{base}{}", said.line.path));
                let _ = write!(text, "- {sentence}, le {when}\n  {link}\n");
                let (link, sentence) = (escaped(&link), escaped(&sentence));
                let _ = writeln!(html, "<li><a href=\"{link}\">{sentence}</a>, le {when}</li>");
            }
            html.push_str("</ul>\n");
        }
        let _ = write!(
            text,
            "\nTout voir : {base}/notifications\n\n-- \n{why}\nChoisir ce que vous recevez : {settings}\nNe plus rien \
             recevoir de cet espace : {stop}\n"
        );
        let _ = write!(
            html,
            "<p><a href=\"{base}/notifications\">Tout voir</a></p>\n<hr>\n<p>{}<br>\n<a href=\"{settings}\">Choisir ce que \
             vous recevez</a><br>\n<a href=\"{}\">Ne plus rien recevoir de cet espace</a></p>\n</body>\n</html>\n",
            escaped(&why),
            escaped(&stop)
        );
        Message { subject, text, html }
    }
}

/// The lines by group, in the order in which groups first come, what happened several times once.
fn parts<'a>(lines: Vec<Line<'a>>) -> Vec<(Option<&'a str>, Vec<Said<'a>>)> {
    let mut parts: Vec<(Option<&str>, Vec<Said<'_>>)> = Vec::new();
    for line in lines {
        let place = match parts.iter().position(|(group, _)| *group == line.group) {
            Some(place) => place,
            None => {
                parts.push((line.group, Vec::new()));
                parts.len() - 1
            }
        };
        let said = &mut parts[place].1;
        let same = |s: &&mut Said<'_>| s.line.row.kind == line.row.kind && s.line.row.subject_id == line.row.subject_id;
        match said.iter_mut().find(same) {
            Some(known) => {
                known.times += 1;
                known.others = known.others.max(usize::from(known.line.row.actor_id != line.row.actor_id));
                known.line = line;
            }
            None => said.push(Said { line, times: 1, others: 0 }),
        }
    }
    parts
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
