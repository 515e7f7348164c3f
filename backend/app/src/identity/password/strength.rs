//! Whether a password can be guessed.

use super::french;
use cordee_domain::refusal::Refusal;
use cordee_domain::text::fold;
use zxcvbn::{Score, zxcvbn};

const SHORTEST: usize = 8;
const LONGEST: usize = 256;
/// Estimating takes time that grows with the square of the length. A beginning that is strong
/// enough makes the whole strong enough.
const ESTIMATED: usize = 48;

/// Whether a password is short enough to have been accepted.
pub fn fits(password: &str) -> bool {
    password.len() <= LONGEST * 4 && password.chars().count() <= LONGEST
}

/// Refuses a password that is too short, or that would take fewer than 10⁸ guesses.
pub fn check(field: &str, password: &str, context: &[String]) -> Result<(), Refusal> {
    let length = password.chars().count();
    if password.is_empty() {
        return Err(super::missing(field));
    }
    if length < SHORTEST {
        return Err(Refusal::invalid(
            field,
            format!(
                "Mot de passe : {length} caractères, pour {SHORTEST} au moins. Choisissez une phrase de plusieurs mots."
            ),
        ));
    }
    if !fits(password) {
        return Err(Refusal::invalid(
            field,
            format!("Mot de passe : {length} caractères, pour {LONGEST} au plus. Raccourcissez-le."),
        ));
    }
    if score(password, context) < Score::Three {
        return Err(Refusal::invalid(
            field,
            "Mot de passe : il est trop facile à deviner. Choisissez par exemple quatre mots sans lien entre eux ; \
             évitez votre nom, celui de votre région, les mots et les suites de touches que d’autres utilisent.",
        ));
    }
    Ok(())
}

/// The strength of the weakest of the forms that a guesser tries: as typed, without accents, and
/// either without the separators between words and the marks put last.
fn score(password: &str, context: &[String]) -> Score {
    let typed: String = password.chars().take(ESTIMATED).collect();
    let plain = without_accents(&typed);
    let mut forms = vec![without_marks(&typed), without_marks(&plain), typed, plain.clone()];
    forms.sort_unstable();
    forms.dedup();
    let words = french::readable_words(&plain);
    let parts: Vec<String> = context.iter().flat_map(|text| parts(text)).collect();
    let known: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .chain(french::common().iter().copied())
        .chain(words.iter().map(String::as_str))
        .collect();
    forms.iter().map(|form| zxcvbn(form, &known).score()).min().unwrap_or(Score::Zero)
}

/// Words joined, and at most two marks dropped at the end: nothing that slows a guesser down.
fn without_marks(password: &str) -> String {
    let ends: usize = password.chars().rev().take(2).take_while(|c| c.is_ascii_punctuation()).count();
    let kept = &password[..password.len() - ends];
    kept.chars().filter(|c| !" ._-".contains(*c)).collect()
}

/// What an attacker tries of a name, an address or a title: the whole, and each word.
fn parts(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut parts: Vec<String> = folded.split(' ').filter(|word| word.len() >= 3).map(str::to_owned).collect();
    parts.push(folded.replace(' ', ""));
    parts.push(text.to_lowercase());
    parts.retain(|part| part.len() >= 3);
    parts
}

