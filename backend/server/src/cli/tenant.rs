use super::{Failure, Place, print, refused};
use clap::{Args, Subcommand};
use cordee_app::identity::{NewTenant, Tenant, create_tenant, tenant_by_key, tenants};
use cordee_app::{App, AppError};
use serde::Serialize;

#[derive(Debug, Subcommand)]
pub enum Tenants {
    /// Crée un espace régional.
    Create(Create),
    /// Les espaces régionaux.
    List {
        /// En JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct Create {
    /// Nom court, dans les adresses et sur la ligne de commande : minuscules sans accent, chiffres, traits d’union.
    #[arg(long, value_name = "KEY")]
    key: String,
    /// Code officiel de la région, comme 76.
    #[arg(long, value_name = "CODE")]
    region: String,
    /// Nom de l’espace (par défaut : celui de la région).
    #[arg(long)]
    name: Option<String>,
    /// Agence qui finance (par défaut : l’ARS de la région).
    #[arg(long, value_name = "NAME")]
    funding_agency: Option<String>,
    /// Agence qui accompagne (par défaut : l’Aract de la région).
    #[arg(long, value_name = "NAME")]
    support_agency: Option<String>,
    /// En JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Listed<'a> {
    key: &'a str,
    name: &'a str,
    region_code: &'a str,
    funding_agency: &'a str,
    support_agency: &'a str,
}

impl<'a> From<&'a Tenant> for Listed<'a> {
    fn from(tenant: &'a Tenant) -> Listed<'a> {
        Listed {
            key: &tenant.key,
            name: &tenant.name,
            region_code: &tenant.region_code,
            funding_agency: &tenant.funding_agency,
            support_agency: &tenant.support_agency,
        }
    }
}

impl Tenants {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.platform().await?;
        match self {
            Tenants::Create(create) => create.run(&app).await,
            Tenants::List { json } => {
                let all = tenants(&app).await.map_err(refused)?;
                if json {
                    return print::json(&all.iter().map(Listed::from).collect::<Vec<_>>());
                }
                let lines: Vec<String> = all.iter().map(|t| format!("{:<24} {}", t.key, t.name)).collect();
                print::text(&lines.join("\n"))
            }
        }
    }
}

impl Create {
    async fn run(self, app: &App) -> Result<(), Failure> {
        let new = NewTenant {
            key: self.key,
            region_code: self.region,
            name: self.name,
            funding_agency: self.funding_agency,
            support_agency: self.support_agency,
        };
        let tenant = create_tenant(app, new).await.map_err(refused)?;
        if self.json {
            return print::json(&Listed::from(&tenant));
        }
        print::text(&format!(
            "Espace {} créé : {}, {} et {}.\nInvitez son administration : cordee user invite --tenant {} --role admin --email … --name …",
            tenant.key, tenant.name, tenant.funding_agency, tenant.support_agency, tenant.key
        ))
    }
}

/// The tenant of a key, or one line that says what there is instead.
pub async fn named(app: &App, key: &str) -> Result<Tenant, Failure> {
    if let Some(tenant) = tenant_by_key(app, key).await.map_err(refused)? {
        return Ok(tenant);
    }
    let keys: Vec<String> = known(app).await.map_err(refused)?;
    Err(vec![match keys.is_empty() {
        true => format!("{key} : cet espace n’existe pas. « cordee tenant create » en crée un."),
        false => format!("{key} : cet espace n’existe pas. Il y a : {}.", keys.join(", ")),
    }])
}

async fn known(app: &App) -> Result<Vec<String>, AppError> {
    Ok(tenants(app).await?.into_iter().map(|tenant| tenant.key).collect())
}
