use crate::demo::calendar::Calendar;
use crate::demo::script::EHPAD;
use crate::demo::story::{Story, Where};
use cordee_domain::group::TrinomeRole::{Management, Trades};

/// Four establishments whose group is complete and about to start: one signature is missing on one letter.
pub fn story(calendar: &Calendar) -> Story<'_> {
    let mut g = Story::new(calendar, "Cœur d’Hérault", "Hélène Marquet", "Julien Barthès");
    g.formed(-48, EHPAD, &["clermont", "lodeve", "gignac", "pezenas"]);
    g.consultant_chosen(-40);
    g.trinome(-34, "clermont", ["Corinne Vailhé", "David Sanchez", "Marie-Line Teisserenc"]);
    g.trinome(-33, "lodeve", ["Hervé Poujol", "Leïla Haddad", "Évelyne Crouzet"]);
    g.trinome(-29, "gignac", ["Stéphanie Bonnet", "Guillaume Rouvière", "Paulette Arnal"]);
    g.trinome(-21, "pezenas", ["Michel Fabrègue", "Vanessa Torres", "Nicole Astruc"]);
    g.named(-20, "lodeve", Management, "Sophie Granier", true);
    g.letters(-17, &[("gignac", Trades)]);
    g.step_due_for_all(-18, 1, 40);
    g.step_due_for_all(-18, 2, 100);
    let place = Where::OnSite("Salle des Oliviers, EHPAD Les Oliviers du Salagou, Clermont-l’Hérault");
    g.sequence_planned(-16, "s1", 1, 5, place);
    g.moved(-4, "s1", 7, place);
    g
}
