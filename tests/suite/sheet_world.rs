//! Experience sheets of the world, in each of their states.

use crate::board_world;
use crate::file::put;
use crate::trial_world::says;
use crate::world::{Work, World};
use cordee_app::file::File;
use cordee_app::sheet::{self, Drafted, OpenSheet, Sheet};
use cordee_app::{Asker, approval, carrier};
use cordee_domain::approval::Verdict;
use cordee_domain::ids::{Kind, ParticipationId, PersonId, PostId};
use cordee_domain::library::{Block, Inline, SectionKind, SheetContent, SheetKind, Theme};
use cordee_domain::policy::{Actor, Held, Role};

/// The post that accompanies the first establishment of a work.
pub fn post(world: &World, work: &Work) -> PostId {
    world.network.posts[usize::from(work.group != world.works[0].group)]
}

/// Who writes the sheets of a work: those of its post are its facilitator's.
fn writer(work: &Work, role: Role) -> &Asker {
    if role == Role::Facilitator { &work.facilitator } else { &work.manager }
}

async fn read(asker: &Asker, row: &Sheet) -> Sheet {
    sheet::by_ids(&asker.again(), &[row.id]).await.unwrap().remove(0)
}

/// A sheet that says something: of the first establishment or, for a facilitator, of its post.
pub async fn begun(world: &World, work: &Work, role: Role) -> Sheet {
    let of_post = role == Role::Facilitator;
    let project = (!of_post).then_some(work.places[0].participation);
    begun_of(work, role, project, of_post.then(|| post(world, work))).await
}

async fn begun_of(work: &Work, role: Role, participation: Option<ParticipationId>, post: Option<PostId>) -> Sheet {
    let asker = writer(work, role);
    let (kind, title) = (SheetKind::Experience, "Des plannings tenus".into());
    let begun = OpenSheet { kind, title, participation, post, from_project: false };
    let row = sheet::open(&asker.again(), begun).await.unwrap();
    let facts = sheet::facts(&row).unwrap();
    let facts = SheetContent { summary: "Deux semaines de visibilité.".into(), themes: vec![Theme::Roles], ..facts };
    sheet::update(&asker.again(), row.id, row.version, facts).await.unwrap();
    let text = vec![Inline { text: "Nous manquions de visibilité.".into(), ..Inline::default() }];
    let block = Drafted { part: SectionKind::Context, block: Block::Paragraph { text }, origin: None };
    sheet::append(&asker.again(), row.id, vec![block]).await.unwrap()
}

/// A sheet of a project, and a picture among the files of that project.
pub async fn illustrated(world: &World, work: &Work, role: Role) -> (Sheet, File) {
    let project = board_world::project(world, work, role).await;
    let sheet = begun_of(work, role, Some(project), None).await;
    let shade = u8::try_from(world.app.new_id::<PersonId>().0.as_u128() & 0xff).unwrap();
    let by = board_world::keeper(work, role);
    (sheet, put(by, (Kind::Participation, project.0), "relève.png", &drawn(shade)).await)
}

/// A sheet that was put aside.
pub async fn discarded(world: &World, work: &Work, role: Role) -> Sheet {
    let row = begun(world, work, role).await;
    sheet::discard(&writer(work, role).again(), row.id, row.version).await.unwrap()
}

/// A small picture of one colour.
pub fn drawn(shade: u8) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    let image = image::RgbImage::from_pixel(24, 16, image::Rgb([shade, 40, 90]));
    image.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

/// A sheet to which the voices are asked to consent.
pub async fn asked(world: &World, work: &Work, role: Role) -> Sheet {
    let row = begun(world, work, role).await;
    sheet::ask(&writer(work, role).again(), row.id, row.version).await.unwrap()
}

fn as_person(world: &World, person: PersonId, role: Role) -> Asker {
    let held = vec![Held { role, establishment: None, organisation: None }];
    Asker::new(world.app.clone(), Some(Actor::person(world.tenant, person, None, held)))
}

/// Every voice approves of what it was asked last.
pub async fn agreed(world: &World, row: &Sheet) {
    let role = if row.post_id.is_some() { Role::Facilitator } else { Role::Trinome };
    let request = approval::of_subjects(&world.aract.again(), &[row.id.0]).await.unwrap().remove(0);
    let chairs = carrier::of_groups(&world.aract.again(), &[request.group_id]).await.unwrap();
    for seat in request.seats() {
        let person = chairs.iter().find(|chair| chair.seat == seat).unwrap().titular().unwrap();
        approval::give(&as_person(world, person, role), says(&request, Verdict::Approved, "")).await.unwrap();
    }
}

/// A sheet that the agency has.
pub async fn submitted(world: &World, work: &Work, role: Role) -> Sheet {
    let row = asked(world, work, role).await;
    agreed(world, &row).await;
    sheet::submit(&writer(work, role).again(), row.id, row.version).await.unwrap()
}

/// A sheet that is public.
pub async fn published(world: &World, work: &Work, role: Role) -> Sheet {
    let row = submitted(world, work, role).await;
    sheet::publish(&world.aract.again(), row.id, row.version).await.unwrap();
    read(writer(work, role), &row).await
}
