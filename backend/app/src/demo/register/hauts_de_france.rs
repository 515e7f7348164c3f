use super::{Organisation, Site, organisation, site};

/// Codes of legal status as in Occitanie's.
pub const ORGANISATIONS: &[Organisation] = &[
    organisation("beffrois", "Association Les Beffrois", "Arras", "60"),
    organisation("wateringues", "Fondation des Wateringues", "Dunkerque", "63"),
    organisation("picardie", "Association Picardie Entraide", "Amiens", "60"),
    organisation("thierache", "Établissement public intercommunal de Thiérache et d’Aisne", "Laon", "22"),
    organisation("oise", "Mutualité des Rives d’Oise", "Compiègne", "47"),
    organisation("lys", "Lys Résidences", "Lille", "72"),
];

pub const SITES: &[Site] = &[
    site("laon", "EHPAD Le Plateau couronné", "500", "Laon", "7 rue des Remparts", "thierache"),
    site("saint-quentin", "EHPAD Les Marais d’Isle", "500", "Saint-Quentin", "28 rue des Roseaux", "thierache"),
    site("soissons", "EHPAD Les Bords d’Aisne", "500", "Soissons", "15 boulevard des Abbayes", "thierache"),
    site("lille", "EHPAD Les Jardins de la Deûle", "500", "Lille", "62 quai des Péniches", "lys"),
    site("valenciennes", "EHPAD Les Dentellières", "500", "Valenciennes", "9 rue des Dentellières", "lys"),
    site("dunkerque", "EHPAD Les Dunes blanches", "500", "Dunkerque", "34 digue des Oyats", "wateringues"),
    site("douai", "EHPAD Le Carillon", "500", "Douai", "11 rue des Sonneurs", "beffrois"),
    site("cambrai", "EHPAD Les Rives de l’Escaut", "500", "Cambrai", "5 rue des Confiseurs", "beffrois"),
    site("beauvais", "EHPAD La Tapisserie", "500", "Beauvais", "20 rue des Lissiers", "oise"),
    site("compiegne", "EHPAD Les Beaux Monts", "500", "Compiègne", "3 avenue de la Forêt", "oise"),
    site("arras", "EHPAD Les Deux Places", "500", "Arras", "17 rue des Arcades", "beffrois"),
    site("boulogne", "EHPAD Les Matelotes", "500", "Boulogne-sur-Mer", "26 rue des Filets", "wateringues"),
    site("saint-omer", "EHPAD Les Maraîchers", "500", "Saint-Omer", "13 rue des Maraîchers", "wateringues"),
    site("amiens", "EHPAD Les Hortillons", "500", "Amiens", "48 chemin des Hortillons", "picardie"),
    site("abbeville", "EHPAD La Baie verte", "500", "Abbeville", "6 chaussée des Prés salés", "picardie"),
    site("peronne", "EHPAD Les Étangs de Somme", "500", "Péronne", "2 rue des Étangs", "picardie"),
    site("esat-lens", "ESAT Les Terrils verts", "246", "Lens", "55 rue des Galibots", "beffrois"),
    site("ime-bethune", "IME Le Grand Veneur", "183", "Béthune", "10 rue des Peupliers", "beffrois"),
    site("mas-maubeuge", "MAS Les Bords de Sambre", "255", "Maubeuge", "31 rue de la Sambre", "beffrois"),
    site("fam-douai", "FAM La Scarpe tranquille", "437", "Douai", "4 quai des Bateliers", "beffrois"),
    site("ime-creil", "IME Les Faïenciers", "183", "Creil", "12 rue des Faïenciers", "oise"),
    site("esat-amiens", "ESAT Les Velours", "246", "Amiens", "37 rue des Tisserands", "picardie"),
    site("sessad-lille", "SESSAD Vent du Nord", "182", "Lille", "8 rue des Moulins", "lys"),
    site("ssiad-dunkerque", "SSIAD Flandre maritime", "354", "Dunkerque", "14 rue des Corsaires", "wateringues"),
];
