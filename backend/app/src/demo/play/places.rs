use super::super::register::Register;
use super::{Name, Player, Step, known};
use crate::identity::{self, NewTenant};
use crate::{AppError, AppResult, Asker, establishment, group, project};
use cordee_domain::ids::{EstablishmentId, ParticipationId};
use std::collections::HashMap;

impl Player {
    pub(super) async fn create_tenant(&mut self, key: Name, region: Name) -> AppResult<()> {
        let new = NewTenant {
            key: key.to_owned(),
            region_code: region.to_owned(),
            name: None,
            funding_agency: None,
            support_agency: None,
        };
        self.tenants.insert(key, identity::create_tenant(&self.app, new).await?);
        Ok(())
    }

    pub(super) async fn import(&mut self, asker: &Asker, tenant: Name) -> AppResult<()> {
        let register = Register::of(tenant).map_err(AppError::internal)?;
        let text = register.text(group::today(asker)).map_err(AppError::internal)?;
        let done = establishment::import(asker, text.as_bytes(), false).await?;
        if !done.refused.is_empty() {
            return Err(AppError::internal(format!("the demonstration's register: {:?}", done.refused)));
        }
        let mut found = HashMap::new();
        let mut after = None;
        loop {
            let filter = establishment::EstablishmentFilter::default();
            let page = establishment::page(asker, filter, after, i64::from(crate::MAX_PAGE)).await?;
            after = page.items.last().map(|(row, _)| establishment::After::Name(row.sort_key.clone(), row.id));
            found.extend(page.items.into_iter().map(|(row, _)| (row.finess.clone(), row)));
            if !page.has_next {
                break;
            }
        }
        for site in register.sites {
            let number = register.site_number(site.key).map_err(AppError::internal)?;
            let row = known(&found, &number.as_str().to_owned())?;
            self.sites.insert(site.key, row.id);
            if let Some(id) = row.organisation_id {
                self.organisations.insert(site.organisation, id);
            }
        }
        Ok(())
    }

    pub(super) async fn form(
        &mut self,
        asker: &Asker,
        name: Name,
        programme: Name,
        establishments: &[Name],
    ) -> AppResult<()> {
        let ids = establishments.iter().map(|key| known(&self.sites, key)).collect::<AppResult<Vec<_>>>()?;
        let programme = known(&self.programmes, &programme)?;
        let form = group::FormGroup { programme, name: name.to_owned(), establishments: ids.clone(), consultant: None };
        let formed = group::form(asker, form).await?;
        let keys: HashMap<EstablishmentId, Name> = ids.into_iter().zip(establishments.iter().copied()).collect();
        let participations = group::participations_of(asker, &[formed.id]).await?;
        let ids: Vec<ParticipationId> = participations.iter().map(|p| p.id).collect();
        for participation in participations {
            let key = known(&keys, &participation.establishment_id)?;
            self.participations.insert((name, key), participation.id);
        }
        for milestone in project::of_participations(asker, &ids).await? {
            let key = known(&keys, &milestone.establishment_id)?;
            let row = Step { id: milestone.id, version: milestone.version, due_on: milestone.due_on };
            self.milestones.insert((name, key, milestone.step), row);
        }
        self.changed(formed, name)
    }
}
