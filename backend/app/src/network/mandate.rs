use super::{Opened, Post, PostMandate, emit, open, save, still_open};
use crate::identity::{self, NewMember, Vouched};
use crate::{AppError, AppResult, Asker, check};
use chrono::NaiveDate;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{PersonId, PostId, PostMandateId};
use cordee_domain::network::{PostStatus, working_time};
use cordee_domain::policy::{Role, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_domain::time::paris_date;
use cordee_store::identity::membership;
use cordee_store::{WriteScope, network as store};

/// Someone to hold a post.
#[derive(Clone, Debug)]
pub struct Appoint {
    pub post: PostId,
    pub version: i32,
    pub who: WhoIsAppointed,
    pub starts_on: NaiveDate,
    pub working_time_percent: i32,
    /// Whether the person was in the organisation before.
    pub internal: bool,
}

/// Whom a post is given to.
#[derive(Clone, Debug)]
pub enum WhoIsAppointed {
    /// Someone of the directory.
    Known(PersonId),
    /// Someone new, who is invited by mail.
    New { email: String, name: String },
}

/// Who was appointed, and the invitation's link where no mail carries it.
#[derive(Clone, Debug)]
pub struct Appointed {
    pub post: Post,
    pub mandate: PostMandate,
    pub invitation_link: Option<String>,
}

/// Appoints a facilitator. Whoever held the post leaves it, and keeps a place in its history.
pub async fn appoint(asker: &Asker, input: Appoint) -> AppResult<Appointed> {
    let mut scope = asker.write(act::POST_RUN).await?;
    let opened = open(asker, &scope, input.post).await?;
    check::version(input.version, opened.post.version)?;
    still_open(&opened.post)?;
    opened.rule()?;
    check::plausible_day("startsOn", "Premier jour", input.starts_on)?;
    let working_time_percent = working_time(input.working_time_percent)?;
    let Opened { mut post, .. } = opened;
    let (person, invited) = match input.who {
        WhoIsAppointed::Known(person) => {
            if membership::of_person(&scope, person).await?.is_empty() {
                return Err(AppError::NotFound);
            }
            (person, None)
        }
        WhoIsAppointed::New { email, name } => {
            let new = NewMember {
                email,
                name,
                role: Role::Facilitator,
                establishment: None,
                organisation: Some(post.organisation_id),
            };
            let invited = identity::invite_within(asker.app(), &mut scope, new, Vouched::No).await?;
            (invited.invitation.membership.person_id, Some(invited))
        }
    };
    let present = store::mandates_of(&scope, &[post.id]).await?.into_iter().find(|m| m.ended_at.is_none());
    if let Some(present) = present {
        if present.person_id == person {
            let message = "Cette personne tient déjà ce poste. Désignez-en une autre, ou mettez fin à son mandat.";
            return Err(Refusal::rule("personId", message).into());
        }
        if input.starts_on <= present.starts_on {
            let message =
                "Premier jour : il précède l’arrivée de l’animateur en poste. Choisissez une date postérieure.";
            return Err(Refusal::invalid("startsOn", message).into());
        }
        let last = input.starts_on.pred_opt().unwrap_or(input.starts_on);
        end(&scope, present, last, "Remplacement").await?;
    }
    if invited.is_none() && !held(&scope, person).await? {
        identity::ensure_member(asker.app(), &scope, person, Role::Facilitator, None).await?;
    }
    let id: PostMandateId = asker.app().new_id();
    let mandate = scope
        .add(PostMandate {
            tenant_id: scope.tenant(),
            id,
            post_id: post.id,
            group_id: post.group_id,
            person_id: person,
            starts_on: input.starts_on,
            working_time_percent,
            internal: input.internal,
            since: scope.now(),
            ended_at: None,
            ended_on: None,
            end_reason: None,
            version: 1,
        })
        .await?;
    post.status = PostStatus::Filled;
    // A replacement does not change when the post began.
    post.starts_on = Some(post.starts_on.unwrap_or(input.starts_on));
    let post = save(&scope, post).await?;
    emit(&mut scope, EventKind::FacilitatorAppointed, id, &post, None);
    scope.commit().await?;
    let invitation_link = match invited {
        Some(invited) => invited.told(asker.app()).link,
        None => None,
    };
    Ok(Appointed { post, mandate, invitation_link })
}

async fn held(scope: &WriteScope, person: PersonId) -> AppResult<bool> {
    Ok(membership::of_person(scope, person).await?.iter().any(|m| m.role == Role::Facilitator))
}

/// Ends the mandate in force: the post is vacant, and whoever held it reaches its structures no more.
pub async fn end_mandate(asker: &Asker, id: PostId, version: i32, on: NaiveDate, reason: &str) -> AppResult<Post> {
    let mut scope = asker.write(act::POST_RUN).await?;
    let Opened { mut post, .. } = open(asker, &scope, id).await?;
    check::version(version, post.version)?;
    still_open(&post)?;
    check::plausible_day("endedOn", "Dernier jour", on)?;
    if on > paris_date(scope.now()) {
        let message = "Dernier jour : il est à venir. Mettez fin au mandat le jour du départ.";
        return Err(Refusal::invalid("endedOn", message).into());
    }
    let reason = text::line("reason", "Motif", reason, 300)?;
    let present = store::mandates_of(&scope, &[post.id]).await?.into_iter().find(|m| m.ended_at.is_none());
    let Some(present) = present else {
        return Err(Refusal::rule("id", "Ce poste n’a pas d’animateur en ce moment.").into());
    };
    if on < present.starts_on {
        let message = "Dernier jour : il précède le premier jour du mandat. Vérifiez la date.";
        return Err(Refusal::invalid("endedOn", message).into());
    }
    let mandate = present.id;
    end(&scope, present, on, &reason).await?;
    post.status = PostStatus::Vacant;
    let post = save(&scope, post).await?;
    emit(&mut scope, EventKind::FacilitatorLeft, mandate, &post, None);
    scope.commit().await?;
    Ok(post)
}

async fn end(scope: &WriteScope, mut mandate: PostMandate, on: NaiveDate, reason: &str) -> AppResult<()> {
    mandate.ended_at = Some(scope.now());
    mandate.ended_on = Some(on);
    mandate.end_reason = Some(reason.to_owned());
    mandate.version += 1;
    scope.save(mandate).await?;
    Ok(())
}
