use super::{Failure, Place, print, refused};
use clap::Subcommand;
use cordee_app::identity::tenants;
use cordee_app::library::publication;

#[derive(Debug, Subcommand)]
pub enum Libraries {
    /// Refait l’index de recherche : après une mise à jour qui change les mots du métier, par exemple.
    Reindex {
        /// Un seul espace, par son nom court (par défaut : tous).
        #[arg(long, value_name = "KEY")]
        tenant: Option<String>,
    },
}

impl Libraries {
    pub async fn run(&self, place: &Place) -> Result<(), Failure> {
        let Libraries::Reindex { tenant: wanted } = self;
        let app = place.platform().await?;
        let mut found = false;
        for tenant in tenants(&app).await.map_err(refused)? {
            if wanted.as_ref().is_some_and(|key| *key != tenant.key) {
                continue;
            }
            found = true;
            let sheets = publication::reindex(&publication::keeper(&app, tenant.id)).await.map_err(refused)?;
            print::text(&format!("{} : {sheets} fiches.\n", tenant.key))?;
        }
        if found { Ok(()) } else { Err(vec!["Aucun espace n’a ce nom court.".to_owned()]) }
    }
}
