use super::{Opened, Participation, TrinomeMember, open};
use crate::identity::{self, NewMember, Vouched};
use crate::{AppError, AppResult, Asker, check};
use cordee_domain::event::{EventKind, NewEvent};
use cordee_domain::group::{GroupStatus, TrinomeRole};
use cordee_domain::ids::{ParticipationId, PersonId, TrinomeMemberId};
use cordee_domain::policy::{Role, act};
use cordee_domain::refusal::Refusal;
use cordee_store::entity::{participation, trinome_member};
use cordee_store::identity::membership;
use cordee_store::{WriteScope, group as store};

/// Someone to be named in a trinôme.
#[derive(Clone, Debug)]
pub struct NameTrinomeMember {
    pub participation: ParticipationId,
    pub role: TrinomeRole,
    pub deputy: bool,
    pub who: WhoIsNamed,
}

/// Whom a place is given to.
#[derive(Clone, Debug)]
pub enum WhoIsNamed {
    /// Someone of the directory.
    Known(PersonId),
    /// Someone new, who is invited by mail.
    New { email: String, name: String },
}

/// Who was named, and the invitation's link where no mail carries it.
#[derive(Clone, Debug)]
pub struct Named {
    pub member: TrinomeMember,
    pub invitation_link: Option<String>,
}

/// Names one of the three voices of an establishment, or its deputy; who held the place before
/// leaves it. One person speaks with one voice (`ehpad-2023`, 55-58).
pub async fn name_trinome_member(asker: &Asker, input: NameTrinomeMember) -> AppResult<Named> {
    let mut scope = asker.write(act::TRINOME_NAME).await?;
    let place = scope.find::<participation::Entity, _>(input.participation).await?.ok_or(AppError::NotFound)?;
    if place.left_at.is_some() || !scope.reaches(place.group_id, Some(place.establishment_id)) {
        return Err(AppError::NotFound);
    }
    let Opened { group, rulebook, .. } = open(asker, &scope, place.group_id).await?;
    super::territorial(&group)?;
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("participationId", "Ce groupe est clos : ses trinômes ne changent plus.").into());
    }
    let (person, invited) = match input.who {
        WhoIsNamed::Known(person) => {
            if membership::of_person(&scope, person).await?.is_empty() {
                return Err(AppError::NotFound);
            }
            (person, None)
        }
        WhoIsNamed::New { email, name } => {
            let new = NewMember {
                email,
                name,
                role: Role::Trinome,
                establishment: Some(place.establishment_id),
                organisation: None,
            };
            let invited = identity::invite_within(asker.app(), &mut scope, new, Vouched::No).await?;
            (invited.invitation.membership.person_id, Some(invited))
        }
    };
    let present = store::trinomes_of(&scope, &[place.id]).await?;
    if let Some(other) =
        present.iter().find(|m| m.person_id == person && (m.role, m.deputy) != (input.role, input.deputy))
    {
        let message = format!(
            "Cette personne porte déjà la voix « {} » de cet établissement. Un trinôme réunit trois personnes : désignez quelqu’un d’autre.",
            other.role.label()
        );
        let refusal = match &rulebook.trinome {
            Some(rule) => Refusal::cited("personId", message, &rule.cite),
            None => Refusal::rule("personId", message),
        };
        return Err(refusal.into());
    }
    if let Some(holder) = present.into_iter().find(|m| (m.role, m.deputy) == (input.role, input.deputy)) {
        if holder.person_id == person {
            return Ok(Named { member: holder, invitation_link: None });
        }
        end(&scope, holder).await?;
    }
    if invited.is_none() {
        grant(asker, &scope, &place, person).await?;
    }
    let id: TrinomeMemberId = asker.app().new_id();
    let member = scope
        .add(TrinomeMember {
            tenant_id: scope.tenant(),
            id,
            participation_id: place.id,
            group_id: place.group_id,
            establishment_id: place.establishment_id,
            role: input.role,
            deputy: input.deputy,
            person_id: person,
            since: scope.now(),
            ended_at: None,
            version: 1,
        })
        .await?;
    emit(&mut scope, EventKind::TrinomeNamed, &place, id, Some(person));
    scope.commit().await?;
    let invitation_link = match invited {
        Some(invited) => invited.told(asker.app()).link,
        None => None,
    };
    Ok(Named { member, invitation_link })
}

/// Ends someone's place in a trinôme.
pub async fn end_trinome_member(asker: &Asker, id: TrinomeMemberId, version: i32) -> AppResult<TrinomeMember> {
    let mut scope = asker.write(act::TRINOME_NAME).await?;
    let member = scope.find::<trinome_member::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
    check::version(version, member.version)?;
    if member.ended_at.is_some() {
        return Ok(member);
    }
    let place = scope.find::<participation::Entity, _>(member.participation_id).await?.ok_or(AppError::NotFound)?;
    let ended = end(&scope, member).await?;
    emit(&mut scope, EventKind::TrinomeEnded, &place, id, None);
    scope.commit().await?;
    Ok(ended)
}

async fn end(scope: &WriteScope, mut member: TrinomeMember) -> AppResult<TrinomeMember> {
    member.ended_at = Some(scope.now());
    member.version += 1;
    Ok(scope.save(member).await?)
}

/// Makes the person a trinôme member of the tenant, for this establishment, if it is not yet.
async fn grant(asker: &Asker, scope: &WriteScope, place: &Participation, person: PersonId) -> AppResult<()> {
    identity::ensure_member(asker.app(), scope, person, Role::Trinome, Some(place.establishment_id)).await
}

fn emit(
    scope: &mut WriteScope,
    kind: EventKind,
    place: &Participation,
    member: TrinomeMemberId,
    person: Option<PersonId>,
) {
    let event = NewEvent::new(kind, member).programme(place.programme_id).group(place.group_id);
    scope.emit(event.establishment(place.establishment_id).person(person));
}
