use super::{Failure, Place, print, refused, tenant};
use clap::Args;
use cordee_app::identity::machine_token;
use serde::Serialize;

#[derive(Debug, Args)]
pub struct Token {
    /// Adresse de la personne dont le jeton a les droits.
    #[arg(long, value_name = "E")]
    email: String,
    /// Clé de l’espace où il vaut.
    #[arg(long, value_name = "KEY")]
    tenant: String,
    /// En JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Made {
    token: String,
    expires_at: String,
}

impl Token {
    /// Prints a bearer token that acts for five minutes, and nothing else.
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.platform().await?;
        let tenant = tenant::named(&app, &self.tenant).await?;
        let token = machine_token(&app, &self.email, &tenant.key).await.map_err(refused)?;
        if self.json {
            return print::json(&Made { token: token.text, expires_at: token.expires_at.to_rfc3339() });
        }
        print::text(&token.text)
    }
}
