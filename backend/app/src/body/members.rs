use super::{Body, BodyMember, emit, open};
use crate::identity::{self, NewMember, Vouched};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::body::MAX_MEMBERS;
use cordee_domain::carrier::Concern;
use cordee_domain::event::EventKind;
use cordee_domain::ids::{BodyId, BodyMemberId, PersonId};
use cordee_domain::policy::{Role, act};
use cordee_domain::refusal::Refusal;
use cordee_domain::text;
use cordee_store::entity::body_member;
use cordee_store::identity::membership;
use cordee_store::{body as store, conversation};

/// Somebody who comes into a body: by name and quality, and with an account only if it is given one.
#[derive(Clone, Debug)]
pub struct AddMember {
    pub body: BodyId,
    pub name: String,
    pub quality: Option<String>,
    /// Someone of the establishment who has an account.
    pub person: Option<PersonId>,
    /// Where somebody without an account is invited to have one.
    pub email: Option<String>,
}

/// Who came in, and the invitation's link where no mail carries it.
#[derive(Clone, Debug)]
pub struct AddedMember {
    pub body: Body,
    pub member: BodyMember,
    pub invitation_link: Option<String>,
}

/// Adds a member to a body.
pub async fn add_member(asker: &Asker, input: AddMember) -> AppResult<AddedMember> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let body = open(&scope, input.body).await?;
    if body.closed_at.is_some() {
        return Err(Refusal::rule("bodyId", "Cette instance est close : ses membres ne changent plus.").into());
    }
    let present = store::members_of(&scope, &[body.id]).await?;
    if present.len() >= MAX_MEMBERS {
        let message =
            format!("Une instance compte {MAX_MEMBERS} membres au plus. Ouvrez un autre espace de discussion.");
        return Err(Refusal::rule("bodyId", message).into());
    }
    let name = text::line("name", "Nom", &input.name, 120)?;
    let quality = text::optional_line("quality", "Qualité", input.quality.as_deref().unwrap_or_default(), 120)?;
    let email = input.email.as_deref().map(str::trim).filter(|email| !email.is_empty());
    if input.person.is_some() && email.is_some() {
        let message = "Adresse électronique : cette personne a déjà un compte. Laissez ce champ vide.";
        return Err(Refusal::invalid("email", message).into());
    }
    let mut invited = None;
    let person = match (input.person, email) {
        (Some(person), _) => {
            let known =
                conversation::readers(&scope, body.group_id, Concern::Establishment(body.establishment_id), false)
                    .await?;
            let reads = known.iter().any(|reader| reader.person == person && reader.role != Role::Aract);
            let held = membership::of_person(&scope, person).await?;
            if !reads && !held.iter().any(|m| m.role == Role::Contributor && m.ended_at.is_none()) {
                return Err(AppError::NotFound);
            }
            Some(person)
        }
        (None, Some(email)) => {
            let new = NewMember {
                email: email.to_owned(),
                name: name.clone(),
                role: Role::Contributor,
                establishment: Some(body.establishment_id),
                organisation: None,
            };
            let sent = identity::invite_within(asker.app(), &mut scope, new, Vouched::No).await?;
            let person = sent.invitation.membership.person_id;
            invited = Some(sent);
            Some(person)
        }
        (None, None) => None,
    };
    if person.is_some() && present.iter().any(|member| member.person_id == person) {
        return Err(Refusal::rule("name", "Cette personne est déjà membre de cette instance.").into());
    }
    let id: BodyMemberId = asker.app().new_id();
    let member = scope
        .add(BodyMember {
            tenant_id: scope.tenant(),
            id,
            body_id: body.id,
            group_id: body.group_id,
            establishment_id: body.establishment_id,
            name,
            quality,
            person_id: person,
            since: scope.now(),
            ended_at: None,
            version: 1,
        })
        .await?;
    emit(&mut scope, EventKind::BodyMembersChanged, id, &body).await?;
    scope.commit().await?;
    let invitation_link = match invited {
        Some(invited) => invited.told(asker.app()).link,
        None => None,
    };
    Ok(AddedMember { body, member, invitation_link })
}

/// Ends somebody's place in a body.
pub async fn end_member(asker: &Asker, id: BodyMemberId, version: i32) -> AppResult<(Body, BodyMember)> {
    let mut scope = asker.write(act::BODY_MANAGE).await?;
    let mut member = scope.find::<body_member::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, member.version)?;
    let body = open(&scope, member.body_id).await?;
    if member.ended_at.is_some() {
        return Ok((body, member));
    }
    member.ended_at = Some(scope.now());
    member.version += 1;
    let member = scope.save(member).await?;
    emit(&mut scope, EventKind::BodyMembersChanged, id, &body).await?;
    scope.commit().await?;
    Ok((body, member))
}
