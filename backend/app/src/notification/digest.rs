use super::place::Holders;
use super::tell::Readers;
use super::words::{Line, Message, Reader};
use super::{read, write};
use crate::identity::Tenant;
use crate::identity::secret::{Secret, TenantSecret};
use crate::mail::{self, Mail};
use crate::{App, AppResult};
use cordee_domain::ids::{GroupId, PersonId};
use cordee_store::mail as addresses;
use cordee_store::notification::{self as store, Notification};
use std::collections::{BTreeSet, HashMap, HashSet};

/// How many people one change writes to.
const BATCH: u64 = 500;

/// What a round of messages came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digests {
    /// Messages written.
    pub written: u64,
    pub batches: u64,
    /// The most statements that a batch took.
    pub statements: u64,
}

/// Writes one message to each person to whom something is due, in every tenant.
pub async fn send(app: &App) -> AppResult<Digests> {
    let mut digests = Digests::default();
    for tenant in crate::identity::tenants(app).await? {
        while let Some((messages, statements)) = batch(app, &tenant).await? {
            digests.written += messages;
            digests.batches += 1;
            digests.statements = digests.statements.max(statements);
        }
    }
    Ok(digests)
}

/// One batch, in as many statements whatever its size; none when nothing is due.
async fn batch(app: &App, tenant: &Tenant) -> AppResult<Option<(u64, u64)>> {
    let now = app.clock.now();
    if store::due_people(&read(app, tenant.id).await?, now, 1).await?.is_empty() {
        return Ok(None);
    }
    let scope = write(app, tenant.id).await?;
    let people = store::due_people(&scope, now, BATCH).await?;
    let due = store::due_to(&scope, &people, now).await?;
    let readers = Readers::of(&scope, store::holders(&scope, &people, &[]).await?).await?;
    let groups: BTreeSet<GroupId> = due.iter().filter_map(|line| line.group_id).collect();
    let mut named = people.clone();
    named.extend(due.iter().filter_map(|line| line.actor_id));
    let names = store::names(&scope, &groups, &named).await?;
    let mails: Vec<String> = people.iter().filter_map(|person| Some(names.people.get(person)?.1.clone())).collect();
    let refused: HashSet<String> =
        addresses::bounces(*scope.identity(), &mails).await?.into_iter().map(|bounce| bounce.address).collect();

    let mut waiting: HashMap<PersonId, Vec<&Notification>> = HashMap::new();
    let still = |line: &&Notification| line.read_at.is_none() && readers.may_read(line.person_id, line.group_id);
    for line in due.iter().filter(still) {
        waiting.entry(line.person_id).or_default().push(line);
    }
    let holders = Holders::of(&scope, &due).await?;
    // What happened is at one place, however many are told of it.
    let mut paths: HashMap<i64, String> = HashMap::new();
    for line in &due {
        paths.entry(line.position).or_insert_with(|| holders.path(line));
    }
    let (mut messages, mut links) = (Vec::new(), Vec::new());
    for person in &people {
        let (Some(lines), Some((name, address))) = (waiting.get(person), names.people.get(person)) else { continue };
        if refused.contains(address) {
            continue;
        }
        let secret = TenantSecret { tenant: tenant.id, secret: Secret::random()? };
        links.push(store::UnsubscribeLink {
            tenant_id: tenant.id,
            hash: secret.secret.hash().to_vec(),
            person_id: *person,
            made_at: now,
        });
        let lines = lines.iter().map(|line| Line {
            group: line.group_id.and_then(|group| names.groups.get(&group)).map(String::as_str),
            actor: line.actor_id.and_then(|actor| names.people.get(&actor)).map(|(name, _)| name.as_str()),
            path: paths.get(&line.position).map_or("/notifications", String::as_str),
            row: line,
        });
        let reader = Reader { name, tenant, site: &app.public_url, token: &secret.text() };
        let Message { subject, text, html } = Message::of(&reader, lines.collect());
        let mut mail = Mail::new(address.clone(), subject, text).from_tenant(tenant.id, &tenant.name);
        mail.html = Some(html);
        mail.unsubscribe = Some(format!("{}/desabonnement?jeton={}", app.public_url, secret.text()));
        messages.push(mail);
    }
    let written = messages.len() as u64;
    scope.add_all(links).await?;
    mail::post_all(app, scope.identity(), messages).await?;
    store::mailed(&scope, &people, now).await?;
    let statements = scope.statements();
    scope.commit().await?;
    Ok(Some((written, statements)))
}
