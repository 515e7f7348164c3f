//! Three hundred sheets, or as many as asked: made of our own sentences by a seeded generator, so that what each is about
//! is known. The benchmark uses them too.

use chrono::NaiveDate;
use cordee_domain::establishment::category::Sector;
use cordee_domain::library::{
    Block, Inline, Mark, Section, SectionKind, Series, SheetContent, SheetKind, SizeBand, Theme,
};
use cordee_domain::qvct::QvctField;

/// What a sheet may be about: a key, two titles, and what is said of it. `{u}` is a unit, `{m}` a trade.
pub struct Topic {
    pub key: &'static str,
    titles: [&'static str; 2],
    said: [&'static str; 6],
}

const fn topic(key: &'static str, titles: [&'static str; 2], said: [&'static str; 6]) -> Topic {
    Topic { key, titles, said }
}

pub const TOPICS: [Topic; 20] = [
    topic(
        "tms",
        ["Moins de manutention au lever {u}", "Prévenir les troubles musculo-squelettiques {u}"],
        [
            "Le mal de dos revenait dans chaque réunion, et les rails de transfert dormaient dans la réserve.",
            "L’ergonome a filmé les transferts avec l’accord des {m}, puis chacun a commenté ses propres gestes.",
            "Les lève-personnes ont été rangés là où l’on s’en sert, et non là où ils tenaient le moins de place.",
            "Deux référentes TMS ont été formées par équipe, avec du temps prévu pour accompagner leurs collègues.",
            "Les lombalgies déclarées sont passées de neuf à trois sur douze mois.",
            "Un matériel que l’on doit aller chercher n’est pas utilisé.",
        ],
    ),
    topic(
        "absence",
        ["Comprendre l’absentéisme avant d’agir {u}", "Faire reculer les arrêts maladie courts {u}"],
        [
            "Les arrêts de travail courts désorganisaient les matinées, sans que personne ne sache d’où ils venaient.",
            "Nous avons relu les absences jour par jour avec les {m} : elles suivaient les semaines de trois week-ends.",
            "Un entretien de reprise, sans jugement, est proposé après chaque arrêt.",
            "Le taux d’absentéisme est suivi tous les mois avec le comité, et commenté avec l’équipe.",
            "L’absentéisme de courte durée a baissé d’un tiers en un an.",
            "Un chiffre d’absences ne dit rien tant qu’on ne l’a pas discuté.",
        ],
    ),
    topic(
        "nuit",
        ["Relier l’équipe de nuit aux équipes de jour {u}", "Travailler la nuit sans être oublié {u}"],
        [
            "Les veilleurs de nuit n’avaient pas croisé la direction depuis deux ans.",
            "La cadre est venue de nuit, trois fois, pour voir le travail tel qu’il se fait.",
            "Un temps de chevauchement de vingt minutes réunit désormais nuit et jour.",
            "Les {m} de nuit ont écrit ce que le jour ignore d’eux : les rondes, les appels, les silences.",
            "Les appels de nuit restés sans réponse ont presque disparu.",
            "Le travail de nuit se comprend en le voyant.",
        ],
    ),
    topic(
        "planning",
        ["Un roulement choisi par celles qui le vivent {u}", "Refaire les plannings avec l’équipe {u}"],
        [
            "La trame horaire datait de l’ouverture, et chacun s’arrangeait avec.",
            "Trois roulements ont été dessinés par les {m}, puis essayés six semaines chacun.",
            "Les horaires coupés ont été supprimés deux week-ends sur trois.",
            "Les plannings sont donnés huit semaines à l’avance, et les changements se demandent par écrit.",
            "Les modifications de planning à moins de trois jours sont passées de quarante à onze par mois.",
            "On n’accepte bien que le cycle de travail que l’on a essayé.",
        ],
    ),
    topic(
        "accueil",
        [
            "Un vrai parcours d’intégration pour les nouveaux arrivants {u}",
            "Tutorat : ne plus lâcher les nouveaux salariés {u}",
        ],
        [
            "Une recrue sur trois repartait avant la fin du premier mois, souvent sans dire pourquoi.",
            "Chaque nouvel arrivant a deux journées en doublon, et un tuteur qu’il a rencontré avant.",
            "Un livret de huit pages, écrit par les {m}, répond aux questions que l’on n’ose pas poser.",
            "Le tutorat est un rôle reconnu, avec du temps et une formation courte.",
            "Les départs dans le premier mois sont tombés à un sur douze.",
            "L’accueil des nouveaux se prépare avant leur premier jour.",
        ],
    ),
    topic(
        "edt",
        ["Des espaces de discussion qui débouchent {u}", "Parler du travail une heure par mois {u}"],
        [
            "Les groupes de parole soulageaient, mais rien n’en sortait.",
            "Un espace de discussion sur le travail réunit six {m} pendant une heure, sur une situation précise.",
            "L’animatrice tient les règles écrites ensemble : parler de son travail, jamais de celui des absents.",
            "Chaque EDT se termine par une proposition, à laquelle la direction répond sous quinze jours.",
            "Dix-neuf propositions ont été faites en un an, quatorze sont appliquées.",
            "Un EDT auquel on ne répond pas meurt au troisième.",
        ],
    ),
    topic(
        "charge",
        ["Répartir la charge de travail du matin {u}", "Mettre fin à la surcharge des débuts de semaine {u}"],
        [
            "La surcharge se concentrait entre sept et dix heures, quand l’après-midi restait calme.",
            "Les {m} ont noté pendant deux semaines ce qui les interrompait.",
            "Les douches ont été réparties sur la journée, selon ce que chacun préfère.",
            "Un renfort flottant va là où l’intensité du travail est la plus forte.",
            "Les interruptions ont diminué de moitié entre sept et dix heures.",
            "La charge n’est pas qu’un nombre de personnes : c’est aussi un ordre de tâches.",
        ],
    ),
    topic(
        "roles",
        ["Savoir qui fait quoi {u}", "Des fiches de poste écrites par ceux qui les tiennent {u}"],
        [
            "Les glissements de tâches faisaient des disputes que personne ne savait trancher.",
            "Chaque métier a décrit son rôle, puis l’a lu aux autres.",
            "Les fiches de poste ont été réécrites par binômes de {m}, et tiennent sur une page.",
            "Les zones grises ont été listées, et une règle décidée pour chacune.",
            "Les conflits portés à la cadre sont devenus rares.",
            "Un rôle clair n’empêche pas de s’entraider.",
        ],
    ),
    topic(
        "releve",
        ["Des transmissions de quinze minutes qui suffisent {u}", "Repenser la relève {u}"],
        [
            "Les transmissions duraient quarante minutes, et l’essentiel se perdait.",
            "La relève suit désormais une trame de cinq questions, affichée dans la salle.",
            "Les {m} y viennent à tour de rôle, les autres lisent le cahier.",
            "Ce qui concerne l’organisation est traité dans une réunion à part.",
            "La relève dure seize minutes en moyenne, et les oublis signalés ont baissé de moitié.",
            "Moins de temps, mais un temps tenu.",
        ],
    ),
    topic(
        "manager",
        ["Soutenir les cadres de proximité {u}", "Redonner du temps de management aux chefs de service {u}"],
        [
            "Les chefs de service passaient leurs matinées à chercher des remplaçants.",
            "Deux demi-journées par semaine sont réservées à l’encadrement, sans téléphone.",
            "Les cadres de proximité se réunissent entre pairs une fois par mois.",
            "La délégation aux {m} a été écrite : ce que l’on décide seul, ce que l’on demande.",
            "Les cadres disent voir leur équipe quatre fois plus souvent.",
            "Le management participatif commence par du temps.",
        ],
    ),
    topic(
        "violence",
        ["Faire face à l’agressivité sans s’isoler {u}", "Après une agression, ne pas rester seul {u}"],
        [
            "Les agressions verbales n’étaient plus déclarées, tant elles étaient fréquentes.",
            "Un protocole dit qui appelle qui, dans l’heure, après un acte de violence.",
            "Les {m} analysent chaque mois deux situations d’agressivité, avec la psychologue.",
            "Les lieux où montent les tensions ont été réaménagés avec les personnes accueillies.",
            "Les incidents graves ont baissé d’un quart, et tous sont désormais déclarés.",
            "Déclarer n’est pas se plaindre.",
        ],
    ),
    topic(
        "stress",
        ["Agir sur les risques psychosociaux par le travail {u}", "Prévenir l’épuisement professionnel {u}"],
        [
            "Le médecin du travail avait alerté sur le stress et trois situations d’épuisement professionnel.",
            "Le questionnaire RPS a été suivi d’entretiens par métier, rendus à tous.",
            "Les facteurs de tension ont été inscrits au document unique, avec une action pour chacun.",
            "Les {m} peuvent demander un temps de retrait après une situation difficile.",
            "Le score de tension au travail a reculé de douze points.",
            "Le stress n’est pas un défaut des personnes.",
        ],
    ),
    topic(
        "recrutement",
        ["Recruter autrement {u}", "Redevenir attractif sur un bassin tendu {u}"],
        [
            "Quatre postes restaient vacants depuis un an, et les annonces ne recevaient plus de réponse.",
            "Les {m} présentent eux-mêmes leur métier dans les lycées et à la mission locale.",
            "Les candidats passent une matinée dans l’équipe avant l’entretien d’embauche.",
            "L’annonce dit le salaire, les horaires et ce qui est difficile.",
            "Trois postes sur quatre ont été pourvus en huit mois.",
            "L’attractivité vient d’abord de ce que racontent ceux qui travaillent là.",
        ],
    ),
    topic(
        "formation",
        ["Apprendre sur place et entre pairs {u}", "Faire monter en compétences sans vider l’équipe {u}"],
        [
            "Les formations étaient choisies sur catalogue, et rien n’en restait trois mois après.",
            "Chaque formation part d’une situation vécue, et se termine par un essai dans l’unité.",
            "Trois {m} préparent un diplôme par la VAE, accompagnés sur leur temps de travail.",
            "Des séquences de vingt minutes sont animées par un collègue.",
            "Neuf professionnels sur dix ont suivi au moins trois séquences dans l’année.",
            "On apprend mieux là où l’on travaille.",
        ],
    ),
    topic(
        "logiciel",
        ["Un logiciel de soins au service du travail {u}", "Dossier informatisé : reprendre la main {u}"],
        [
            "Le logiciel avait été installé sans les {m}, qui notaient tout deux fois.",
            "Les écrans ont été refaits avec l’éditeur, à partir de dix gestes quotidiens.",
            "Des tablettes évitent les allers-retours vers le poste informatique.",
            "Une référente numérique par unité répond aux questions la première semaine.",
            "Le temps de saisie est passé de cinquante à vingt minutes par poste.",
            "L’outil numérique révèle une organisation plus qu’il ne la crée.",
        ],
    ),
    topic(
        "conciliation",
        ["Mieux concilier vie professionnelle et vie privée {u}", "L’équilibre des temps, un sujet collectif {u}"],
        [
            "Les demandes d’aménagement se réglaient au cas par cas, dans un bureau.",
            "L’équilibre des temps a été discuté en équipe : gardes d’enfants, trajets, aidants.",
            "Une bourse d’échange permet aux {m} de permuter entre eux sans passer par la cadre.",
            "Le droit à la déconnexion est écrit : plus d’appel pendant les repos, sauf urgence définie.",
            "Les rappels sur repos ont baissé de soixante pour cent.",
            "Ce qui est équitable se discute.",
        ],
    ),
    topic(
        "repas",
        ["Remettre le repas au centre {u}", "Servir à table sans courir {u}"],
        [
            "Le service du déjeuner mobilisait tout le monde, et mangeait la pause de chacun.",
            "La cuisine et les {m} se sont réunies pour la première fois.",
            "Le repas est servi en deux temps, dans deux salles plus calmes.",
            "Les chariots ont été remplacés par des plats posés sur les tables.",
            "Le repas dure dix minutes de plus et le bruit a nettement baissé.",
            "La cuisine fait partie de l’équipe.",
        ],
    ),
    topic(
        "remplacement",
        ["Un pool de remplacement partagé {u}", "Fidéliser les remplaçants plutôt que courir après {u}"],
        [
            "Les remplacements se cherchaient le matin même, par téléphone.",
            "Trois établissements voisins partagent six postes de remplaçants, en contrat durable.",
            "Les CDD reçoivent les mêmes informations que les titulaires.",
            "Les {m} du pool connaissent chaque maison, et y ont un casier.",
            "Le recours à l’intérim a été divisé par trois.",
            "Un remplaçant que l’on connaît n’est plus un remplaçant.",
        ],
    ),
    topic(
        "cse",
        ["Un dialogue social qui parle du travail {u}", "Le CSE, partenaire de la démarche {u}"],
        [
            "Les réunions du CSE portaient sur les procédures, jamais sur le travail réel.",
            "Les représentants du personnel ont participé à l’état des lieux, à parts égales.",
            "Un point sur le travail ouvre désormais chaque séance du comité social et économique.",
            "Un accord, négocié en quatre réunions, fixe ce qui sera suivi.",
            "Les {m} lisent le compte rendu, parce qu’il tient sur une page.",
            "Le dialogue social se nourrit de faits observés ensemble.",
        ],
    ),
    topic(
        "locaux",
        ["Réaménager les locaux avec ceux qui y travaillent {u}", "Des travaux pensés depuis le travail {u}"],
        [
            "Les plans de la rénovation étaient prêts, et personne ne les avait montrés aux {m}.",
            "Une maquette à l’échelle a permis de rejouer une journée entière.",
            "La lingerie a changé de place, et deux cloisons ont été supprimées.",
            "La salle de pause a une fenêtre, loin du couloir.",
            "Les pas comptés sur une matinée sont passés de neuf mille à six mille.",
            "Un plan ne montre pas le travail : une simulation, si.",
        ],
    ),
];

/// Where a sheet is from: how it is written, its sector, and a word by which people ask for it.
pub struct House {
    pub word: &'static str,
    name: &'static str,
    sector: Sector,
}

pub const HOUSES: [House; 6] = [
    House { word: "ehpad", name: "un Ehpad", sector: Sector::OlderPeople },
    House { word: "mas", name: "une maison d’accueil spécialisée", sector: Sector::DisabledAdults },
    House { word: "ime", name: "un IME", sector: Sector::DisabledChildren },
    House { word: "esat", name: "un ESAT", sector: Sector::DisabledAdults },
    House { word: "ssiad", name: "un SSIAD", sector: Sector::Multi },
    House { word: "foyer", name: "un foyer de vie", sector: Sector::DisabledAdults },
];

pub const DEPARTEMENTS: [&str; 8] = ["09", "11", "12", "31", "34", "46", "65", "81"];

const UNITS: [&str; 8] = [
    "dans l’unité du rez-de-chaussée",
    "à l’étage",
    "dans l’unité protégée",
    "à l’accueil de jour",
    "au pôle hébergement",
    "dans le service du soir",
    "sur les deux ailes",
    "dans la petite unité",
];

const TRADES: [&str; 8] = [
    "aides-soignantes",
    "infirmières",
    "éducateurs",
    "agents de service",
    "accompagnants éducatifs et sociaux",
    "moniteurs",
    "auxiliaires de vie",
    "agents de soins",
];

const PLAIN: [&str; 12] = [
    "Le groupe s’est réuni cinq fois, de janvier à novembre.",
    "La direction avait donné le temps nécessaire, sur le temps de travail.",
    "Le consultant a aidé à poser la question sans donner la réponse.",
    "L’état des lieux a été partagé en trois étapes, avec des photos et des plans.",
    "Deux essais ont échoué, et l’ont appris à tout le monde.",
    "Les familles ont été informées par une lettre, puis lors d’une rencontre.",
    "Rien n’a été imposé : chaque essai pouvait être arrêté par l’équipe.",
    "Le comité a relu les résultats avant de décider de la suite.",
    "L’Aract a apporté une grille, que nous avons beaucoup raccourcie.",
    "Un tableau au mur dit où en est chaque action.",
    "La médecine du travail a suivi la démarche depuis le début.",
    "Nous avons commencé petit, et c’est sans doute ce qui a aidé.",
];

/// A source of numbers that gives the same for the same seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 33) % sides as u64).unwrap_or_default()
    }

