//! The register writes in capitals without accents. This writes its names, towns and streets the
//! French way: «EHPAD DU CHIVA SITE LAROQUE D'OLMES» is shown as «EHPAD du Chiva site Laroque
//! d'Olmes». For showing only: what is kept is what the register says.
//!
//! A text that already has lower-case letters is left as it is. Accents come back for the words
//! of [`super::words`] alone; nothing is guessed for the others.

use super::words;

/// The name of an establishment or of an organisation.
pub fn name(register: &str) -> String {
    write(register, Style::Name, true)
}

/// A town, hyphenated as official toponymy does: `LA TOUR DU CRIEU` is `La Tour-du-Crieu`, and
/// `TOULOUSE CEDEX 3` is `Toulouse Cedex 3`.
pub fn town(register: &str) -> String {
    write(register, Style::Town, true)
}

/// What follows the type of a street: `DE L AYROLLE` is `de l'Ayrolle`.
pub fn street(register: &str) -> String {
    write(register, Style::Name, false)
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    Name,
    Town,
}

/// A word and what separates it from the one before.
struct Word {
    gap: String,
    text: String,
}

/// What a word turned out to be; decides how the next one is written.
#[derive(Clone, Copy, PartialEq)]
enum Role {
    /// Nothing yet, or an opening quote: the next word starts anew.
    Opening,
    /// `de`, `sur`: what follows takes a small article.
    Link,
    /// `Les` at the head of a proper name: what follows takes a capital.
    Article,
    Plain,
}

fn write(register: &str, style: Style, opening: bool) -> String {
    let text = register.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().any(char::is_lowercase) {
        return text;
    }
    let text = text.replace('’', "'");
    let (words, tail) = split(&undotted(&text));
    let mut written = String::with_capacity(text.len() + 8);
    let mut role = if opening { Role::Opening } else { Role::Plain };
    let mut quoted = false;
    for (index, word) in words.iter().enumerate() {
        let (before, next) = (index.checked_sub(1).and_then(|before| words.get(before)), words.get(index + 1));
        match before.and_then(|before| glue(before, word, style)) {
            Some(glue) => written.push_str(glue),
            None => {
                let opened = before.is_some_and(|before| words::is_abbreviation(&before.text));
                let gap = word.gap.strip_prefix('.').filter(|gap| opened && !gap.is_empty());
                push_gap(&mut written, gap.unwrap_or(&word.gap), &mut quoted);
            }
        }
        match word.gap.as_str() {
            "-" if index > 0 => role = Role::Link,
            gap if gap.contains(['"', '(']) => role = Role::Opening,
            _ => {}
        }
        // After an apostrophe that elides nothing, a word goes on: aujourd'hui.
        let goes_on = word.gap == "'" && before.is_some_and(|before| !words::is_elision(&before.text));
        let (form, now) = match style {
            _ if goes_on => (word.text.to_lowercase(), Role::Plain),
            Style::Name => name_word(&word.text, role, index == 0, next),
            Style::Town => town_word(&word.text, index == 0),
        };
        written.push_str(&form);
        role = now;
    }
    push_gap(&mut written, &tail, &mut quoted);
    written
}

/// Splits into words (letters and digits) with what stands before each, and what ends the text.
fn split(text: &str) -> (Vec<Word>, String) {
    let mut words: Vec<Word> = Vec::new();
    let (mut gap, mut word) = (String::new(), String::new());
    for c in text.chars() {
        if c.is_alphanumeric() || c == '°' {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push(Word { gap: std::mem::take(&mut gap), text: std::mem::take(&mut word) });
        }
        gap.push(c);
    }
    if word.is_empty() {
        return (words, gap);
    }
    words.push(Word { gap, text: word });
    (words, String::new())
}

