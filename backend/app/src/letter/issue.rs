use super::{Letter, emit};
use crate::{App, AppError, AppResult, Asker, group};
use cordee_domain::event::EventKind;
use cordee_domain::group::GroupStatus;
use cordee_domain::ids::{GroupId, LetterId, ParticipationId};
use cordee_domain::letter::{LetterStatus, Parties, compose};
use cordee_domain::policy::act;
use cordee_domain::programme::Rulebook;
use cordee_domain::refusal::Refusal;
use cordee_domain::time::paris_date;
use cordee_store::establishment::Establishment;
use cordee_store::group::{Group, Participation};
use cordee_store::identity::people;
use cordee_store::programme::Programme;
use cordee_store::{WriteScope, establishment, group as groups, letter as store};
use sha2::{Digest, Sha256};

/// Issues the letter of every establishment of a group that has none standing. The text is frozen:
/// no later rulebook, name or voice changes it.
pub async fn issue(asker: &Asker, id: GroupId) -> AppResult<Vec<Letter>> {
    let mut scope = asker.write(act::LETTER_ISSUE).await?;
    let (group, programme, rulebook) = group::open_for(asker, &scope, id).await?;
    if group.status == GroupStatus::Closed {
        return Err(Refusal::rule("groupId", "Ce groupe est clos : on n’y émet plus de lettre.").into());
    }
    let present = groups::participations_of(&scope, &[id]).await?;
    let standing = standing(&scope, id).await?;
    let without = |place: &&Participation| !standing.iter().any(|letter| letter.participation_id == place.id);
    let wanted: Vec<ParticipationId> = present.iter().filter(without).map(|place| place.id).collect();
    if wanted.is_empty() {
        let message = "Chaque établissement de ce groupe a déjà sa lettre. Une lettre se remplace d’elle-même quand le groupe ou son consultant change.";
        return Err(Refusal::rule("groupId", message).into());
    }
    let letters = write(asker.app(), &mut scope, (&group, &programme, &rulebook), &present, &wanted).await?;
    scope.commit().await?;
    Ok(letters)
}

/// What changed in a group whose letters may have to be issued anew.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Changed {
    Consultant,
    Establishments,
}

/// Replaces the letters of a group that not every voice has signed yet, after what they say of
/// it has changed. Those that are signed stand; those of establishments that left end.
pub(crate) async fn reissue(
    app: &App,
    scope: &mut WriteScope,
    group: &Group,
    programme: &Programme,
    rulebook: &Rulebook,
    changed: Changed,
) -> AppResult<()> {
    let waiting: Vec<Letter> =
        standing(scope, group.id).await?.into_iter().filter(|letter| letter.status == LetterStatus::Issued).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    let reason = match changed {
        Changed::Consultant => "Le consultant du groupe a changé.",
        Changed::Establishments => "La composition du groupe a changé.",
    };
    let mut wanted = Vec::new();
    for mut letter in waiting {
        wanted.push(letter.participation_id);
        letter.status = LetterStatus::Superseded;
        letter.ended_at = Some(scope.now());
        letter.end_reason = Some(reason.into());
        letter.version += 1;
        let letter = scope.save(letter).await?;
        emit(scope, EventKind::LetterSuperseded, &letter);
    }
    let present = groups::participations_of(scope, &[group.id]).await?;
    wanted.retain(|id| present.iter().any(|place| place.id == *id));
    match write(app, scope, (group, programme, rulebook), &present, &wanted).await {
        // The group has no size or no consultant that a letter could name: they are issued by hand later.
        Ok(_) | Err(AppError::Refused(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

async fn standing(scope: &WriteScope, group: GroupId) -> AppResult<Vec<Letter>> {
    let all = store::of_groups(scope, &[group]).await?;
    Ok(all.into_iter().filter(|letter| letter.status.stands()).collect())
}

async fn write(
    app: &App,
    scope: &mut WriteScope,
    (group, programme, rulebook): (&Group, &Programme, &Rulebook),
    present: &[Participation],
    wanted: &[ParticipationId],
) -> AppResult<Vec<Letter>> {
    let ids: Vec<_> = present.iter().map(|place| place.establishment_id).collect();
    let establishments = establishment::by_ids(scope, &ids).await?;
    let of = |place: &Participation| establishments.iter().find(|e| e.id == place.establishment_id);
    let names: Vec<&str> = present.iter().map(|place| of(place).map_or("", |e| e.name.as_str())).collect();
    let voices = groups::trinomes_of(scope, wanted).await?;
    let mut asked: Vec<_> = voices.iter().map(|voice| voice.person_id).chain(group.consultant_id).collect();
    asked.sort_unstable();
    asked.dedup();
    let people = people::by_ids(scope, &asked).await?;
    let name = |id| people.iter().find(|person| person.id == id).map(|person| person.name.as_str());
    let today = paris_date(scope.now());
    let mut serial = store::next_serial(scope).await?;
    let mut letters = Vec::new();
    for (position, place) in present.iter().enumerate().filter(|(_, place)| wanted.contains(&place.id)) {
        let own = voices.iter().filter(|voice| voice.participation_id == place.id && !voice.deputy);
        let parties = Parties {
            reference: format!("LE-{}-{serial:04}", today.format("%Y")),
            issued_on: today,
            programme: &programme.title,
            period: (programme.starts_on, programme.ends_on),
            group: &group.name,
            establishments: names.clone(),
            position,
            details: of(place).map(details).unwrap_or_default(),
            consultant: group.consultant_id.and_then(name),
            voices: own.filter_map(|voice| Some((voice.role, name(voice.person_id)?.to_owned()))).collect(),
        };
        let text = compose(rulebook, &parties)?;
        let content = serde_json::to_string(&text).map_err(AppError::internal)?;
        let letter = scope
            .add(Letter {
                tenant_id: scope.tenant(),
                id: app.new_id::<LetterId>(),
                group_id: group.id,
                programme_id: programme.id,
                establishment_id: place.establishment_id,
                participation_id: place.id,
                serial,
                status: LetterStatus::Issued,
                sha256: fingerprint(&content),
                content,
                issued_at: scope.now(),
                issued_by: scope.actor(),
                signed_at: None,
                ended_at: None,
                end_reason: None,
                reminded_for: None,
                version: 1,
            })
            .await?;
        emit(scope, EventKind::LetterIssued, &letter);
        letters.push(letter);
        serial += 1;
    }
    Ok(letters)
}

/// The SHA-256 of a letter's text, in hexadecimal.
fn fingerprint(content: &str) -> String {
    hex::encode(Sha256::digest(content.as_bytes()))
}

fn details(establishment: &Establishment) -> Vec<String> {
    let town = [&establishment.postcode, &establishment.town].into_iter().flatten().cloned().collect::<Vec<_>>();
    let mut lines = vec![format!("{}, FINESS {}", establishment.category_label, establishment.finess)];
    lines.extend(establishment.address_line.clone());
    if !town.is_empty() {
        lines.push(town.join(" "));
    }
    lines
}