    fn of<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

/// A sheet, with what it is about.
pub struct Made {
    pub content: SheetContent,
    pub topic: &'static str,
    /// What it also says a word of.
    pub aside: &'static str,
    pub house: &'static str,
    pub departement: &'static str,
}

/// So many sheets; the same for the same seed.
pub fn sheets(count: usize, seed: u64) -> Vec<Made> {
    let mut dice = Dice::new(seed);
    (0..count).map(|at| made(at, &mut dice)).collect()
}

fn made(at: usize, dice: &mut Dice) -> Made {
    let topic = &TOPICS[at % TOPICS.len()];
    let aside = &TOPICS[(at + 1 + dice.roll(TOPICS.len() - 1)) % TOPICS.len()];
    let house = &HOUSES[dice.roll(HOUSES.len())];
    let (departement, unit, trade) = (dice.of(&DEPARTEMENTS), dice.of(&UNITS), dice.of(&TRADES));
    let fill = |text: &str| text.replace("{u}", unit).replace("{m}", trade);
    let paragraph = |text: String| Block::Paragraph { text: vec![Inline { text, ..Inline::default() }] };
    let mut plain = || dice.of(&PLAIN).to_owned();
    let sections = vec![
        (SectionKind::Context, vec![paragraph(format!("{} {}", fill(topic.said[0]), plain()))]),
        (SectionKind::Approach, vec![paragraph(format!("{} {}", plain(), fill(topic.said[1])))]),
        (
            SectionKind::Actions,
            vec![
                Block::List {
                    ordered: false,
                    items: [2, 3].map(|n| vec![Inline { text: fill(topic.said[n]), ..Inline::default() }]).into(),
                },
                paragraph(plain()),
            ],
        ),
        (
            SectionKind::Results,
            vec![Block::Paragraph {
                text: vec![
                    Inline { text: fill(topic.said[4]), marks: vec![Mark::Strong], href: None },
                    Inline { text: format!(" {}", plain()), ..Inline::default() },
                ],
            }],
        ),
        (SectionKind::Lessons, vec![paragraph(fill(topic.said[5])), paragraph(fill(aside.said[2]))]),
        (SectionKind::Otherwise, vec![paragraph(plain())]),
    ];
    let years = [2021, 2022, 2023, 2024];
    let before = i64::try_from(8_000 + dice.roll(9_000)).unwrap_or_default();
    let content = SheetContent {
        kind: [SheetKind::Experience, SheetKind::Experience, SheetKind::Testimony, SheetKind::Film, SheetKind::Article]
            [dice.roll(5)],
        title: fill(topic.titles[dice.roll(2)]),
        summary: format!("Récit de {} : {}", house.name, fill(topic.said[3])),
        sections: sections.into_iter().map(|(kind, blocks)| Section { kind, blocks }).collect(),
        themes: vec![Theme::ALL[dice.roll(Theme::ALL.len())]],
        fields: vec![QvctField::ALL[dice.roll(6)]],
        sector: Some(house.sector),
        departements: vec![departement.to_owned()],
        size: Some(SizeBand::ALL[dice.roll(SizeBand::ALL.len())]),
        establishment: (dice.roll(3) > 0).then(|| format!("Résidence n° {at}")),
        programme: None,
        year: Some(years[dice.roll(years.len())]),
        series: vec![Series {
            name: "Durée du service".into(),
            unit: "minutes".into(),
            points: [(2023, before), (2024, before / 2)]
                .into_iter()
                .filter_map(|(year, value)| Some((NaiveDate::from_ymd_opt(year, 3, 31)?, value)))
                .collect(),
            target: Some(5_000),
        }],
    };
    Made { content, topic: topic.key, aside: aside.key, house: house.word, departement }
}
