//! Experience sheets: two that are published, one that waits at the agency, one that two are writing, and a film.

use super::super::OCCITANIE;
use super::super::act::{Act, Cue, Sheeted, Shelf};
use super::super::calendar::Calendar;
use super::network::ARACT;
use chrono::Datelike;
use cordee_domain::establishment::category::Sector;
use cordee_domain::library::SectionKind::{Actions, Approach, Context, Lessons, Otherwise, Results};
use cordee_domain::library::{Block, Inline, Mark, Series, SheetKind, SizeBand, Theme};
use cordee_domain::qvct::QvctField;

struct Told<'a> {
    calendar: &'a Calendar,
    cues: Vec<Cue>,
}

impl Told<'_> {
    fn on(&mut self, day: i64, by: &'static str, sheet: &'static str, act: Shelf) {
        let minute = u32::try_from(self.cues.len() % 60).unwrap_or_default();
        let at = self.calendar.at(day, 15, minute);
        self.cues.push(Cue { at, tenant: OCCITANIE, by: Some(by), act: Act::Library { sheet, act } });
    }

    fn begun(
        &mut self,
        day: i64,
        by: &'static str,
        sheet: &'static str,
        of: (&'static str, &'static str),
        title: &'static str,
    ) {
        let (group, establishment) = (Some(of.0), Some(of.1));
        let kind = SheetKind::Experience;
        self.on(day, by, sheet, Shelf::Begin { group, establishment, post: None, kind, title, from_project: false });
    }

    fn consented(&mut self, day: i64, by: &'static str, sheet: &'static str, voices: [&'static str; 3]) {
        self.on(day, by, sheet, Shelf::Ask);
        for (after, voice) in (1..).zip(voices) {
            self.on(day + after, voice, sheet, Shelf::Consent);
        }
        self.on(day + 5, by, sheet, Shelf::Submit);
    }

    fn year(&self, day: i64) -> i32 {
        self.calendar.day(day).year()
    }
}

fn run(text: &str) -> Inline {
    Inline { text: text.into(), ..Inline::default() }
}

fn p(text: &str) -> Block {
    Block::Paragraph { text: vec![run(text)] }
}

fn strong(before: &str, said: &str, after: &str) -> Block {
    let strong = Inline { text: said.into(), marks: vec![Mark::Strong], href: None };
    Block::Paragraph { text: vec![run(before), strong, run(after)] }
}

fn h(text: &str) -> Block {
    Block::Heading { level: 3, text: text.into() }
}

fn list(items: &[&str]) -> Block {
    Block::List { ordered: false, items: items.iter().map(|item| vec![run(item)]).collect() }
}

fn quote(text: &str, source: &str) -> Block {
    Block::Quote { text: vec![run(text)], source: Some(source.into()) }
}

pub fn story(calendar: &Calendar) -> Vec<Cue> {
    let mut told = Told { calendar, cues: Vec::new() };
    gramat(&mut told);
    revel(&mut told);
    sentiers(&mut told);
    pamiers(&mut told);
    film(&mut told);
    told.cues
}

