use crate::demo::calendar::Calendar;
use crate::demo::script::EHPAD_BEFORE;
use crate::demo::story::{Story, Where};
use cordee_domain::days::Quota;
use cordee_domain::group::TrinomeRole::{Management, Staff, Trades};

/// Four establishments of the edition before, closed: every day granted was worked and validated,
/// so that the account equals the rulebook's table.
pub fn story(calendar: &Calendar) -> Story<'_> {
    let mut g = Story::new(calendar, "Quercy", "Claire Fabre", "Camille Durand");
    g.formed(-862, EHPAD_BEFORE, &["figeac", "gramat", "saint-cere", "souillac"]);
    g.consultant_chosen(-855);
    g.trinome(-848, "figeac", ["Monique Delpech", "Pascal Lacam", "Joëlle Bergougnoux"]);
    g.trinome(-847, "gramat", ["Thierry Landes", "Émilie Brunet", "Colette Vidaillac"]);
    g.trinome(-846, "saint-cere", ["Isabelle Cantarel", "Nicolas Escudié", "Yvette Lafon"]);
    g.trinome(-845, "souillac", ["Daniel Jouclas", "Karine Laval", "Maryse Bouyssou"]);
    g.started(-835);

    g.sequence_planned(-833, "s1", 1, -805, Where::OnSite("EHPAD Les Rives du Célé, Figeac"));
    g.sequence_done("s1", -805, &[], "Séquence 1 : préparation, animation et relevé de décisions.");
    g.step_done_by_all(-780, 1);
    let note = "Séquence 2 : états des lieux croisés et priorités de chaque établissement.";
    g.sequence("s2", 2, -720, Where::Remote, &[("souillac", Staff)], note);
    g.step_done_by_all(-690, 2);
    let note = "Séquence 3 : actions à expérimenter, indicateurs et calendrier.";
    g.sequence("s3", 3, -600, Where::OnSite("EHPAD Le Causse blond, Gramat"), &[("gramat", Trades)], note);
    g.step_done_by_all(-515, 3);
    let note = "Séquence 4 : bilan des expérimentations par les trois voix de chaque trinôme.";
    g.sequence("s4", 4, -445, Where::OnSite("EHPAD Le Val de Cère, Saint-Céré"), &[], note);
    g.step_done_by_all(-442, 4);

    for (on, key, establishment, note) in [
        (-760, "figeac-1", "figeac", "Installation du comité QVCT et préparation de l’état des lieux."),
        (-757, "gramat-1", "gramat", "Entretiens avec les équipes de jour et de nuit."),
        (-754, "saint-cere-1", "saint-cere", "Observation des fins de matinée, les plus chargées."),
        (-750, "souillac-1", "souillac", "Relecture partagée des plannings d’été."),
    ] {
        g.supported(on, key, establishment, 2, None, note);
    }
    g.validated(-741, &["figeac-1", "gramat-1", "saint-cere-1", "souillac-1"]);
    for (on, key, establishment, note) in [
        (-560, "figeac-2", "figeac", "Suivi de l’expérimentation : des chariots mieux placés."),
        (-557, "gramat-2", "gramat", "Suivi de l’expérimentation : un temps d’échange chaque quinzaine."),
        (-553, "saint-cere-2", "saint-cere", "Suivi de l’expérimentation : les repas servis en deux temps."),
        (-550, "souillac-2", "souillac", "Suivi de l’expérimentation : des plannings connus six semaines avant."),
    ] {
        g.supported(on, key, establishment, 2, None, note);
    }
    g.validated(-541, &["figeac-2", "gramat-2", "saint-cere-2", "souillac-2"]);

    g.follow_up_planned(-430, "suivi", -262, Where::OnSite("EHPAD Les Bords de Borrèze, Souillac"));
    g.held("suivi", -262, &[("figeac", Management)]);
    let note = "Suivi à six mois : ce qui tient, ce qui s’essouffle, ce qui s’étend à d’autres services.";
    g.logged(-262, "suivi", Quota::FollowUp, None, 3, Some("suivi"), note);
    let note = "Capitalisation avec l’Aract : quatre fiches d’expérience et un témoignage filmé.";
    g.logged(-256, "capitalisation", Quota::Capitalisation, None, 2, None, note);
    g.validated(-250, &["suivi", "capitalisation"]);
    g.closed(-245);
    g
}
