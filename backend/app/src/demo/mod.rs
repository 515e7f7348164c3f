//! The demonstration regions: two tenants with invented establishments and people, whose past
//! months are lived through the use cases themselves, each at its instant and by somebody who has
//! the right. Nothing is written in any other way, so all that a rule forbids is absent.
//!
//! [`script`] says what happens and when, in days from the one on which it is loaded; [`play`]
//! does it.

mod act;
mod calendar;
mod cast;
mod clock;
mod play;
mod register;
mod script;
mod stories;
mod story;
mod trial;

use crate::file::Files;
use crate::identity::demo::{DemoAccount, accounts};
use crate::identity::{Services, tenants};
use crate::{App, AppResult, Parts, mail, notification};
use calendar::Calendar;
use chrono::{DateTime, Duration, Utc};
use clock::Hands;
use cordee_store::Db;
use std::sync::Arc;

const OCCITANIE: &str = "occitanie";
const HAUTS_DE_FRANCE: &str = "hauts-de-france";

/// Over how many of the last days people were told of what happened.
const TOLD: Duration = Duration::days(6);

/// Tells people of what has just happened, and writes to them a minute later.
async fn work_off(app: &App, hands: &Hands, at: DateTime<Utc>, now: DateTime<Utc>) -> AppResult<()> {
    hands.set(at);
    notification::tell(app).await?;
    hands.set((at + Duration::seconds(61)).min(now));
    notification::send_digests(app).await?;
    mail::send_due(app).await?;
    Ok(())
}

/// What is in the database once the demonstration is loaded.
#[derive(Debug)]
pub struct Loaded {
    /// Whether it was made now; false when there was a tenant already, and nothing was changed.
    pub made: bool,
    /// One account a role in each tenant, to be shown.
    pub accounts: Vec<DemoAccount>,
}

/// Makes the demonstration regions in a migrated database where there is no tenant yet, as if they
/// had lived until `now`. The same instant makes the same regions, down to their identifiers.
///
/// It takes a few hundred changes, each committed: interrupted, it leaves a part of them. Load into
/// a database that is put in its place once whole.
pub async fn load(db: &Db, identity: Services, files: Files, now: DateTime<Utc>) -> AppResult<Loaded> {
    let hands = Arc::new(Hands::at(now));
    let app = App::new(Parts {
        db: db.clone(),
        clock: hands.clone(),
        ids: hands.clone(),
        public_url: "http://127.0.0.1".into(),
        identity,
        files,
        demo: true,
    });
    let made = tenants(&app).await?.is_empty();
    if made {
        let mut player = play::Player::new(app.clone(), hands.clone());
        for cue in script::script(&Calendar::around(now)) {
            let at = cue.at;
            player.play(cue).await?;
            if now - at < TOLD {
                work_off(&app, &hands, at, now).await?;
            }
        }
        hands.set(now);
        notification::notice_silences(&app).await?;
        notification::remind(&app).await?;
        work_off(&app, &hands, now, now).await?;
    }
    Ok(Loaded { made, accounts: accounts(&app).await? })
}
