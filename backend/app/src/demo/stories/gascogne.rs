use crate::demo::calendar::Calendar;
use crate::demo::script::EHPAD;
use crate::demo::story::Story;
use cordee_domain::group::TrinomeRole::{Management, Staff};

/// Three establishments whose group is still incomplete: no consultant, voices missing, and
/// someone invited who has not come yet.
pub fn story(calendar: &Calendar) -> Story<'_> {
    let mut g = Story::new(calendar, "Gascogne gersoise", "Marc Olivet", "Camille Durand");
    g.formed(-13, EHPAD, &["auch", "condom", "mirande"]);
    g.step_due_for_all(-13, 1, 60);
    g.step_due_for_all(-13, 2, 120);
    g.trinome(-9, "auch", ["Laurence Dupouy", "Matthieu Duffau", "Ginette Lasserre"]);
    g.named(-7, "condom", Management, "Éric Labadie", false);
    g.invited(-5, "condom", Staff, "Sabrina Castay", false);
    g
}
