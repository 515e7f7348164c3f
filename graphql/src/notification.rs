//! What one is told of, what one wants by mail, and groups without news.

use crate::carrier::{self, NetworkPost};
use crate::enums::{NotificationTopic, NotificationUrgency, Rhythm};
use crate::error::{IntoGraphql, to_error};
use crate::establishment::Establishment;
use crate::group::Group;
use crate::identity::{DonePayload, Person, done, secret};
use crate::loaders::{PathOf, load};
use crate::payload::answer;
use crate::scalars::JournalPosition;
use async_graphql::{Context, InputObject, Object, Result, SimpleObject, Subscription};
use chrono::{DateTime, Utc};
use cordee_app::identity::ClientInfo;
use cordee_app::notification::{self as app, Bell};
use cordee_app::{Asker, Page};
use cordee_domain::notification as domain;
use futures_util::Stream;
use std::sync::Arc;

fn asker<'a>(ctx: &'a Context<'_>) -> &'a Arc<Asker> {
    ctx.data_unchecked::<Arc<Asker>>()
}

/// Something that the asker is told of.
#[derive(Clone, Debug)]
pub struct Notification(app::Notification);

#[Object]
impl Notification {
    /// The event's, in the journal: unique among the asker's notifications.
    async fn position(&self) -> JournalPosition {
        JournalPosition(self.0.position)
    }

    async fn at(&self) -> DateTime<Utc> {
        self.0.at
    }

    /// What happened: `days.validated`, `session.moved`…
    async fn kind(&self) -> &'static str {
        self.0.kind.key()
    }

    async fn topic(&self) -> NotificationTopic {
        self.0.topic.into()
    }

    async fn urgency(&self) -> NotificationUrgency {
        self.0.urgency.into()
    }

    /// Whether it concerns the asker by name.
    async fn named(&self) -> bool {
        self.0.named
    }

    /// A sentence in French: «Camille Durand a déplacé une séance».
    async fn sentence(&self, ctx: &Context<'_>) -> Result<String> {
        let actor = match self.0.actor_id {
            Some(id) => load(ctx, id).await?,
            None => None,
        };
        let who = actor.as_ref().map_or("Cordée", |person| person.name.as_str());
        Ok(format!("{who} {}", self.0.kind.label()))
    }

    /// Who made it happen; none for the platform itself.
    async fn actor(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        match self.0.actor_id {
            Some(id) => Ok(load(ctx, id).await?.map(Person::from)),
            None => Ok(None),
        }
    }

    async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        match self.0.group_id {
            Some(id) => Ok(load(ctx, id).await?.map(Group)),
            None => Ok(None),
        }
    }

    /// Where one sees what it is about, from the tenant's address: `/seances/…`.
    async fn path(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(load(ctx, PathOf(self.0.clone())).await?.unwrap_or_default())
    }

    /// When the asker read it; null while it has not.
    async fn read_at(&self) -> Option<DateTime<Utc>> {
        self.0.read_at
    }
}

/// A page of the asker's notifications, latest first.
#[derive(Debug)]
pub struct NotificationConnection {
    page: Page<app::Notification>,
}

#[Object]
impl NotificationConnection {
    async fn nodes(&self) -> Vec<Notification> {
        self.page.items.iter().cloned().map(Notification).collect()
    }

    async fn has_next_page(&self) -> bool {
        self.page.has_next
    }

    /// How many the asker has not read, on whatever page.
    async fn unread_count(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(i64::try_from(app::unread(asker(ctx)).await.graphql()?).unwrap_or(i64::MAX))
    }
}

/// What a reader wants by mail from this tenant. What is in the page is the same for all.
#[derive(Clone, Debug, SimpleObject)]
pub struct NotificationPreference {
    /// Whether what is urgent comes at once, rather than with the rest.
    at_once: bool,
    /// How often the rest comes.
    rhythm: Rhythm,
    /// The hour in Paris at which it comes.
    hour: i32,
    /// The day of the week, 1 for Monday, where it comes once a week.
    weekday: i32,
    /// Of which nothing comes by mail.
    muted: Vec<NotificationTopic>,
    version: i32,
}

impl NotificationPreference {
    fn of(preference: domain::Preference, version: i32) -> NotificationPreference {
        NotificationPreference {
            at_once: preference.at_once,
            rhythm: preference.rhythm.into(),
            hour: preference.hour,
            weekday: preference.weekday,
            muted: preference.muted.into_iter().map(NotificationTopic::from).collect(),
            version,
        }
    }
}

/// A group, or an establishment or a post of it, with which nobody has done anything for longer than its rulebook says.
#[derive(Clone, Debug)]
pub struct Silence(pub app::Silence);

#[Object]
impl Silence {
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<Group>> {
        Ok(load(ctx, self.0.group_id).await?.map(Group))
    }

    /// The establishment that is alone in it.
    async fn establishment(&self, ctx: &Context<'_>) -> Result<Option<Establishment>> {
        carrier::establishment(ctx, self.0.establishment_id).await
    }

    /// The post of a network that is alone in it.
    async fn post(&self, ctx: &Context<'_>) -> Result<Option<NetworkPost>> {
        carrier::post(ctx, self.0.post_id).await
    }

    /// The last act.
    async fn since(&self) -> DateTime<Utc> {
        self.0.since
    }

    /// For how many whole days.
    async fn days(&self, ctx: &Context<'_>) -> i64 {
        (asker(ctx).app().clock.now() - self.0.since).num_days()
    }

    /// Whether the agency was told too.
    async fn agency_told(&self) -> bool {
        self.0.agency_told_at.is_some()
    }
}

