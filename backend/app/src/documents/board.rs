//! A shared état des lieux as it was frozen.

use crate::{AppError, AppResult, Asker, board, identity, project};
use cordee_documents::{BoardDocument, BoardFieldPart, BoardLine, BoardPart, Head};
use cordee_domain::board::{CardContent, CardOrigin, Content};
use cordee_domain::french;
use cordee_domain::ids::BoardSnapshotId;
use cordee_domain::time::paris_date;

/// What was frozen, for those who see the project.
pub async fn document(asker: &Asker, id: BoardSnapshotId) -> AppResult<(String, BoardDocument)> {
    let (row, content) = board::frozen(asker, id).await?.ok_or(AppError::NotFound)?;
    let place = project::room(asker, row.participation_id).await?.ok_or(AppError::NotFound)?.room;
    let (_, agencies) = super::of_group(asker, row.group_id).await?;
    let by = match row.taken_by {
        Some(person) => identity::people_by_ids(asker, &[person]).await?.pop().map(|person| person.name),
        None => None,
    };
    let day = paris_date(row.taken_at);
    let title = "État des lieux partagé";
    let document = BoardDocument {
        head: Head {
            agencies,
            programme: format!("Démarche QVCT de {}", place.establishment),
            title: title.into(),
            reference: format!("version {} du {}", row.number, day.format("%d/%m/%Y")),
            date: day,
        },
        establishment: place.establishment.clone(),
        group: place.group.name,
        frozen: french::at(row.taken_at),
        frozen_by: by,
        note: row.note,
        scheme: content.scheme.label().into(),
        vote: content.voters.map(|voters| match voters {
            0 | 1 => format!("clos, {voters} personne a voté"),
            _ => format!("clos, {voters} personnes ont voté"),
        }),
        fields: fields(&content),
        part: super::voices::of(asker, id.0).await?,
        fingerprint: hex::encode(&row.sha256),
    };
    let name = format!("{title} – {} – version {} – {}.pdf", place.establishment, row.number, day.format("%Y-%m-%d"));
    Ok((name, document))
}

fn fields(content: &Content) -> Vec<BoardFieldPart> {
    let voted = content.voters.is_some();
    let line = |card: &CardContent| BoardLine {
        kind: card.kind.label().into(),
        text: card.text.clone(),
        origin: (card.origin == CardOrigin::Link).then(|| card.origin.label().into()),
        dots: voted.then(|| card.dots.to_string()),
    };
    let part =
        |title: Option<String>, cards: &[CardContent]| BoardPart { title, cards: cards.iter().map(line).collect() };
    let field = |field: &cordee_domain::board::FieldContent| {
        let clusters = field.clusters.iter().map(|cluster| part(Some(cluster.title.clone()), &cluster.cards));
        let loose = (!field.cards.is_empty())
            .then(|| part((!field.clusters.is_empty()).then(|| "Autres cartes".to_owned()), &field.cards));
        BoardFieldPart { title: field.field.label().into(), parts: clusters.chain(loose).collect() }
    };
    content.fields.iter().map(field).collect()
}