/// `I.T.E.P.` is `ITEP`.
fn undotted(text: &str) -> String {
    text.split_inclusive([' ', '\'', '"', '(', ')', '-', '/'])
        .map(|piece| {
            let letters: Vec<&str> = piece.split('.').map(str::trim).collect();
            let single =
                letters.iter().filter(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
            match letters.iter().filter(|part| !part.is_empty()).count() {
                parts if parts > 1 && parts == single.count() => {
                    let end = if piece.ends_with(' ') { " " } else { "" };
                    letters.concat() + end
                }
                _ => piece.to_owned(),
            }
        })
        .collect()
}

/// What joins two words in place of the register's gap: an apostrophe that it left out, a hyphen.
fn glue(before: &Word, word: &Word, style: Style) -> Option<&'static str> {
    let begins_soft = word.text.chars().next().is_some_and(|c| "AEIOUYHÀÂÉÈÊËÎÏÔÙÛÜŒ".contains(c));
    let elides = matches!(before.text.as_str(), "L" | "D");
    if word.gap == "' " || (elides && word.gap == " " && begins_soft && word.text.chars().count() > 1) {
        return Some("'");
    }
    if word.gap != " " || !word.text.chars().all(char::is_alphabetic) {
        return None;
    }
    let saint = matches!(before.text.as_str(), "ST" | "STE" | "STS" | "SAINT" | "SAINTE" | "SAINTS");
    let notre_dame = before.text == "NOTRE" && word.text == "DAME";
    match style {
        Style::Name => ((saint && !words::is_link(&word.text)) || notre_dame).then_some("-"),
        Style::Town if word.text == "CEDEX" || before.text == "CEDEX" => None,
        // The article at the head of a name stands apart: La Tour-du-Crieu.
        Style::Town if before.gap.is_empty() && words::is_article(&before.text) => None,
        Style::Town => Some("-"),
    }
}

/// Writes a gap; straight quotes become French ones.
fn push_gap(written: &mut String, gap: &str, quoted: &mut bool) {
    for c in gap.chars() {
        match c {
            '"' if *quoted => {
                written.truncate(written.trim_end().len());
                written.push('»');
                *quoted = false;
            }
            '"' => {
                written.push('«');
                *quoted = true;
            }
            ' ' if written.is_empty() || written.ends_with('«') => {}
            c => written.push(c),
        }
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect(),
        None => String::new(),
    }
}

fn name_word(text: &str, role: Role, first: bool, next: Option<&Word>) -> (String, Role) {
    let lower = || text.to_lowercase();
    let opens = role == Role::Opening;
    if text.chars().any(|c| c.is_ascii_digit()) {
        return (if words::is_ordinal(text) { lower() } else { text.to_owned() }, Role::Plain);
    }
    if words::is_acronym(text) || (first && opens && words::is_leading_acronym(text)) {
        return (text.to_owned(), Role::Plain);
    }
    if text == "S" && next.is_some_and(|next| next.gap == "/") {
        return (lower(), Role::Link);
    }
    if text == "A" && !opens && next.is_some_and(|next| next.gap == " ") {
        return ("à".to_owned(), Role::Link);
    }
    if words::is_article(text) && next.is_some() {
        return match role {
            Role::Link => (lower(), Role::Link),
            _ => (capitalised(text), Role::Article),
        };
    }
    if words::is_link(text) && next.is_some() {
        return (if opens { capitalised(text) } else { lower() }, Role::Link);
    }
    let restored = words::restored(text);
    match words::common(text) {
        Some(word) if opens || role == Role::Article => (capitalised(word), Role::Plain),
        Some(word) => (word.to_owned(), Role::Plain),
        None => (restored.map_or_else(|| capitalised(text), str::to_owned), Role::Plain),
    }
}