#[derive(Debug, Default)]
pub struct NotificationQuery;

#[Object]
impl NotificationQuery {
    /// What the asker was told of, latest first, as far as it may still read it.
    async fn notifications(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 30)] first: i64,
        before: Option<JournalPosition>,
        #[graphql(default = false)] unread: bool,
    ) -> Result<NotificationConnection> {
        let page = app::before(asker(ctx), unread, before.map(|p| p.0), first).await.graphql()?;
        Ok(NotificationConnection { page })
    }

    /// What the asker wants by mail.
    async fn notification_preference(&self, ctx: &Context<'_>) -> Result<NotificationPreference> {
        let chosen = app::preference(asker(ctx)).await.graphql()?;
        Ok(NotificationPreference::of(chosen.preference, chosen.version))
    }

    /// The groups, establishments and posts without news that the asker sees, the longest silent first.
    async fn silences(&self, ctx: &Context<'_>) -> Result<Vec<Silence>> {
        Ok(app::silences(asker(ctx)).await.graphql()?.into_iter().map(Silence).collect())
    }
}

/// Which notifications were read.
#[derive(Debug, InputObject)]
pub struct ReadNotificationsInput {
    /// By their positions; all of them when absent.
    positions: Option<Vec<JournalPosition>>,
    /// Whether they become unread again.
    #[graphql(default = false)]
    unread: bool,
}

/// What a reader wants by mail.
#[derive(Debug, InputObject)]
pub struct ChooseNotificationsInput {
    at_once: bool,
    rhythm: Rhythm,
    /// From 0 to 23, in Paris.
    hour: i32,
    /// From 1, Monday, to 7.
    weekday: i32,
    /// None when absent.
    muted: Option<Vec<NotificationTopic>>,
    /// The version that was shown; 0 before anything was chosen.
    version: i32,
}

/// What is not to be sent any more.
#[derive(InputObject)]
pub struct UnsubscribeInput {
    /// What the link carries after `#jeton=`.
    token: String,
    /// Only this; everything when absent.
    topic: Option<NotificationTopic>,
}

secret!(UnsubscribeInput);

payload!(
    /// What a reader wants by mail.
    NotificationPreferencePayload { preference: Option<NotificationPreference> }
);

payload!(
    /// What nobody will be sent any more.
    UnsubscribePayload {
        /// The tenant whose mails stop.
        tenant_name: Option<String>,
        preference: Option<NotificationPreference>,
    }
);

#[derive(Debug, Default)]
pub struct NotificationMutation;

#[Object]
impl NotificationMutation {
    /// Marks the asker's notifications as read, or as unread again. Who has seen what is told to nobody.
    async fn read_notifications(&self, ctx: &Context<'_>, input: ReadNotificationsInput) -> Result<DonePayload> {
        let positions: Option<Vec<i64>> = input.positions.map(|all| all.into_iter().map(|p| p.0).collect());
        let asker = asker(ctx);
        let marked = match input.unread {
            true => app::mark_unread(asker, &positions.unwrap_or_default()).await,
            false => app::mark_read(asker, positions.as_deref()).await,
        };
        answer(marked, |()| done())
    }

    /// Chooses what the asker wants by mail from this tenant.
    async fn choose_notifications(
        &self,
        ctx: &Context<'_>,
        input: ChooseNotificationsInput,
    ) -> Result<NotificationPreferencePayload> {
        let wanted = domain::Preference {
            at_once: input.at_once,
            rhythm: input.rhythm.into(),
            hour: input.hour,
            weekday: input.weekday,
            muted: input.muted.into_iter().flatten().map(domain::Topic::from).collect(),
        };
        answer(app::choose(asker(ctx), wanted, input.version).await, |chosen| NotificationPreferencePayload {
            preference: Some(NotificationPreference::of(chosen.preference, chosen.version)),
            refusals: Vec::new(),
        })
    }

    /// Stops the mails of a tenant to whoever was sent the link, without signing in.
    async fn unsubscribe(&self, ctx: &Context<'_>, input: UnsubscribeInput) -> Result<UnsubscribePayload> {
        let client = ctx.data_opt::<ClientInfo>().cloned().unwrap_or_default();
        let topic = input.topic.map(domain::Topic::from);
        let stopped = app::unsubscribe(asker(ctx).app(), &client, &input.token, topic).await;
        answer(stopped, |stopped| UnsubscribePayload {
            tenant_name: Some(stopped.tenant_name),
            preference: Some(NotificationPreference::of(stopped.preference, 0)),
            refusals: Vec::new(),
        })
    }
}

/// The asker's bell.
#[derive(Debug, SimpleObject)]
pub struct NotificationBell {
    /// How many notifications the asker has not read.
    unread_count: i64,
}

#[derive(Debug, Default)]
pub struct NotificationSubscription;

#[Subscription]
impl NotificationSubscription {
    /// How many notifications the asker has not read: now, then each time that it changes.
    async fn bell(&self, ctx: &Context<'_>) -> Result<impl Stream<Item = Result<NotificationBell>>> {
        let asker = asker(ctx).clone();
        let bell = Bell::open(&asker).graphql()?;
        Ok(futures_util::stream::unfold((Some(bell), asker), |(bell, asker)| async move {
            let mut bell = bell?;
            match bell.next(&asker).await {
                Ok(unread) => {
                    let unread_count = i64::try_from(unread).unwrap_or(i64::MAX);
                    Some((Ok(NotificationBell { unread_count }), (Some(bell), asker)))
                }
                Err(error) => Some((Err(to_error(&error)), (None, asker))),
            }
        }))
    }
}
