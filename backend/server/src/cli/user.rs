use super::{Failure, Place, print, refused, tenant};
use clap::{Args, Subcommand};
use cordee_app::App;
use cordee_app::identity::{NewMember, invite_as_system, members, workplace};
use cordee_domain::policy::Role;
use serde::Serialize;

#[derive(Debug, Subcommand)]
pub enum Users {
    /// Invite quelqu’un : le rôle vaut tout de suite, le lien sert à choisir un mot de passe.
    Invite(Invite),
    /// Les membres d’un espace et leurs rôles.
    List {
        /// Clé de l’espace.
        #[arg(long, value_name = "KEY")]
        tenant: String,
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct Invite {
    /// Clé de l’espace.
    #[arg(long, value_name = "KEY")]
    tenant: String,
    /// Adresse électronique.
    #[arg(long, value_name = "E")]
    email: String,
    /// Prénom et nom.
    #[arg(long)]
    name: String,
    /// ars, aract, consultant, facilitator, manager, trinome, contributor ou admin.
    #[arg(long, value_parser = role)]
    role: Role,
    /// Numéro FINESS de l’établissement ou de l’organisme gestionnaire auquel le rôle est rattaché.
    #[arg(long, value_name = "FINESS")]
    finess: Option<String>,
    /// En JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Invited {
    email: String,
    name: String,
    role: Role,
    /// To choose a password; none where mail carried it.
    link: Option<String>,
    expires_at: String,
}

#[derive(Serialize)]
struct Listed {
    email: String,
    name: String,
    roles: Vec<Role>,
}

impl Users {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.platform().await?;
        match self {
            Users::Invite(invite) => invite.run(&app).await,
            Users::List { tenant, json } => list(&app, &tenant, json).await,
        }
    }
}

impl Invite {
    async fn run(self, app: &App) -> Result<(), Failure> {
        let tenant = tenant::named(app, &self.tenant).await?;
        let (establishment, organisation) = match self.finess.as_deref() {
            Some(finess) => workplace(app, tenant.id, finess).await.map_err(refused)?,
            None => (None, None),
        };
        let new = NewMember { email: self.email, name: self.name, role: self.role, establishment, organisation };
        let (email, name) = (new.email.trim().to_lowercase(), new.name.trim().to_owned());
        let invited = invite_as_system(app, tenant.id, new).await.map_err(refused)?;
        let expires_at = invited.invitation.row.expires_at;
        if self.json {
            let link = invited.link;
            return print::json(&Invited { email, name, role: self.role, link, expires_at: expires_at.to_rfc3339() });
        }
        let how = match invited.link {
            Some(link) => format!("Lien à lui transmettre, pour choisir un mot de passe sous 14 jours :\n{link}"),
            None => "Un message lui a été envoyé pour choisir un mot de passe.".into(),
        };
        print::text(&format!("{email} a maintenant le rôle « {} » dans {}.\n{how}", self.role.label(), tenant.key))
    }
}

async fn list(app: &App, key: &str, json: bool) -> Result<(), Failure> {
    let tenant = tenant::named(app, key).await?;
    let members = members(app, tenant.id).await.map_err(refused)?;
    if json {
        let listed = members.into_iter().map(|m| Listed { email: m.email, name: m.name, roles: m.roles });
        return print::json(&listed.collect::<Vec<_>>());
    }
    let line = |m: &cordee_app::identity::Member| {
        let roles: Vec<&str> = m.roles.iter().map(|role| role.key()).collect();
        format!("{:<40} {:<28} {}", m.email, m.name, roles.join(", "))
    };
    print::text(&members.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn role(key: &str) -> Result<Role, String> {
    let keys: Vec<&str> = Role::ALL.iter().map(|role| role.key()).collect();
    Role::from_key(key).ok_or_else(|| format!("choisissez parmi {}", keys.join(", ")))
}
