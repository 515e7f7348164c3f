use super::{Group, Voice};
use crate::{AppResult, Asker};
use cordee_domain::group::{GroupKind, TrinomeRole};
use cordee_domain::ids::{EstablishmentId, GroupId, ParticipationId};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_store::group as store;
use std::collections::HashMap;

/// What a group still misses before it can start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    pub missing: Vec<Missing>,
}

/// One thing that a group misses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// This many establishments more.
    Establishments {
        more: u32,
    },
    Consultant,
    Voice {
        participation: ParticipationId,
        establishment: EstablishmentId,
        role: TrinomeRole,
    },
}

impl Missing {
    /// What to do, in French.
    pub fn message(&self) -> String {
        match self {
            Missing::Establishments { more: 1 } => "Il manque un établissement.".into(),
            Missing::Establishments { more } => format!("Il manque {more} établissements."),
            Missing::Consultant => "Le consultant n’est pas encore choisi.".into(),
            Missing::Voice { role, .. } => {
                format!("Il manque la voix « {} » du trinôme.", role.label())
            }
        }
    }
}

impl Completeness {
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }

    pub(super) fn of(group: &Group, voices: &[Voice], rulebook: &Rulebook) -> Completeness {
        if group.kind == GroupKind::Network {
            return Completeness::default();
        }
        let mut by_participation: Vec<(ParticipationId, EstablishmentId, Vec<TrinomeRole>)> = Vec::new();
        for voice in voices {
            match by_participation.last_mut() {
                Some((id, _, roles)) if *id == voice.participation_id => roles.extend(voice.role),
                _ => by_participation.push((
                    voice.participation_id,
                    voice.establishment_id,
                    voice.role.into_iter().collect(),
                )),
            }
        }
        let mut missing = Vec::new();
        let present = u32::try_from(by_participation.len()).unwrap_or(u32::MAX);
        let wanted = rulebook.group.as_ref().map_or(0, |rule| rule.min);
        if present < wanted {
            missing.push(Missing::Establishments { more: wanted - present });
        }
        if group.consultant_id.is_none() {
            missing.push(Missing::Consultant);
        }
        let roles = rulebook.trinome.as_ref().map(|rule| rule.roles.as_slice()).unwrap_or_default();
        for (participation, establishment, present) in by_participation {
            let absent = roles.iter().filter(|role| !present.contains(role));
            missing.extend(absent.map(|&role| Missing::Voice { participation, establishment, role }));
        }
        Completeness { missing }
    }
}

/// What each of these groups misses: one query for all of them.
pub async fn completeness(
    asker: &Asker,
    groups: &[(Group, std::sync::Arc<Rulebook>)],
) -> AppResult<HashMap<GroupId, Completeness>> {
    let scope = asker.read(act::GROUP_VIEW).await?;
    let ids: Vec<GroupId> = groups.iter().map(|(group, _)| group.id).collect();
    let mut voices: HashMap<GroupId, Vec<Voice>> = HashMap::new();
    for voice in store::voices(&scope, &ids).await? {
        voices.entry(voice.group_id).or_default().push(voice);
    }
    let of = |(group, rulebook): &(Group, std::sync::Arc<Rulebook>)| {
        let voices = voices.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        (group.id, Completeness::of(group, voices, rulebook))
    };
    Ok(groups.iter().map(of).collect())
}
