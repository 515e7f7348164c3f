//! The word that was meant, where the one that was typed is in no sheet.

/// The nearest of known words to one that none is: at most one slip up to seven letters, two beyond; of two as near,
/// the one that more sheets have, then the first by the alphabet.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = (&'a str, i64)>) -> Option<&'a str> {
    let typed: Vec<char> = typed.chars().collect();
    let most = match typed.len() {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let mut best: Option<(usize, i64, &str)> = None;
    for (word, sheets) in known {
        let Some(distance) = distance(&typed, word, most) else { continue };
        let here = (distance, -sheets, word);
        if best.is_none_or(|best| here < best) {
            best = Some(here);
        }
    }
    best.map(|(_, _, word)| word)
}

/// Letters to add, to take out, to change or to swap with the next, if they are at most so many.
fn distance(typed: &[char], word: &str, most: usize) -> Option<usize> {
    let word: Vec<char> = word.chars().collect();
    if word.len().abs_diff(typed.len()) > most {
        return None;
    }
    let width = word.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, other) in word.iter().enumerate() {
            let changed = last[j] + usize::from(letter != other);
            row[j + 1] = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == word[j - 1] && typed[i - 1] == *other {
                row[j + 1] = row[j + 1].min(before[j - 1] + 1);
            }
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_find_their_word() {
        let known = [("recrutement", 9), ("recrutements", 2), ("planning", 5), ("charge", 4), ("change", 4)];
        let near = |typed| nearest(typed, known);
        assert_eq!(near("recrutemnt"), Some("recrutement"));
        assert_eq!(near("recurtement"), Some("recrutement"));
        assert_eq!(near("planing"), Some("planning"));
        assert_eq!(near("chagre"), Some("charge"));
        assert_eq!((near("xyzxyz"), near("pla"), near("")), (None, None, None));
    }
}