fn without_accents(text: &str) -> String {
    text.chars()
        .map(|c| {
            let plain =
                if c.is_alphabetic() && !c.is_ascii() { fold(c.encode_utf8(&mut [0; 4])) } else { String::new() };
            match plain.chars().next() {
                Some(letter) if c.is_uppercase() => letter.to_ascii_uppercase(),
                Some(letter) => letter,
                None => c,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(password: &str) -> bool {
        let context = ["Camille Durand", "camille.durand@ars-occitanie.fr", "Occitanie", "Cordée"].map(str::to_owned);
        check("password", password, &context).is_ok()
    }

    #[test]
    fn common_passwords_are_refused() {
        let common = [
            "12345678",
            "password",
            "password1",
            "Password123!",
            "qwertyuiop",
            "iloveyou1",
            "azertyuiop",
            "Azerty123",
            "azerty123456",
            "azertyuiop123",
            "motdepasse",
            "Motdepasse1",
            "motdepasse2026",
            "M0tdepasse!",
            "bonjour1",
            "Bonjour2026",
            "bonjour123!",
            "soleil2026",
            "Soleil123!",
            "doudou123",
            "chouchou",
            "loulou31",
            "marseille13",
            "Marseille13!",
            "toulouse31",
            "Toulouse2026",
            "jetaime123",
            "jetaime2",
            "princesse",
            "coucou123",
            "nicolas1",
            "Printemps2026!",
            "Decembre2026",
            "Novembre2026!",
            "administrateur",
            "Admin2026!",
            "qvct2026",
            "QVCT2026!",
            "ehpad2026",
            "Ehpad31000",
            "cordee2026",
            "Cordée2026!",
            "occitanie",
            "Occitanie2026",
            "occitanie31!",
            "camille2026",
            "CamilleDurand",
            "durandcamille31",
            "camille.durand",
            "bienvenue",
            "Bienvenue1!",
            "11111111",
            "abcdefgh",
            "qsdfghjklm",
            "wxcvbn123",
            "aqwzsxedc",
            "31/12/2026",
            "06012345678",
            "aaaaaaaaaaaa",
            "essapedtom",
        ];
        let taken: Vec<_> = common.into_iter().filter(|password| accepted(password)).collect();
        assert!(taken.is_empty(), "{taken:?}");
    }

    #[test]
    fn single_french_words_are_refused_even_when_no_list_has_them() {
        let words = [
            "ophtalmologie",
            "Ophtalmologie1",
            "hippopotame",
            "libellule",
            "coquelicot",
            "tournesols",
            "chataigne",
            "pamplemousse",
            "éléphanteau",
            "aubergiste",
            "grenouille",
            "parapluies",
            "bibliotheque",
            "chocolatine",
            "cassoulet31",
            "tramontane",
            "champignon",
            "betterave1",
            "cornichons",
            "brouillard",
            "chevreuil",
            "fourmiliere",
            "montagnard",
            "pissenlit",
            "rossignol",
            "saucisson1",
            "tourterelle",
            "vendangeur",
        ];
        let taken: Vec<_> = words.into_iter().filter(|password| accepted(password)).collect();
        assert!(taken.is_empty(), "{taken:?}");
    }

    #[test]
    fn strong_ones_are_accepted_without_rules_of_composition() {
        let strong = [
            "cheval agrafe batterie correcte",
            "les sept nains ont mangé du cassoulet hier",
            "tuile nuage moteur citron",
            "TuileNuageMoteurCitron",
            "tuilenuagemoteurcitron",
            "7w$Kp!xQ2v",
            "xkqvbzwjhtfp",
            "8f3a91c07be2",
            "日本語のパスワードです",
            "é è à ù ô î ç ï œ",
            "un mot de passe de quinze",
        ];
        let refused: Vec<_> = strong.into_iter().filter(|password| !accepted(password)).collect();
        assert!(refused.is_empty(), "{refused:?}");
        let very_long: String = (0..128u8).map(|n| char::from(b'!' + (n.wrapping_mul(37) ^ 0x5a) % 90)).collect();
        assert!(accepted(&very_long));
    }

    #[test]
    fn hostile_ones_are_answered_in_reasonable_time() {
        let start = std::time::Instant::now();
        for hostile in ["4@8({[<3691!|17|0$5+7%2".repeat(11), "🧗".repeat(256), "İ".repeat(256), "a".repeat(256)] {
            let _ = check("password", &hostile, &[]);
        }
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    }

    #[test]
    fn refusals_say_what_to_do() {
        for (password, word) in [("", "renseignez"), ("court", "phrase"), ("motdepasse", "mots")] {
            let refusal = check("password", password, &[]).unwrap_err().to_string();
            assert!(refusal.contains(word), "{refusal}");
        }
        assert!(check("password", &"ab9".repeat(100), &[]).unwrap_err().to_string().contains("256"));
    }
}
