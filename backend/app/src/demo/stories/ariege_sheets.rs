//! The attendance sheets of the sessions that were held: most signed in time, some late, one corrected.

use crate::demo::act::Signing;
use crate::demo::story::{Sheet, Story};
use cordee_domain::presence::HalfDay::{Afternoon, Morning};

const FOIX: [&str; 3] = ["Mireille Estrade", "Sofiane Belkacem", "Odile Rouquette"];
const PAMIERS: [&str; 3] = ["Gérard Lafforgue", "Inès Moreau", "Chantal Dedieu"];
const TARASCON: [&str; 3] = ["Sylvie Pujol", "Rachid Amrani", "Martine Soula"];
const LAVELANET: [&str; 3] = ["Bernard Soulié", "Aurélie Fauré", "Josiane Clanet"];

pub fn tell(g: &mut Story<'_>) {
    first(g);
    second(g);
    supports(g);
}

/// On site: all signed, one on the tablet, one late, and one on another's line, corrected two days later.
fn first(g: &mut Story<'_>) {
    let sheet = Sheet { session: "s1", half_day: Morning, on: -222 };
    let people: Vec<_> = [&FOIX[..], &PAMIERS[..2], &TARASCON[..], &LAVELANET[..2]].concat();
    g.signed(sheet, (9, 8), &people);
    g.on_sheet((9, 34), sheet, Signing::Tablet { name: "Josiane Clanet" });
    g.on_sheet((9, 36), sheet, Signing::Tablet { name: "Fanny Piquemal" });
    g.signed_at((13, 12), sheet, "Chantal Dedieu");
    g.on_sheet((17, 5), sheet, Signing::Seal);
    let later = Sheet { on: -220, ..sheet };
    g.on_sheet(
        (9, 40),
        later,
        Signing::Correct { reason: "Fanny Piquemal a signé alors qu’Odile Rouquette était présente." },
    );
    let reason = "Signature posée sur la ligne de la suppléante : Odile Rouquette siégeait elle-même.";
    g.on_sheet((9, 43), later, Signing::Withdraw { name: "Fanny Piquemal", reason });
    g.on_sheet((9, 50), later, Signing::Seal);
}

/// At a distance: one by a link, connection times to the second, and two voices away.
fn second(g: &mut Story<'_>) {
    let sheet = Sheet { session: "s2", half_day: Morning, on: -118 };
    let people: Vec<_> = [&FOIX[..], &PAMIERS[1..], &TARASCON[..2], &LAVELANET[..2]].concat();
    g.signed(sheet, (9, 10), &people);
    g.on_sheet((9, 41), sheet, Signing::Link { name: "Josiane Clanet" });
    g.signed_at((9, 44), sheet, "Cécile Authié");
    g.on_sheet(
        (9, 52),
        sheet,
        Signing::Absent {
            name: "Gérard Lafforgue", reason: "Conseil de la vie sociale, suppléé par Cécile Authié"
        },
    );
    g.on_sheet((9, 53), sheet, Signing::Absent { name: "Martine Soula", reason: "Arrêt de travail" });
    for (name, (from, from_s), (to, to_s)) in [
        ("Mireille Estrade", ((9, 24), 41), ((12, 31), 7)),
        ("Inès Moreau", ((9, 27), 3), ((12, 30), 52)),
        ("Aurélie Fauré", ((9, 29), 18), ((12, 14), 36)),
    ] {
        g.connected(sheet, name, (from, from_s), (to, to_s));
    }
    g.on_sheet((17, 10), sheet, Signing::Seal);
}

/// Individual support: a morning or both half-days, in one establishment.
fn supports(g: &mut Story<'_>) {
    let sheet = Sheet { session: "appui-foix", half_day: Morning, on: -170 };
    g.signed(sheet, (9, 12), &FOIX);
    g.on_sheet((12, 40), sheet, Signing::Seal);

    let sheet = Sheet { session: "appui-lavelanet", half_day: Morning, on: -150 };
    g.signed(sheet, (9, 11), &["Bernard Soulié", "Josiane Clanet"]);
    g.on_sheet((9, 30), sheet, Signing::Absent { name: "Aurélie Fauré", reason: "Remplacement dans l’équipe de nuit" });
    let sheet = Sheet { half_day: Afternoon, ..sheet };
    g.signed(sheet, (13, 2), &["Bernard Soulié", "Josiane Clanet"]);
    g.on_sheet(
        (13, 30),
        sheet,
        Signing::Absent { name: "Aurélie Fauré", reason: "Remplacement dans l’équipe de nuit" },
    );
    g.on_sheet((16, 40), Sheet { half_day: Morning, ..sheet }, Signing::Seal);
    g.on_sheet((16, 42), sheet, Signing::Seal);

    // A day without network: the paper sheet is entered in the evening.
    let sheet = Sheet { session: "appui-tarascon-2", half_day: Morning, on: -19 };
    g.on_sheet((9, 5), sheet, Signing::Open);
    g.on_sheet((17, 30), sheet, Signing::Sign);
    g.on_sheet((17, 34), sheet, Signing::Paper { names: TARASCON.to_vec() });
    g.on_sheet((17, 40), sheet, Signing::Seal);

    // The afternoon is signed and not sealed yet.
    let sheet = Sheet { session: "appui-pamiers", half_day: Morning, on: -8 };
    g.signed(sheet, (9, 9), &["Cécile Authié", "Inès Moreau", "Chantal Dedieu"]);
    g.on_sheet((12, 45), sheet, Signing::Seal);
    let sheet = Sheet { half_day: Afternoon, ..sheet };
    g.signed(sheet, (13, 0), &["Cécile Authié", "Inès Moreau"]);
    g.signed_at((16, 41), sheet, "Chantal Dedieu");
}
