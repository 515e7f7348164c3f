//! The settings of the mail server.

use super::{Check, is_loopback};
use cordee_app::mail::{SmtpSettings, Tls};

impl Check {
    pub(super) fn smtp(&mut self) -> Option<SmtpSettings> {
        let Some(host) = self.text("smtp_host") else {
            for key in ["smtp_user", "smtp_password", "mail_from"] {
                if self.text(key).is_some() {
                    self.refuse(key, "sans serveur de messagerie (smtp_host), ce réglage n'a pas d'effet");
                }
            }
            return None;
        };
        if host.contains(char::is_whitespace) || host.contains([':', '/', '@']) {
            let problem = format!("« {host} » ne convient pas ; un nom ou une adresse IP seule est attendue");
            self.refuse("smtp_host", &problem);
        }
        let tls = match self.text("smtp_tls").as_deref() {
            None | Some("starttls") => Tls::Starttls,
            Some("implicit") => Tls::Implicit,
            Some("none") => Tls::None,
            Some(other) => {
                let problem = format!("« {other} » ne convient pas ; starttls, implicit ou none est attendu");
                self.refuse("smtp_tls", &problem);
                Tls::Starttls
            }
        };
        if tls == Tls::None && host.contains('.') && !is_loopback(&host) {
            self.refuse("smtp_tls", "des courriers iraient en clair sur le réseau ; employez starttls ou implicit, sauf pour un relais de cette machine ou d'un réseau privé");
        }
        let usual = match tls {
            Tls::Implicit => 465,
            Tls::Starttls => 587,
            Tls::None => 25,
        };
        let port = self.parsed("smtp_port", "un numéro de port est attendu, comme 587").unwrap_or(usual);
        let credentials = match (self.text("smtp_user"), self.text("smtp_password")) {
            (Some(user), Some(password)) => Some((user, password)),
            (None, None) => None,
            (Some(_), None) => {
                self.refuse("smtp_password", "avec un utilisateur (smtp_user), le mot de passe est obligatoire");
                None
            }
            (None, Some(_)) => {
                self.refuse("smtp_user", "avec un mot de passe (smtp_password), l'utilisateur est obligatoire");
                None
            }
        };
        let from = self.text("mail_from").unwrap_or_default();
        if cordee_domain::identity::email("mail_from", &from).is_err() {
            self.refuse(
                "mail_from",
                "avec un serveur de messagerie, une adresse est obligatoire, comme ne-pas-repondre@cordee.example.fr",
            );
        }
        Some(SmtpSettings { host, port, tls, credentials, from })
    }
}
