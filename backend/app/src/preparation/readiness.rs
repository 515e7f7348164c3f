use super::{agenda, ruled};
use crate::carrier;
use crate::group::{self, Missing};
use crate::session::Session;
use crate::{AppResult, Asker, letter};
use cordee_domain::ids::{EstablishmentId, SessionId};
use cordee_domain::policy::act;
use cordee_domain::preparation::{Expected, Prepared, Readiness};
use cordee_store::preparation::{self as store, Standing};
use std::collections::HashMap;

/// Whether these sessions are ready, point by point: a few statements, however many sessions.
pub async fn readiness(asker: &Asker, sessions: &[Session]) -> AppResult<HashMap<SessionId, Readiness>> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let ruled = ruled(asker, sessions).await?;
    let mut groups: Vec<_> = ruled.iter().map(|(_, group, rulebook)| (group.clone(), rulebook.clone())).collect();
    groups.sort_by_key(|(group, _)| group.id);
    groups.dedup_by_key(|(group, _)| group.id);
    let completeness = group::completeness(asker, &groups).await?;
    let group_ids: Vec<_> = groups.iter().map(|(group, _)| group.id).collect();
    let chairs = carrier::of_groups(asker, &group_ids).await?;
    let lacking = letter::lacking(asker, &groups).await?;
    let scope = asker.read(act::GROUP_VIEW).await?;
    let standings: HashMap<SessionId, Standing> =
        store::standings(&scope, &ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let answers = store::answers_of(&scope, &ids).await?;
    let mut all = HashMap::new();
    for (session, group, rulebook) in ruled {
        let concerned =
            |establishment: EstablishmentId| session.establishment_id.is_none_or(|one| one == establishment);
        let missing = completeness.get(&group.id).map(|found| found.missing.as_slice()).unwrap_or_default();
        let missing = missing.iter().filter_map(|one| match one {
            Missing::Voice { establishment, .. } if !concerned(*establishment) => None,
            Missing::Voice { establishment, .. } => Some((Some(*establishment), one.message())),
            _ => Some((None, one.message())),
        });
        let letters = lacking.get(&group.id).map(Vec::as_slice).unwrap_or_default();
        let letters = letters.iter().filter(|one| one.is_wanted_for(&session));
        let missing = missing.chain(letters.map(|one| (Some(one.establishment), one.message())));
        let called = chairs.iter().filter(|chair| chair.is_of(group.id, session.concern()));
        let expected = called.filter(|chair| chair.titular().is_some()).map(|chair| {
            let own =
                |answer: &&store::SessionAnswer| answer.session_id == session.id && answer.seat() == Some(chair.seat);
            Expected { seat: chair.seat, coming: answers.iter().find(own).map(|answer| answer.coming) }
        });
        let standing = standings.get(&session.id);
        let prepared = Prepared {
            kind: session.kind,
            mode: session.mode,
            has_place: session.place.is_some(),
            has_link: session.video_link.is_some(),
            agenda: agenda::standing(&session, standing.and_then(|row| row.agenda.as_deref()), &rulebook)?,
            missing: missing.collect(),
            expected: expected.collect(),
            unticked: standing.map_or(0, |row| u32::try_from(row.unticked).unwrap_or(u32::MAX)),
        };
        all.insert(session.id, Readiness::of(&prepared));
    }
    Ok(all)
}
