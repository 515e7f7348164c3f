use super::{Failure, Place, print, refused};
use crate::assemble::SystemClock;
use clap::Subcommand;
use cordee_app::identity::keys::Keys;
use cordee_domain::time::Clock;

#[derive(Debug, Subcommand)]
pub enum Signing {
    /// Remplace la clé qui signe les jetons ; la précédente les vérifie encore, personne n’est déconnecté.
    Rotate,
}

impl Signing {
    pub fn run(self, place: &Place) -> Result<(), Failure> {
        let settings = place.settings()?;
        if settings.signing_keys.is_some() {
            return Err(vec![
                "Les clés viennent des réglages : ajoutez-y la nouvelle en premier, et retirez l’ancienne dix minutes plus tard.".into(),
            ]);
        }
        let kid = Keys::rotate(&settings.dir.join("keys"), SystemClock.now()).map_err(refused)?;
        print::text(&format!("La clé {kid} signe désormais les jetons."))
    }
}
