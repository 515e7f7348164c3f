use super::{of_group, voices};
use crate::{AppError, AppResult, Asker, experiment};
use cordee_documents::{Head, SealedDocument};
use cordee_domain::french;
use cordee_domain::ids::SealedPlanId;
use cordee_domain::time::paris_date;

/// What was frozen, with what the voices say of it now.
pub async fn document(asker: &Asker, id: SealedPlanId) -> AppResult<(String, SealedDocument)> {
    let sealed = experiment::sealed_by_ids(asker, &[id]).await?.pop().ok_or(AppError::NotFound)?;
    let text = experiment::text(&sealed)?;
    let (_, agencies) = of_group(asker, sealed.group_id).await?;
    let part = voices::of(asker, id.0).await?;
    let day = paris_date(sealed.sealed_at);
    let title = text.kind.label().to_owned();
    let head = Head {
        agencies,
        programme: text.programme.clone(),
        title: title.clone(),
        reference: format!("{}, version {}", text.establishment, sealed.number),
        date: day,
    };
    let name = format!("{title} – {} – version {}.pdf", text.establishment, sealed.number);
    let version = format!("version {}, du {}", sealed.number, french::day(day));
    Ok((name, SealedDocument::new(head, text, (version, &sealed.sha256), part)))
}
