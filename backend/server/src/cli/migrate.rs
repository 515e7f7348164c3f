use super::{Failure, Place, print};
use cordee_store::Db;

/// Brings the database up to date, with the rights of its owner.
pub async fn migrate(place: &Place) -> Result<(), Failure> {
    let settings = place.settings()?;
    cordee_app::private_files::create_dir(&settings.dir)
        .map_err(|e| vec![format!("{} : {e}.", settings.dir.display())])?;
    let db = Db::connect(settings.database_url.expose())
        .await
        .map_err(|e| vec![format!("Base de données : connexion impossible ({e}).")])?;
    db.migrate().await.map_err(|e| vec![format!("Base de données {} : {e}.", db.place())])?;
    print::text(&format!("Base de données {} : à jour.", db.place()))
}