fn gramat(told: &mut Told<'_>) {
    let (sheet, by) = ("quinzaine", "Claire Fabre");
    told.begun(-300, by, sheet, ("Quercy", "gramat"), "Un quart d’heure chaque quinzaine pour parler du travail");
    let series = Series {
        name: "Plannings modifiés moins d’une semaine avant".into(),
        unit: "par mois".into(),
        points: [(-600, 31_000), (-540, 24_000), (-480, 15_000), (-445, 12_000)]
            .map(|(day, value)| (told.calendar.day(day), value))
            .to_vec(),
        target: Some(15_000),
    };
    let year = told.year(-445);
    told.on(
        -299,
        by,
        sheet,
        Shelf::Describe(Sheeted {
            summary: "Un temps court, tenu toutes les deux semaines avec les équipes de jour et de nuit, a ramené les \
                      changements de planning de dernière minute de trente et un à douze par mois.",
            themes: &[Theme::Workload, Theme::Cooperation],
            fields: &[QvctField::Content, QvctField::Relations],
            sector: None,
            departements: &[],
            size: Some(SizeBand::From50),
            year,
            series: vec![series],
        }),
    );
    told.on(
        -298,
        by,
        sheet,
        Shelf::Write(vec![
            (Context, p("L’établissement accueille quatre-vingts personnes âgées sur trois niveaux. Quand la démarche commence, un planning sur trois change dans la semaine qui précède, et les équipes de nuit l’apprennent souvent au moment de partir.")),
            (Context, quote("On ne savait plus si l’on travaillait le samedi. On finissait par ne plus rien prévoir.", "Une aide-soignante de nuit")),
            (Approach, p("Le trinôme a choisi de regarder d’abord ce qui se passe, avant de chercher des causes. Pendant un mois, chaque changement de planning a été noté sur une feuille à l’entrée de la salle de pause : qui, quand, pourquoi.")),
            (Approach, list(&[
                "un relevé d’un mois, rempli par celles et ceux qui subissent les changements ;",
                "deux réunions de lecture du relevé, une le jour et une la nuit ;",
                "une seule action retenue, pour pouvoir dire ensuite si elle a servi.",
            ])),
            (Actions, h("Le quart d’heure du jeudi")),
            (Actions, strong("Toutes les deux semaines, à l’heure où les équipes se croisent, ", "un quart d’heure debout", " : on lit le planning des quinze jours qui viennent, on dit ce qui ne tiendra pas, on échange sur-le-champ.")),
            (Actions, p("La cadre note les échanges et n’en discute pas le motif. Ce qui ne trouve pas preneur monte à la direction le jour même, avec une réponse avant la fin de semaine.")),
            (Results, p("En cinq mois, les changements de dernière minute passent de trente et un à douze par mois. Les rappels sur repos n’ont pas disparu, mais ils se décident à plusieurs.")),
            (Results, quote("Je n’ai pas moins de travail. J’ai moins de surprises, et cela change mes semaines.", "Un agent hôtelier")),
            (Lessons, p("Le plus utile n’a pas été l’outil, mais l’heure : se voir quand les deux équipes sont là. Le relevé de départ a aussi compté, parce que personne n’a eu à convaincre personne.")),
            (Otherwise, p("Nous associerions dès le début l’infirmière coordinatrice, dont l’emploi du temps dépend directement de ces échanges.")),
        ]),
    );
    told.consented(-290, by, sheet, ["Thierry Landes", "Émilie Brunet", "Colette Vidaillac"]);
    told.on(-280, ARACT, sheet, Shelf::Publish);
}

fn revel(told: &mut Told<'_>) {
    let (sheet, by) = ("binome", "Nadia Benali");
    told.begun(-20, by, sheet, ("Lauragais", "revel"), "Un binôme pour accueillir celles et ceux qui remplacent");
    let year = told.year(-24);
    told.on(
        -20,
        by,
        sheet,
        Shelf::Describe(Sheeted {
            summary: "Une fiche d’une page et une personne désignée à chaque relève : les remplaçants savent à qui \
                      parler, et les titulaires cessent de tout refaire après eux.",
            themes: &[Theme::Roles, Theme::Participation],
            fields: &[QvctField::Skills, QvctField::Relations, QvctField::Participation],
            sector: None,
            departements: &[],
            size: Some(SizeBand::From50),
            year,
            series: Vec::new(),
        }),
    );
    told.on(-19, by, sheet, Shelf::Anonymous);
    told.on(
        -19,
        by,
        sheet,
        Shelf::Write(vec![
            (Context, p("Dans cet établissement, une journée sur quatre compte au moins une personne qui remplace. Elle arrive sans connaître les résidents, ni les habitudes, ni l’emplacement du linge.")),
            (Approach, p("L’espace de discussion a réuni six professionnels et, fait nouveau, deux remplaçantes régulières. On leur a demandé de raconter leur première heure, minute par minute.")),
            (Approach, quote("J’ai cherché les protections pendant vingt minutes. Personne ne m’avait dit non : je n’avais demandé à personne.", "Une remplaçante")),
            (Actions, h("Trois choses simples")),
            (Actions, list(&[
                "un binôme nommé à chaque relève, inscrit au planning comme une tâche ;",
                "une page par secteur : cinq habitudes, trois urgences, un plan ;",
                "dix minutes en fin de poste pour dire ce qui a manqué.",
            ])),
            (Results, p("Après trois mois, les titulaires estiment refaire moins souvent le travail. Deux remplaçantes ont demandé à revenir. Nous n’avons pas mesuré l’effet sur les arrêts, et nous ne le prétendons pas.")),
            (Lessons, p("Ce sont les remplaçantes qui ont écrit la page : elles savaient ce qu’elles avaient cherché. La mettre à jour revient à la dernière personne arrivée.")),
            (Otherwise, p("Commencer par un seul secteur. Nous avons voulu tout couvrir, et les deux premières semaines en ont souffert.")),
        ]),
    );
    told.consented(-18, by, sheet, ["Philippe Azéma", "Carole Bousquet", "Michèle Rives"]);
    told.on(-11, ARACT, sheet, Shelf::Publish);
}

