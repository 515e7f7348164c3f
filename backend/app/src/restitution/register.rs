use super::link::Named;
use super::mails::{Because, tell};
use super::{Counted, Registration, Restitution, emit, find, find_counted};
use crate::identity::{self, ClientInfo, Tenant};
use crate::{App, AppError, AppResult};
use cordee_domain::event::EventKind;
use cordee_domain::identity::{email, person_name};
use cordee_domain::ids::RestitutionId;
use cordee_domain::policy::{Actor, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::restitution::{Entry, RegistrationStatus};
use cordee_domain::text;
use cordee_store::entity::registration;
use cordee_store::{ReadScope, WriteScope, restitution as store};

/// Somebody who would come.
#[derive(Clone, Debug, Default)]
pub struct NewRegistration {
    pub name: String,
    pub email: String,
    pub organisation: Option<String>,
    pub access_needs: Option<String>,
}

/// A registration as whoever has its address sees it.
#[derive(Clone, Debug)]
pub struct Held {
    pub tenant: Tenant,
    pub event: Restitution,
    pub registration: Registration,
    /// Whether the place can still be given back.
    pub open: bool,
}

/// Registers somebody: who comes first has a place, the others wait in order. An address that is registered already is
/// answered alike, and gets its message again: nobody learns who is registered.
pub async fn register(
    app: &App,
    client: &ClientInfo,
    tenant_key: &str,
    id: RestitutionId,
    new: NewRegistration,
) -> AppResult<()> {
    let now = app.clock.now();
    app.identity.spend_visit(client, now)?;
    let tenant = identity::tenant_by_key(app, tenant_key).await?.ok_or(AppError::NotFound)?;
    let who = checked(&new)?;
    // What was typed is right: now it weighs.
    app.identity.spend_registration(client, now)?;
    let mut scope = app.db.write(&Actor::system(tenant.id).may(act::REGISTRATION_KEEP)?, now).await?;
    let counted = find_counted(&scope, id).await?;
    let status = match counted.offer().entry(now) {
        Entry::Place => RegistrationStatus::Placed,
        Entry::Wait => RegistrationStatus::Waiting,
        other => return Err(closed(other)),
    };
    let event = counted.event;
    if let Some(known) = store::of_address(&scope, id, &who.email).await? {
        if app.identity.may_confirm(&who.email, now) {
            tell(app, &scope, &event, &[known], Because::Registered).await?;
        }
        scope.commit().await?;
        return Ok(());
    }
    if !app.identity.may_confirm(&who.email, now) {
        // As if it were registered: a place that nobody is told of would be lost.
        return Ok(());
    }
    let registration = Registration {
        tenant_id: scope.tenant(),
        id: app.new_id(),
        restitution_id: id,
        name: who.name,
        email: who.email,
        organisation: who.organisation,
        access_needs: who.access_needs,
        status,
        place_rank: store::last_rank(&scope, id).await? + 1,
        registered_at: now,
        came_at: None,
        ended_at: None,
        version: 1,
    };
    let registration = scope.add(registration).await?;
    tell(app, &scope, &event, &[registration], Because::Registered).await?;
    emit(&mut scope, EventKind::RegistrationMade, &event).await?;
    let last = status == RegistrationStatus::Placed && counted.counts.placed + 1 == i64::from(event.capacity);
    if last {
        emit(&mut scope, EventKind::RestitutionFilled, &event).await?;
    }
    scope.commit().await?;
    Ok(())
}

struct Who {
    name: String,
    email: String,
    organisation: Option<String>,
    access_needs: Option<String>,
}

/// Everything that is wrong at once, so that a form is corrected once.
fn checked(new: &NewRegistration) -> AppResult<Who> {
    let (organisation, needs) = (new.organisation.as_deref(), new.access_needs.as_deref());
    let name = person_name("name", &new.name);
    let address = email("email", &new.email);
    let organisation =
        text::optional_line("organisation", "Établissement ou organisme", organisation.unwrap_or_default(), 200);
    let needs = text::paragraphs("accessNeeds", "Besoins pour participer", needs.unwrap_or_default(), 500);
    match (name, address, organisation, needs) {
        (Ok(name), Ok(email), Ok(organisation), Ok(access_needs)) => {
            Ok(Who { name, email, organisation, access_needs })
        }
        (name, address, organisation, needs) => {
            let wrong = [name.err(), address.err(), organisation.err(), needs.err()];
            Err(AppError::Refused(wrong.into_iter().flatten().collect()))
        }
    }
}

fn closed(entry: Entry) -> AppError {
    let message = match entry {
        Entry::Draft => return AppError::NotFound,
        Entry::Cancelled => "Cet événement est annulé : il n’est plus possible de s’inscrire.",
        Entry::Full => {
            "L’événement et sa liste d’attente sont complets. Revenez voir cette page : des places se libèrent parfois."
        }
        Entry::Place | Entry::Wait | Entry::Closed => {
            "Les inscriptions à cet événement sont closes. Écrivez aux organisateurs si vous souhaitez venir."
        }
    };
    Refusal::rule("", message).into()
}

/// Shows a registration to whoever has its address.
pub async fn held(app: &App, client: &ClientInfo, token: &str) -> AppResult<Held> {
    let named = named(app, client, token)?;
    let snapshot = app.db.snapshot(named.tenant).await?;
    let scope = snapshot.scope(&Actor::system(named.tenant).may(act::REGISTRATION_VIEW)?).await?;
    let (event, registration) = read(&scope, named).await?;
    shown(app, event, registration).await
}

/// Gives a place back; it goes at once to whoever waited longest. Said twice, it stays so.
pub async fn withdraw(app: &App, client: &ClientInfo, token: &str) -> AppResult<Held> {
    let named = named(app, client, token)?;
    let now = app.clock.now();
    let mut scope = app.db.write(&Actor::system(named.tenant).may(act::REGISTRATION_KEEP)?, now).await?;
    let (event, registration) = read(&scope, named).await?;
    if registration.ended_at.is_some() || event.ends_at <= now {
        drop(scope);
        return shown(app, event, registration).await;
    }
    let registration = end(app, &mut scope, &event, registration).await?;
    scope.commit().await?;
    shown(app, event, registration).await
}

/// Ends a registration and forgets whose it was; its place is given on.
pub(super) async fn end(
    app: &App,
    scope: &mut WriteScope,
    event: &Restitution,
    registration: Registration,
) -> AppResult<Registration> {
    tell(app, scope, event, std::slice::from_ref(&registration), Because::Ended).await?;
    let (ended_at, version) = (Some(scope.now()), registration.version + 1);
    let ended = Registration {
        name: String::new(),
        email: String::new(),
        organisation: None,
        access_needs: None,
        status: RegistrationStatus::Withdrawn,
        came_at: None,
        ended_at,
        version,
        ..registration
    };
    let ended = scope.save(ended).await?;
    promote(app, scope, event).await?;
    emit(scope, EventKind::RegistrationEnded, event).await?;
    Ok(ended)
}

/// Gives the places that are free to those who waited longest, and tells them, until the event is over.
pub(super) async fn promote(app: &App, scope: &WriteScope, event: &Restitution) -> AppResult<()> {
    if event.ends_at <= scope.now() {
        return Ok(());
    }
    let Counted { counts, .. } = find_counted(scope, event.id).await?;
    let free = u64::try_from(i64::from(event.capacity) - counts.placed).unwrap_or_default();
    if free == 0 || counts.waiting == 0 {
        return Ok(());
    }
    let mut promoted = Vec::new();
    for next in store::waiting(scope, event.id, free).await? {
        let (status, version) = (RegistrationStatus::Placed, next.version + 1);
        promoted.push(scope.save(Registration { status, version, ..next }).await?);
    }
    tell(app, scope, event, &promoted, Because::Promoted).await
}

/// Reads an address. One that is forged weighs against the network that it comes from.
fn named(app: &App, client: &ClientInfo, token: &str) -> AppResult<Named> {
    let now = app.clock.now();
    app.identity.spend_network(client, now)?;
    let named = Named::read(token, app.identity.keys.links()).ok_or(AppError::NotFound)?;
    app.identity.refund_network(client, now);
    app.identity.spend_visit(client, now)?;
    Ok(named)
}

async fn read(scope: &ReadScope, named: Named) -> AppResult<(Restitution, Registration)> {
    let row = scope.find::<registration::Entity, _>(named.registration).await?.ok_or(AppError::NotFound)?;
    Ok((find(scope, row.restitution_id).await?, row))
}

async fn shown(app: &App, event: Restitution, registration: Registration) -> AppResult<Held> {
    let tenant = identity::tenants(app).await?.into_iter().find(|tenant| tenant.id == event.tenant_id);
    let open = registration.ended_at.is_none()
        && event.ends_at > app.clock.now()
        && event.status == cordee_domain::restitution::RestitutionStatus::Published;
    Ok(Held { tenant: tenant.ok_or(AppError::NotFound)?, event, registration, open })
}
