use super::super::act::{Act, Cue, NetworkAct, StepsOf, When};
use super::super::calendar::Calendar;
use chrono::{Duration, NaiveDate};
use cordee_domain::network::{Continuation, MoveKind};
use cordee_domain::session::{AttendanceMode, SessionKind};

const ARS: &str = "Agnès Lacombe";
pub(super) const ARACT: &str = "Camille Durand";
pub(super) const GROUP: &str = "reseau-ph";
/// The network's last day: its sheets are sealed and its minutes published.
pub(super) const LAST_HELD: &str = "t4";

/// A network's story, told in days from today.
pub(super) struct Told<'a> {
    calendar: &'a Calendar,
    cues: Vec<Cue>,
    /// So that no two cues of a day are at the same minute.
    minute: u32,
}

impl Told<'_> {
    pub(super) fn cue(&mut self, day: i64, by: &'static str, act: Act) {
        self.minute = (self.minute + 1) % 60;
        let at = self.calendar.at(day, 11, self.minute);
        self.cues.push(Cue { at, tenant: super::super::OCCITANIE, by: Some(by), act });
    }

    fn on(&mut self, day: i64, by: &'static str, post: &'static str, act: NetworkAct) {
        self.cue(day, by, Act::Network { post, act });
    }

    pub(super) fn day(&self, from_today: i64) -> NaiveDate {
        self.calendar.day(from_today)
    }

    /// An organisation is selected; its post is committed, notified and paid.
    fn selected(&mut self, post: &'static str, organisation: &'static str) {
        self.on(-326, ARS, post, NetworkAct::Select { programme: "ph", organisation, group: GROUP });
        for (day, kind, note) in [
            (-324, MoveKind::Commitment, "Décision de financement, crédits non reconductibles"),
            (-318, MoveKind::Notification, "Notification à l’organisme"),
            (-304, MoveKind::Payment, "Deuxième partie de campagne budgétaire"),
        ] {
            let on = self.day(day);
            self.on(day, ARS, post, NetworkAct::Move { kind, cents: 10_000_000, on, note });
        }
    }

    fn appointed(&mut self, day: i64, post: &'static str, person: &'static str, percent: i32, internal: bool) {
        let starts_on = self.day(day);
        self.on(day, ARACT, post, NetworkAct::Appoint { person, starts_on, percent, internal });
    }

    /// A structure volunteers, with the agreement of both sides, and is selected three weeks later.
    fn structure(&mut self, day: i64, post: &'static str, establishment: &'static str) {
        let agreed_on = Some(self.day(day - 2));
        self.on(day, ARACT, post, NetworkAct::Volunteer { establishment, agreed_on });
        self.on(day + 21, ARACT, post, NetworkAct::Decide { establishment, selected: true });
    }

    /// Steps, each with the day for which it is planned and the one on which it was done.
    fn steps(
        &mut self,
        day: i64,
        by: &'static str,
        post: &'static str,
        of: StepsOf,
        steps: &[(&'static str, i64, Option<i64>)],
    ) {
        let steps = steps.iter().map(|&(key, planned, done)| (key, self.day(planned), done.map(|d| self.day(d))));
        let steps = steps.collect();
        self.on(day, by, post, NetworkAct::Steps { of, steps });
    }

    /// A collective day of the network.
    fn together(&mut self, session: &'static str, number: i32, on: i64, place: Option<&'static str>) {
        let starts_at = self.calendar.at(on, 9, 30);
        let mode = if place.is_some() { AttendanceMode::OnSite } else { AttendanceMode::Remote };
        let when = When { starts_at, ends_at: starts_at + Duration::hours(6), mode, place, title: None };
        let said = (on - 30).min(-3);
        self.cue(
            said,
            ARACT,
            Act::Plan {
                group: GROUP,
                session,
                kind: SessionKind::Sequence,
                sequence: Some(number),
                establishment: None,
                when,
            },
        );
        if on < 0 {
            let at = self.calendar.at(on, 17, 0);
            let absent = if session == LAST_HELD { vec!["Élodie Vayssière"] } else { Vec::new() };
            let act = Act::HoldWithSheets { group: GROUP, session, absent };
            self.cues.push(Cue { at, tenant: super::super::OCCITANIE, by: Some(ARACT), act });
        }
    }
}

/// Seven of the ten posts: two well under way, one part time with a waiver, one vacant, one that is
/// recruiting, one stopped, one just selected.
pub fn story(calendar: &Calendar) -> Vec<Cue> {
    let mut told = Told { calendar, cues: Vec::new(), minute: 0 };
    let story = &mut told;
    for (post, organisation) in [
        ("p-sentiers", "sentiers"),
        ("p-passerelles", "passerelles"),
        ("p-causses", "causses"),
        ("p-bigorre", "bigorre"),
        ("p-canigou", "canigou"),
        ("p-garrigue", "garrigue"),
    ] {
        story.selected(post, organisation);
    }
    sentiers(story);
    passerelles(story);
    causses(story);
    others(story);
    collective(story);
    super::network_life::life(story);
    super::network_board::board(story);
    projects(story);
    told.cues
}

/// Where the project of each structure is.
fn projects(story: &mut Told<'_>) {
    let far: [(&str, &str); 6] = [
        ("p-sentiers", "ime-foix"),
        ("p-sentiers", "esat-pamiers"),
        ("p-sentiers", "mas-muret"),
        ("p-passerelles", "ime-montpellier"),
        ("p-passerelles", "esat-beziers"),
        ("p-passerelles", "mas-lodeve"),
    ];
    let near = [
        ("p-causses", "ime-rodez"),
        ("p-causses", "fam-millau"),
        ("p-bigorre", "ime-tarbes"),
        ("p-bigorre", "esat-tarbes"),
    ];
    for (post, establishment) in far {
        let (done, due_on) = (vec![story.day(-190), story.day(-112)], story.day(210));
        story.on(-95, ARACT, post, NetworkAct::Project { establishment, done, due_on });
    }
    let (done, due_on) = (vec![story.day(-170)], story.day(330));
    let stopped = NetworkAct::Project { establishment: "mas-perpignan", done, due_on };
    story.on(-94, ARACT, "p-canigou", stopped);
    for (post, establishment) in near {
        let (done, due_on) = (vec![story.day(-180)], story.day(70));
        story.on(-95, ARACT, post, NetworkAct::Project { establishment, done, due_on });
    }
}

fn sentiers(story: &mut Told<'_>) {
    let post = "p-sentiers";
    story.appointed(-312, post, "Yanis Ferrer", 100, false);
    for (day, site) in [(-300, "ime-foix"), (-299, "esat-pamiers"), (-298, "mas-muret")] {
        story.structure(day, post, site);
    }
    let agreed_on = None;
    story.on(-297, ARACT, post, NetworkAct::Volunteer { establishment: "samsah-albi", agreed_on });
    story.on(-276, ARACT, post, NetworkAct::Decide { establishment: "samsah-albi", selected: false });
    let note = "Le poste est gardé deux ans ; l’animateur est recruté pour la mission.";
    story.on(-296, ARACT, post, NetworkAct::Commit { secured: true, note });
    story.steps(
        -270,
        "Yanis Ferrer",
        post,
        StepsOf::Post,
        &[
            ("T1'", -272, Some(-274)),
            ("T2'", -215, None),
            ("T3'", -130, None),
            ("T4'", -24, None),
            ("T5'", 95, None),
            ("T6'", 250, None),
        ],
    );
    story.steps(-110, "Yanis Ferrer", post, StepsOf::Post, &[("T2'", -215, Some(-212)), ("T3'", -130, Some(-118))]);
    for (site, third, fourth) in
        [("ime-foix", Some(-128), Some(-20)), ("esat-pamiers", Some(-125), None), ("mas-muret", Some(-118), None)]
    {
        let steps = [("T2'", -215, Some(-213)), ("T3'", -130, third), ("T4'", -24, fourth)];
        story.steps(-15, "Yanis Ferrer", post, StepsOf::Structure(site), &steps);
    }
    let body = "Une stratégie en trois axes : organiser les remplacements, parler du travail, accueillir les nouveaux.";
    story.on(-255, "Yanis Ferrer", post, NetworkAct::Hand { key: "strategy", establishment: None, body });
    story.on(-248, ARACT, post, NetworkAct::Accept { key: "strategy", establishment: None });
    for (day, key, site, body) in [
        (-205, "committee", "ime-foix", "Comité QVCT installé : huit membres, une réunion toutes les six semaines."),
        (-203, "committee", "esat-pamiers", "Comité QVCT installé avec deux représentants des ateliers."),
        (-120, "flash_assessment", "ime-foix", "État des lieux flash : 62 réponses, trois situations à travailler."),
        (-118, "first_scope", "ime-foix", "Premier périmètre : les transmissions entre l’internat et l’école."),
    ] {
        story.on(day, "Yanis Ferrer", post, NetworkAct::Hand { key, establishment: Some(site), body });
        story.on(day + 6, ARACT, post, NetworkAct::Accept { key, establishment: Some(site) });
    }
    let (site, key) = (Some("esat-pamiers"), "flash_assessment");
    let body = "État des lieux flash des ateliers, première version.";
    story.on(-116, "Yanis Ferrer", post, NetworkAct::Hand { key, establishment: site, body });
    let reason = "Les réponses des moniteurs manquent : complétez le tableau, puis remettez la version finale.";
    story.on(-110, ARACT, post, NetworkAct::SendBack { key, establishment: site, reason });
    let body = "Synthèse des ateliers de l’internat : sept propositions, dont deux retenues par le comité.";
    story.on(
        -6,
        "Yanis Ferrer",
        post,
        NetworkAct::Hand { key: "workshop_syntheses", establishment: Some("ime-foix"), body },
    );
    let note = "Le conseil d’administration examine un mi-temps à partir de la troisième année.";
    let act = NetworkAct::Continue { answer: Continuation::UnderStudy, note };
    story.on(-9, "Catherine Azéma", post, act);
}

fn passerelles(story: &mut Told<'_>) {
    let post = "p-passerelles";
    story.appointed(-310, post, "Laetitia Gomez", 100, false);
    for (day, site) in [(-298, "ime-montpellier"), (-297, "esat-beziers"), (-296, "mas-lodeve")] {
        story.structure(day, post, site);
    }
    story.steps(
        -268,
        "Laetitia Gomez",
        post,
        StepsOf::Post,
        &[
            ("T1'", -270, Some(-269)),
            ("T2'", -210, None),
            ("T3'", -120, None),
            ("T4'", -20, None),
            ("T5'", 100, None),
            ("T6'", 255, None),
        ],
    );
    // She leaves for another organisation; her successor comes from the inside, part time.
    story.appointed(-96, post, "Karim Delpech", 80, true);
    story.steps(-60, "Karim Delpech", post, StepsOf::Post, &[("T2'", -210, Some(-82)), ("T3'", -45, None)]);
    let body = "Stratégie reprise et complétée avec la direction générale.";
    story.on(-58, "Karim Delpech", post, NetworkAct::Hand { key: "strategy", establishment: None, body });
    story.on(-50, ARACT, post, NetworkAct::Accept { key: "strategy", establishment: None });
}

fn causses(story: &mut Told<'_>) {
    let post = "p-causses";
    story.appointed(-290, post, "Élodie Vayssière", 60, true);
    story.on(
        -288,
        ARACT,
        post,
        NetworkAct::Commit { secured: true, note: "Retour sur son poste garanti par avenant." },
    );
    story.structure(-280, post, "ime-rodez");
    // A home of joint competence: the sponsor dispenses it.
    let agreed_on = Some(story.day(-278));
    story.on(-276, ARACT, post, NetworkAct::Volunteer { establishment: "fam-millau", agreed_on });
    let reason = "Transformation en MAS autorisée : la compétence devient exclusive l’an prochain.";
    story.on(-262, ARS, post, NetworkAct::Waive { establishment: "fam-millau", reason });
    story.on(-255, ARACT, post, NetworkAct::Decide { establishment: "fam-millau", selected: true });
    story.steps(
        -240,
        "Élodie Vayssière",
        post,
        StepsOf::Post,
        &[
            ("T1'", -250, Some(-242)),
            ("T2'", -190, Some(-241)),
            ("T3'", -110, None),
            ("T4'", -10, None),
            ("T5'", 105, None),
        ],
    );
}

fn others(story: &mut Told<'_>) {
    // Bigorre: the facilitator has left, and the post is vacant.
    story.appointed(-295, "p-bigorre", "Mathieu Casenave", 100, false);
    for (day, site) in [(-286, "ime-tarbes"), (-285, "esat-tarbes")] {
        story.structure(day, "p-bigorre", site);
    }
    story.steps(
        -250,
        "Mathieu Casenave",
        "p-bigorre",
        StepsOf::Post,
        &[("T1'", -260, Some(-252)), ("T2'", -200, None)],
    );
    let on = story.day(-26);
    story.on(-26, ARACT, "p-bigorre", NetworkAct::Leave { on, reason: "Mutation vers un autre établissement" });
    // Canigou: stopped, with a prorata that the sponsor decided and is recovering.
    story.appointed(-300, "p-canigou", "Sonia Peyre", 100, false);
    story.structure(-288, "p-canigou", "mas-perpignan");
    let on = story.day(-92);
    let reason = "Direction vacante : l’organisme renonce au poste";
    story.on(-90, ARS, "p-canigou", NetworkAct::Stop { on, reason });
    let reason = "Montant arrondi après échange avec l’organisme, sur pièces.";
    story.on(-70, ARS, "p-canigou", NetworkAct::DecideAmount { cents: 2_800_000, reason });
    let (kind, on) = (MoveKind::Recovery, story.day(-30));
    let note = "Premier titre de recette";
    story.on(-30, ARS, "p-canigou", NetworkAct::Move { kind, cents: 4_000_000, on, note });
    // Garrigue recruits; Gévaudan was just selected, and has a candidate.
    story.on(-40, ARACT, "p-garrigue", NetworkAct::Recruit);
    for (day, establishment) in [(-34, "esat-ales"), (-33, "sessad-nimes")] {
        let agreed_on = Some(story.day(day - 1));
        story.on(day, ARACT, "p-garrigue", NetworkAct::Volunteer { establishment, agreed_on });
    }
    let select = NetworkAct::Select { programme: "ph", organisation: "gevaudan", group: GROUP };
    story.on(-18, ARS, "p-gevaudan", select);
    let on = story.day(-17);
    let note = "Décision de financement complémentaire";
    let (kind, cents) = (MoveKind::Commitment, 10_000_000);
    story.on(-17, ARS, "p-gevaudan", NetworkAct::Move { kind, cents, on, note });
    let volunteer = NetworkAct::Volunteer { establishment: "mas-marvejols", agreed_on: None };
    story.on(-12, ARACT, "p-gevaudan", volunteer);
}

fn collective(story: &mut Told<'_>) {
    story.together("t1", 1, -295, Some("Aract Occitanie, Toulouse"));
    story.together("t2", 2, -236, Some("Aract Occitanie, Montpellier"));
    story.together("t3", 3, -160, None);
    story.together(LAST_HELD, 4, -52, Some("Maison des associations, Carcassonne"));
    story.together("t5", 5, 17, Some("Aract Occitanie, Toulouse"));
    let steps = [
        ("T1", -295, Some(-295)),
        ("T2", -236, Some(-236)),
        ("T3", -160, Some(-160)),
        ("T4", -52, Some(-52)),
        ("T5", 17, None),
        ("T6", 190, None),
    ];
    story.steps(-50, ARACT, "p-sentiers", StepsOf::Network, &steps);
}