fn sentiers(told: &mut Told<'_>) {
    let (sheet, by) = ("passer-le-relais", "Yanis Ferrer");
    let title = "Animer trois structures sans en devenir le centre";
    let kind = SheetKind::Testimony;
    let post = Some("p-sentiers");
    told.on(-9, by, sheet, Shelf::Begin { group: None, establishment: None, post, kind, title, from_project: false });
    let year = told.year(-9);
    told.on(
        -9,
        by,
        sheet,
        Shelf::Describe(Sheeted {
            summary: "Ce qu’un animateur a appris en accompagnant un IME, un ESAT et une MAS : poser un cadre, puis \
                      s’effacer assez tôt pour que la démarche reste à ceux qui travaillent.",
            themes: &[Theme::Participation],
            fields: &[QvctField::Participation, QvctField::Dialogue2023],
            sector: Some(Sector::DisabledAdults),
            departements: &["09", "31"],
            size: Some(SizeBand::From100),
            year,
            series: Vec::new(),
        }),
    );
    told.on(
        -8,
        by,
        sheet,
        Shelf::Write(vec![
            (Context, p("Trois structures, trois métiers, un même organisme. À mon arrivée, chacune attendait de moi un plan d’action. Je n’en avais pas, et c’était une chance.")),
            (Approach, p("J’ai commencé par rester une journée entière dans chaque lieu, sans carnet. Ensuite seulement sont venus le comité, l’état des lieux, et les mots pour le dire.")),
            (Actions, p("Dans l’atelier, les travailleurs ont filmé leurs gestes avec leurs propres téléphones. Les regarder ensemble a remplacé deux réunions de diagnostic.")),
            (Results, quote("Au début, c’était la réunion de l’animateur. Maintenant, c’est la nôtre, et il vient quand on l’invite.", "Une monitrice d’atelier")),
            (Lessons, p("Laisser un ordre du jour se vider. Quand plus personne n’attend que je relance, la démarche est installée.")),
            (Otherwise, p("Prévenir plus tôt les encadrants de proximité : ils ont découvert la démarche en même temps que leurs équipes, et c’était une erreur.")),
        ]),
    );
    told.on(-6, by, sheet, Shelf::Ask);
    told.on(-6, by, sheet, Shelf::Consent);
    told.on(-4, by, sheet, Shelf::Submit);
}

fn pamiers(told: &mut Told<'_>) {
    let (sheet, by) = ("releve", "Inès Moreau");
    let (group, establishment) = (Some("Vallée de l’Ariège"), Some("pamiers"));
    let title = "Reparler du travail au moment de la relève";
    let kind = SheetKind::Experience;
    told.on(-5, by, sheet, Shelf::Begin { group, establishment, post: None, kind, title, from_project: true });
    told.on(
        -4,
        by,
        sheet,
        Shelf::Write(vec![(Results, p("Il est trop tôt pour le dire. Ce que nous voyons : la relève dure toujours douze minutes, mais chacun y parle."))]),
    );
    told.on(
        -3,
        "Hélène Marquet",
        sheet,
        Shelf::Write(vec![(
            Lessons,
            p("À compléter ensemble après la prochaine séance : qu’est-ce qui a permis que la parole circule ?"),
        )]),
    );
}

fn film(told: &mut Told<'_>) {
    let (sheet, title) = ("film-edt", "En trois minutes : à quoi sert un espace de discussion sur le travail");
    let kind = SheetKind::Film;
    told.on(
        -2,
        ARACT,
        sheet,
        Shelf::Begin { group: None, establishment: None, post: None, kind, title, from_project: false },
    );
    let year = told.year(-2);
    told.on(
        -2,
        ARACT,
        sheet,
        Shelf::Describe(Sheeted {
            summary: "Un film court à projeter au début d’une première réunion, avec sa transcription.",
            themes: &[Theme::Participation],
            fields: &[QvctField::Participation],
            sector: Some(Sector::Multi),
            departements: &[],
            size: None,
            year,
            series: Vec::new(),
        }),
    );
    told.on(
        -2,
        ARACT,
        sheet,
        Shelf::Write(vec![
            (
                Context,
                p("Tourné avec des professionnels volontaires. Le fichier du film est à joindre avant la publication."),
            ),
            (Actions, h("Ce que l’on y entend")),
            (
                Actions,
                quote("On ne parle pas des personnes. On parle de ce qui empêche de bien faire.", "Extrait du film"),
            ),
        ]),
    );
}
