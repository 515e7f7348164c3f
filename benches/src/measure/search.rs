//! Ten thousand sheets in one library: questions asked of the platform in this process, as the public page asks them,
//! against the same page's list without a question: what reading twenty sheets costs, without searching any.

use super::figures::SearchFigure;
use super::{EngineFigures, Pace, say};
use crate::args::Options;
use crate::data::Kind;
use crate::outcome::Outcome;
use crate::seed;
use cordee_app::file::Files;
use cordee_app::identity::keys::Keys;
use cordee_app::identity::{ClientInfo, Services, tenants};
use cordee_app::library::{self, Ask, publication};
use cordee_app::mail::Outbox;
use cordee_app::{App, Parts};
use cordee_domain::library::facet::Facet;
use cordee_domain::policy::{Actor, act};
use cordee_server::assemble::{SystemClock, SystemIds};
use cordee_store::Db;
use sheets::sheets;
use std::sync::Arc;
use std::time::Instant;
use uuid::Uuid;

#[path = "../../../tests/suite/sheets.rs"]
#[expect(dead_code, reason = "what each sheet is about is for the tests")]
mod sheets;

const SHEETS: usize = 10_000;

/// As many sheets as one change publishes.
const AT_ONCE: usize = 200;

const QUESTIONS: [&str; 12] = [
    "charge de travail",
    "TMS",
    "comment faire baisser l’absentéisme dans un IME ?",
    "equipe de nuit",
    "refaire les planings",
    "espaces de discussion sur le travail",
    "aides-soignantes ehpad",
    "fiche de poste",
    "recurtement",
    "équipe comité direction temps",
    "logiciel de soins tablettes",
    "xylophone",
];

pub async fn measure(options: &Options, kind: Kind, pace: Pace, engine: &mut EngineFigures) -> Outcome<()> {
    let url = seed::fresh(kind, &options.dir, options.postgres.as_deref(), "search").await?;
    let dir = options.dir.join("search");
    std::fs::create_dir_all(&dir)?;
    let clock = Arc::new(SystemClock);
    let keys = Keys::in_dir(&dir.join("keys"), cordee_domain::time::Clock::now(&*clock))?;
    let app = App::new(Parts {
        db: Db::connect(&url).await?,
        clock,
        ids: Arc::new(SystemIds),
        public_url: "http://127.0.0.1".into(),
        identity: Services::new(keys, Arc::new(Outbox::new(dir.join("outbox"))))?,
        files: Files::in_folder(&dir.join("files"), &dir.join("scratch"))?,
        demo: false,
    });
    let tenant = tenants(&app).await?.into_iter().next().ok_or("no tenant")?;
    say(&format!("  {SHEETS} sheets are published…"));
    let permit = Actor::system(tenant.id).may(act::LIBRARY_CURATE)?;
    for part in sheets(SHEETS, 10).chunks(AT_ONCE) {
        let scope = app.db.write(&permit, app.clock.now()).await?;
        for made in part {
            publication::publish(&app, &scope, Uuid::now_v7(), &made.content, false).await?;
        }
        scope.commit().await?;
    }
    // Whose visits are not counted: no address, no network.
    let client = ClientInfo::default();
    let ask = |words: &str, filters: Vec<(Facet, String)>| Ask { words: words.to_owned(), filters, page: 1 };
    let (mut asked, mut floor) = (Vec::new(), Vec::new());
    for round in 0..pace.rounds * 10 {
        for question in QUESTIONS {
            let filters = if round % 2 == 0 { Vec::new() } else { vec![(Facet::Departement, "09".to_owned())] };
            let from = Instant::now();
            let visit = library::visit(&app, &client, &tenant.key).await?;
            library::home(&visit, &ask(question, filters)).await?;
            asked.push(from.elapsed().as_secs_f64() * 1_000.0);
            drop(visit);
            let from = Instant::now();
            let visit = library::visit(&app, &client, &tenant.key).await?;
            library::recent(&visit, library::PAGE).await?;
            floor.push(from.elapsed().as_secs_f64() * 1_000.0);
        }
    }
    let figure = SearchFigure {
        sheets: SHEETS,
        p50: share(&mut asked, 50),
        p99: share(&mut asked, 99),
        floor_p99: share(&mut floor, 99),
    };
    say(&format!(
        "  a question over {SHEETS} sheets: p50 {:.1} ms, p99 {:.1} ms; the list alone, p99 {:.1} ms",
        figure.p50, figure.p99, figure.floor_p99
    ));
    engine.search = Some(figure);
    Ok(())
}

/// What so many of a hundred stay under.
fn share(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get((times.len() * percent / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}