fn town_word(text: &str, first: bool) -> (String, Role) {
    let form = if !first && (words::is_link(text) || words::is_article(text)) {
        text.to_lowercase()
    } else {
        words::restored(text).map_or_else(|| capitalised(text), str::to_owned)
    };
    (form, Role::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_names() {
        for (register, shown) in [
            ("EHPAD DU CHIVA SITE LAROQUE D'OLMES", "EHPAD du Chiva site Laroque d'Olmes"),
            ("EHPAD DU PONT SITE RESID. DU MOULIN", "EHPAD du Pont site résidence du Moulin"),
            ("SSIAD DES COLLINES D'ARIEGE", "SSIAD des Collines d'Ariège"),
            ("EHPAD RESIDENCE LES ROMARINS BLEUS", "EHPAD résidence Les Romarins Bleus"),
            ("RESIDENCE LES PIERRES HAUTES", "Résidence Les Pierres Hautes"),
            ("EHPAD \"LE CHATEAU VERT\" AX-LES-THERMES", "EHPAD «Le Château Vert» Ax-les-Thermes"),
            ("EHPAD \" LA CORDE BLEUE\"", "EHPAD «La Corde Bleue»"),
            ("I.T.E.P. \"L'ARETE\"", "ITEP «L'Arete»"),
            ("EHPAD  Les Terrasses de l’Arget", "EHPAD Les Terrasses de l’Arget"),
            ("S.A.M.S.A.H CORDEE HERAULT", "SAMSAH Cordee Hérault"),
            ("SESSAD DE L'I.T.E.P. DUPONT", "SESSAD de l'ITEP Dupont"),
            ("MAS DU REFUGE MFGS", "MAS du Refuge MFGS"),
            ("EHPAD DU MAS D'AZIL", "EHPAD du Mas d'Azil"),
            ("EHPAD NOTRE DAME DE LA NEIGE", "EHPAD Notre-Dame de la Neige"),
            ("EHPAD RESIDENCE SAINT VINCENT DE PAUL", "EHPAD résidence Saint-Vincent de Paul"),
            ("EHPAD ST LAURENT", "EHPAD Saint-Laurent"),
            ("ITEP APAJH99", "ITEP APAJH99"),
            ("EHPAD LOUIS XIV", "EHPAD Louis XIV"),
            ("CENTRE DE JOUR POUR PERSONNES ÂGEES", "Centre de jour pour personnes âgées"),
            ("FOYER DE VIE DE CARCASSONNE", "Foyer de vie de Carcassonne"),
            ("UNITÉ D'ACCUEIL DE JOUR A CAHORS", "Unité d'accueil de jour à Cahors"),
            ("CMPP ANNEXE MURET S/GARONNE", "CMPP annexe Muret s/Garonne"),
            ("EHPAD L'ALPILLE", "EHPAD L'Alpille"),
            ("EHPAD RÉSIDENCE DE L' ARBRE", "EHPAD résidence de l'Arbre"),
            ("ESAT LES ATELIERS DE CORDEE", "ESAT Les Ateliers de Cordee"),
            ("IME D AUJOURD'HUI", "IME d'Aujourd'hui"),
            ("Les Tilleuls  du lac", "Les Tilleuls du lac"),
            ("", ""),
            ("A", "A"),
            ("'", "'"),
        ] {
            assert_eq!(name(register), shown);
        }
    }

    #[test]
    fn writes_towns() {
        for (register, shown) in [
            ("LAROQUE D OLMES", "Laroque-d'Olmes"),
            ("LE MAS D AZIL", "Le Mas-d'Azil"),
            ("LA TOUR DU CRIEU", "La Tour-du-Crieu"),
            ("L HERM", "L'Herm"),
            ("ST GIRONS", "Saint-Girons"),
            ("ST PRIVAT DES VIEUX", "Saint-Privat-des-Vieux"),
            ("BAGNOLS SUR CEZE", "Bagnols-sur-Cèze"),
            ("VILLENEUVE LES AVIGNON", "Villeneuve-les-Avignon"),
            ("PORT LA NOUVELLE", "Port-la-Nouvelle"),
            ("LOURDES CEDEX", "Lourdes Cedex"),
            ("TOULOUSE CEDEX 3", "Toulouse Cedex 3"),
            ("ALBI", "Albi"),
            ("LYON 03", "Lyon 03"),
            ("Nogaro", "Nogaro"),
        ] {
            assert_eq!(town(register), shown);
        }
    }

    #[test]
    fn writes_streets() {
        for (register, shown) in [
            ("SALVADOR ALLENDE", "Salvador Allende"),
            ("DE L AYROLLE", "de l'Ayrolle"),
            ("DE ST PRIVAT", "de Saint-Privat"),
            ("DU DR GUILHEM", "du Dr Guilhem"),
            ("VINCENT D INDY", "Vincent d'Indy"),
            ("DE LA 1ERE ARMEE", "de la 1ere Armée"),
            ("JEAN XXIII", "Jean XXIII"),
            ("DES  PASTELIERS", "des Pasteliers"),
        ] {
            assert_eq!(street(register), shown);
        }
    }

    #[test]
    fn takes_any_text_and_keeps_its_figures() {
        let mut state = 7_u64;
        let alphabet: Vec<char> = "ABDELSTÉ'’\"(-./ 19ŒÜ°🧗\u{301}".chars().collect();
        for length in 0..400 {
            let text: String = (0..length % 30)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    alphabet[usize::try_from(state >> 33).unwrap() % alphabet.len()]
                })
                .collect();
            let figures = |text: &str| text.chars().filter(|c| c.is_ascii_digit()).collect::<String>();
            for written in [name(&text), town(&text), street(&text)] {
                assert_eq!(figures(&written), figures(&text), "{text}");
            }
        }
    }
}
