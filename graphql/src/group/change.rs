use super::{Group, Participation, TrinomeMember};
use crate::enums::TrinomeRole;
use crate::error::IntoGraphql;
use crate::id::{GlobalId, all, optional};
use crate::loaders::load;
use crate::payload::answer;
use async_graphql::{Context, InputObject, Object, Result};
use cordee_app::group::{self as app, FormGroup, NameTrinomeMember, Named, WhoIsNamed};
use cordee_app::{AppResult, Asker};
use cordee_domain::refusal::Refusal;
use std::sync::Arc;

/// A group to form; the programme's rulebook says of how many establishments.
#[derive(Debug, InputObject)]
pub struct FormGroupInput {
    programme_id: GlobalId,
    name: String,
    establishment_ids: Vec<GlobalId>,
    consultant_id: Option<GlobalId>,
}

#[derive(Debug, InputObject)]
pub struct RenameGroupInput {
    id: GlobalId,
    name: String,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct AddEstablishmentInput {
    group_id: GlobalId,
    establishment_id: GlobalId,
    /// The group's version.
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct RemoveEstablishmentInput {
    participation_id: GlobalId,
    /// The group's version.
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct ChooseConsultantInput {
    group_id: GlobalId,
    person_id: GlobalId,
    /// The group's version.
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct StartGroupInput {
    id: GlobalId,
    version: i32,
}

#[derive(Debug, InputObject)]
pub struct CloseGroupInput {
    id: GlobalId,
    version: i32,
}

/// A voice to name: someone of the directory (`personId`), or someone new (`email` and `name`),
/// who is invited. Who held the place before leaves it.
#[derive(Debug, InputObject)]
pub struct NameTrinomeMemberInput {
    participation_id: GlobalId,
    role: TrinomeRole,
    #[graphql(default)]
    deputy: bool,
    person_id: Option<GlobalId>,
    email: Option<String>,
    name: Option<String>,
}

#[derive(Debug, InputObject)]
pub struct EndTrinomeMemberInput {
    id: GlobalId,
    version: i32,
}

payload!(GroupPayload { group: Option<Group> });
payload!(TrinomeMemberPayload {
    trinome_member: Option<TrinomeMember>,
    /// The establishment's place, with its voices as they are now.
    participation: Option<Participation>,
    /// The link to give to someone new, where no mail carries it; shown once.
    invitation_link: Option<String>,
});

fn group(result: AppResult<app::Group>) -> Result<GroupPayload> {
    answer(result, |group| GroupPayload { group: Some(Group(group)), refusals: Vec::new() })
}

async fn voice(ctx: &Context<'_>, result: AppResult<Named>) -> Result<TrinomeMemberPayload> {
    let participation = match &result {
        Ok(named) => load(ctx, named.member.participation_id).await?.map(Participation),
        Err(_) => None,
    };
    answer(result, |named| TrinomeMemberPayload {
        trinome_member: Some(TrinomeMember(named.member)),
        participation,
        invitation_link: named.invitation_link,
        refusals: Vec::new(),
    })
}

#[derive(Debug, Default)]
pub struct GroupMutation;

#[Object]
impl GroupMutation {
    /// Forms a group of establishments of one territory.
    async fn form_group(&self, ctx: &Context<'_>, input: FormGroupInput) -> Result<GroupPayload> {
        let form = FormGroup {
            programme: input.programme_id.as_id().graphql()?,
            name: input.name,
            establishments: all(input.establishment_ids).graphql()?,
            consultant: optional(input.consultant_id).graphql()?,
        };
        group(app::form(ctx.data_unchecked::<Arc<Asker>>(), form).await)
    }

    async fn rename_group(&self, ctx: &Context<'_>, input: RenameGroupInput) -> Result<GroupPayload> {
        let id = input.id.as_id().graphql()?;
        group(app::rename(ctx.data_unchecked::<Arc<Asker>>(), id, &input.name, input.version).await)
    }

    async fn add_establishment(&self, ctx: &Context<'_>, input: AddEstablishmentInput) -> Result<GroupPayload> {
        let (id, establishment) = (input.group_id.as_id().graphql()?, input.establishment_id.as_id().graphql()?);
        group(app::add_establishment(ctx.data_unchecked::<Arc<Asker>>(), id, establishment, input.version).await)
    }

    /// Takes an establishment out of a group that has not started.
    async fn remove_establishment(&self, ctx: &Context<'_>, input: RemoveEstablishmentInput) -> Result<GroupPayload> {
        let id = input.participation_id.as_id().graphql()?;
        group(app::remove_establishment(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Chooses the group's consultant in the programme's approved list.
    async fn choose_consultant(&self, ctx: &Context<'_>, input: ChooseConsultantInput) -> Result<GroupPayload> {
        let (id, person) = (input.group_id.as_id().graphql()?, input.person_id.as_id().graphql()?);
        group(app::choose_consultant(ctx.data_unchecked::<Arc<Asker>>(), id, person, input.version).await)
    }

    /// Starts the accompaniment of a complete group.
    async fn start_group(&self, ctx: &Context<'_>, input: StartGroupInput) -> Result<GroupPayload> {
        let id = input.id.as_id().graphql()?;
        group(app::start(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Closes the accompaniment.
    async fn close_group(&self, ctx: &Context<'_>, input: CloseGroupInput) -> Result<GroupPayload> {
        let id = input.id.as_id().graphql()?;
        group(app::close(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await)
    }

    /// Names one of the three voices of an establishment, or its deputy.
    async fn name_trinome_member(
        &self,
        ctx: &Context<'_>,
        input: NameTrinomeMemberInput,
    ) -> Result<TrinomeMemberPayload> {
        let named = NameTrinomeMember {
            participation: input.participation_id.as_id().graphql()?,
            role: input.role.into(),
            deputy: input.deputy,
            who: match (input.person_id, input.email, input.name) {
                (Some(person), None, None) => WhoIsNamed::Known(person.as_id().graphql()?),
                (None, Some(email), Some(name)) => WhoIsNamed::New { email, name },
                _ => {
                    let message = "Personne : choisissez-la dans l’annuaire, ou indiquez son adresse et son nom.";
                    return voice(ctx, Err(Refusal::invalid("personId", message).into())).await;
                }
            },
        };
        voice(ctx, app::name_trinome_member(ctx.data_unchecked::<Arc<Asker>>(), named).await).await
    }

    /// Ends someone's place in a trinôme.
    async fn end_trinome_member(
        &self,
        ctx: &Context<'_>,
        input: EndTrinomeMemberInput,
    ) -> Result<TrinomeMemberPayload> {
        let id = input.id.as_id().graphql()?;
        let ended = app::end_trinome_member(ctx.data_unchecked::<Arc<Asker>>(), id, input.version).await;
        voice(ctx, ended.map(|member| Named { member, invitation_link: None })).await
    }
}
