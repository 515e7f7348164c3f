//! Live delivery: changes of one group told to those who follow it.

use super::follow::{Feed, Followers};
use super::pages::CORDEE;
use super::{EngineFigures, Field, LiveFigure, Pace, median, say};
use crate::contestant::postgraphile;
use crate::data::{Data, Movable, global};
use crate::http::{self, Connection};
use crate::outcome::Outcome;
use crate::{process, queries, seed};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

pub const HUB: &str = "a frame serialised once";
/// After this, what did not come is lost.
const PATIENCE: Duration = Duration::from_secs(5);

/// One who makes changes, in the words of a contestant.
enum Changer {
    Cordee { token: String, session: Movable },
    Postgraphile { tenant: String, session: String },
    Hub { frame: String },
}

/// A contestant of this part.
struct Teller {
    name: &'static str,
    address: SocketAddr,
    feed: Feed,
    changer: Changer,
    pids: Vec<u32>,
}

pub async fn measure(field: &Field, pace: Pace, engine: &mut EngineFigures) -> Outcome<()> {
    let db = seed::connect(&field.data.url).await?;
    let mut bytes = 300;
    for (subscribers, events) in pace.events {
        let mut found: Vec<(&'static str, Vec<LiveFigure>)> = Vec::new();
        for _ in 0..pace.rounds {
            let session = Data::movable(&db, field.data.tenants[0].groups[0]).await?;
            for mut teller in tellers(field, session, bytes)? {
                let change_ms = teller.changes(events).await?;
                let (figure, frame) = teller.tell(subscribers, events, change_ms).await?;
                if teller.name == CORDEE {
                    bytes = frame;
                }
                match found.iter_mut().find(|(name, _)| *name == teller.name) {
                    Some((_, rounds)) => rounds.push(figure),
                    None => found.push((teller.name, vec![figure])),
                }
            }
        }
        for (name, rounds) in found {
            let figure = middle(name, subscribers, &rounds);
            say(&format!(
                "  {subscribers:>4} followers · {name:<24} p50 {:>7.2} p99 {:>7.2} ms after the acknowledgement, {:>7.2} ms of processor an event, {} lost",
                figure.acknowledged.0, figure.acknowledged.1, figure.cpu_ms, figure.lost
            ));
            engine.live.push(figure);
        }
    }
    Ok(db.close().await?)
}

fn tellers(field: &Field, session: Movable, bytes: usize) -> Outcome<Vec<Teller>> {
    let tenant = &field.data.tenants[0];
    let group = tenant.groups[0];
    let token = field.cordee.token(&tenant.key)?;
    let with_database = |pid: u32| std::iter::once(pid).chain(field.database).collect::<Vec<_>>();
    let mut all = vec![Teller {
        name: CORDEE,
        address: field.cordee.address,
        feed: Feed::graphql(field.cordee.address, Some(&token), queries::FOLLOW, json!({"id": global(group)})),
        changer: Changer::Cordee { token, session },
        pids: with_database(field.cordee.pid()),
    }];
    if let Some(running) = &field.postgraphile {
        let variables = json!({"tenant": tenant.id.0, "id": group.0});
        all.push(Teller {
            name: postgraphile::NAME,
            address: running.address,
            feed: Feed::graphql(running.address, None, queries::POSTGRAPHILE_FOLLOW, variables),
            changer: Changer::Postgraphile { tenant: tenant.id.0.to_string(), session: session.id.0.to_string() },
            pids: with_database(running.pid()),
        });
    }
    // As long as a frame of ours, whatever is in it.
    let frame = format!("{{\"type\":\"next\",\"filler\":\"{}\"}}", "x".repeat(bytes.saturating_sub(28)));
    all.push(Teller {
        name: HUB,
        address: field.floor.address,
        feed: Feed::hub(field.floor.address),
        changer: Changer::Hub { frame },
        pids: vec![field.floor.pid()],
    });
    Ok(all)
}

impl Teller {
    fn cpu(&self) -> Duration {
        self.pids.iter().map(|pid| process::cpu(*pid)).sum()
    }

    /// What a change costs that nobody follows, in milliseconds of processor.
    async fn changes(&mut self, events: usize) -> Outcome<f64> {
        let mut connection = Connection::open(self.address).await?;
        // The processor clock ticks in hundredths of a second.
        let events = events.max(40);
        let before = self.cpu();
        for number in 0..events {
            self.change(&mut connection, number).await?;
        }
        Ok((self.cpu() - before).as_secs_f64() * 1_000.0 / events as f64)
    }

    async fn tell(&mut self, subscribers: usize, events: usize, change_ms: f64) -> Outcome<(LiveFigure, usize)> {
        let followers = Followers::open(&self.feed, subscribers).await?;
        let mut connection = Connection::open(self.address).await?;
        // The first event finds nothing prepared.
        self.change(&mut connection, 1).await?;
        followers.wait(subscribers, PATIENCE).await?;
        let (mut acknowledged, mut sent, mut lost) = (Vec::new(), Vec::new(), 0);
        let before = self.cpu();
        for number in 0..events {
            followers.clear();
            let from = Instant::now();
            self.change(&mut connection, number).await?;
            let told = Instant::now();
            let came = followers.wait(subscribers, PATIENCE).await?;
            lost += subscribers.saturating_sub(came.len());
            acknowledged.extend(came.iter().map(|at| milliseconds(at.saturating_duration_since(told))));
            sent.extend(came.iter().map(|at| milliseconds(at.saturating_duration_since(from))));
        }
        let cpu = (self.cpu() - before).as_secs_f64() * 1_000.0 / events as f64;
        let figure = LiveFigure {
            contestant: self.name,
            subscribers,
            acknowledged: percentiles(acknowledged),
            sent: percentiles(sent),
            lost,
            cpu_ms: cpu - change_ms,
            change_ms,
        };
        Ok((figure, followers.frame_bytes()))
    }

    /// Makes one change, and waits for its acknowledgement.
    async fn change(&mut self, connection: &mut Connection, number: usize) -> Outcome<()> {
        let (path, token, body) = match &self.changer {
            Changer::Hub { frame } => ("/publish", None, frame.clone()),
            Changer::Postgraphile { tenant, session } => {
                let variables = json!({"tenant": tenant, "id": session});
                ("/graphql", None, json!({"query": queries::POSTGRAPHILE_MOVE, "variables": variables}).to_string())
            }
            Changer::Cordee { token, session } => {
                let minute = number % 60;
                let input = json!({
                    "id": global(session.id), "version": session.version, "mode": "ON_SITE",
                    "startsAt": format!("2030-03-01T09:{minute:02}:00Z"), "endsAt": format!("2030-03-01T12:{minute:02}:00Z"),
                });
                let body = json!({"query": queries::MOVE, "variables": {"input": input}}).to_string();
                ("/graphql", Some(token.as_str()), body)
            }
        };
        let answer = connection.exchange(&http::post(path, self.address, token, &body)).await?;
        let body: Value = serde_json::from_slice(answer.body)?;
        if let Changer::Cordee { session, .. } = &mut self.changer {
            let version = body["data"]["moveSession"]["session"]["version"].as_i64();
            session.version = i32::try_from(version.ok_or_else(|| format!("the change was refused: {body}"))?)?;
        } else if answer.status != 200 || body.get("errors").is_some() {
            return Err(format!("{}: the change was refused: {body}", self.name).into());
        }
        Ok(())
    }
}

fn middle(contestant: &'static str, subscribers: usize, rounds: &[LiveFigure]) -> LiveFigure {
    let of = |read: fn(&LiveFigure) -> f64| median(rounds.iter().map(read));
    LiveFigure {
        contestant,
        subscribers,
        acknowledged: (of(|f| f.acknowledged.0), of(|f| f.acknowledged.1)),
        sent: (of(|f| f.sent.0), of(|f| f.sent.1)),
        lost: rounds.iter().map(|f| f.lost).sum(),
        cpu_ms: of(|f| f.cpu_ms),
        change_ms: of(|f| f.change_ms),
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// The 50th and the 99th.
fn percentiles(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    let at = |hundredths: usize| {
        times.get((times.len() * hundredths / 100).min(times.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
    };
    (at(50), at(99))
}
