//! What files may hang on, and who reaches it there.

use crate::{AppError, AppResult, conversation, sheet};
use cordee_domain::carrier::Concern;
use cordee_domain::event::{Audience, EventKind, NewEvent};
use cordee_domain::file::HOLDERS;
use cordee_domain::ids::{EstablishmentId, FileId, GroupId, Identified, Kind, ManagingOrganisationId, PostId, SheetId};
use cordee_domain::policy::Actor;
use cordee_store::entity::{establishment, managing_organisation, sheet as sheet_row};
use cordee_store::file::{File, Version, reaches_organisation};
use cordee_store::{ReadScope, WriteScope, group};
use uuid::Uuid;

/// Where a file is, for those who may read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub of: (Kind, Uuid),
    pub group: Option<GroupId>,
    pub establishment: Option<EstablishmentId>,
    pub organisation: Option<ManagingOrganisationId>,
    pub post: Option<PostId>,
    pub audience: Audience,
}

/// What files may hang on, if it is within reach.
pub(super) async fn place(scope: &ReadScope, of: (Kind, Uuid)) -> AppResult<Place> {
    if !HOLDERS.contains(&of.0) {
        return Err(AppError::NotFound);
    }
    let nowhere = Place {
        of,
        group: None,
        establishment: None,
        organisation: None,
        post: None,
        audience: Audience::Establishment,
    };
    match of.0 {
        Kind::Establishment => {
            let id = EstablishmentId::from_uuid(of.1);
            let row = scope.find::<establishment::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            // Everybody reads the register; files are for those of the place.
            if scope.own_establishments().is_some_and(|own| !own.contains(&id)) {
                return Err(AppError::NotFound);
            }
            Ok(Place { establishment: Some(row.id), ..nowhere })
        }
        Kind::ManagingOrganisation => {
            let id = ManagingOrganisationId::from_uuid(of.1);
            let row = scope.find::<managing_organisation::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            if !reaches_organisation(scope, id).await? {
                return Err(AppError::NotFound);
            }
            Ok(Place { organisation: Some(row.id), ..nowhere })
        }
        Kind::Sheet => {
            let id = SheetId::from_uuid(of.1);
            let row = scope.find::<sheet_row::Entity, _>(id).await?.ok_or(AppError::NotFound)?;
            Ok(Place { group: row.group_id, establishment: row.establishment_id, post: row.post_id, ..nowhere })
        }
        // Who speaks of these things reads their files.
        _ => {
            let subject = conversation::subject(scope, of).await?;
            let (establishment, post) = match subject.concern {
                Concern::Whole => (None, None),
                Concern::Establishment(id) => (Some(id), None),
                Concern::Post(id) => (None, Some(id)),
            };
            let audience = subject.audience;
            Ok(Place { group: Some(subject.group), establishment, post, audience, ..nowhere })
        }
    }
}

impl Place {
    pub(super) fn of_file(file: &File) -> Option<Place> {
        Some(Place {
            of: (Kind::from_key(&file.subject_kind)?, file.subject_id),
            group: file.group_id,
            establishment: file.establishment_id,
            organisation: file.organisation_id,
            post: file.post_id,
            audience: file.audience,
        })
    }
}

/// Whether somebody may put files there, who reads them there: what is an organisation's is put by the agency and by
/// its own direction.
pub(super) fn may_put(actor: &Actor, scope: &ReadScope, place: &Place) -> bool {
    let Some(organisation) = place.organisation else { return true };
    scope.own().is_none() || actor.held().iter().any(|held| held.organisation == Some(organisation))
}

/// Whether somebody may take away a file that it reads: the agency, whoever accompanies the group, and who put it there.
pub(super) fn may_remove(scope: &ReadScope, file: &File) -> bool {
    let Some(reach) = scope.own() else { return true };
    let led = file.group_id.is_some_and(|group| reach.led.contains(&group));
    led || (file.created_by.is_some() && file.created_by == scope.own_person())
}

/// Says that something happened to a file, to those who may read it; a sheet that shows it is read again.
pub(super) async fn emit(scope: &mut WriteScope, kind: EventKind, file: &File) -> AppResult<()> {
    let mut event = NewEvent::new::<FileId>(kind, file.id)
        .establishment(file.establishment_id)
        .post(file.post_id)
        .told_to(file.audience);
    if let Some(id) = file.group_id {
        let programme = group::by_ids(scope, &[id]).await?.pop().map(|group| group.programme_id);
        event = NewEvent { programme, ..event.group(id) };
    }
    scope.emit(event);
    sheet::file_changed(scope, file).await
}

/// The place of a version, from its file.
pub(super) fn stamped(version: Version, file: &File) -> Version {
    Version {
        group_id: file.group_id,
        establishment_id: file.establishment_id,
        organisation_id: file.organisation_id,
        post_id: file.post_id,
        audience: file.audience,
        ..version
    }
}
