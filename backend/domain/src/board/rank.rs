//! Where something stands among its neighbours: a fraction between 0 and 1, whose digits sort as text. Between
//! two ranks there is always another, so that a move changes one row.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();

/// The longest rank before those of a column are given anew.
pub const LONGEST: usize = 40;

/// A rank after `before` and before `after`; an absent one is the end. `before` sorts before `after`.
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let low = digits(before.unwrap_or_default());
    let high = after.map(digits).filter(|high| *high > low);
    // At an end one goes on by small steps: that is where most of what is added goes.
    let (last, first) = (high.is_none() && before.is_some(), high.is_some() && before.is_none());
    let mut rank = Vec::new();
    // While the rank has the digits of `high`, what follows stays under it.
    let mut bound = high.as_deref();
    for at in 0..low.len() + high.as_ref().map_or(0, Vec::len) + 2 {
        let from = low.get(at).copied().unwrap_or(0);
        let to = bound.map_or(BASE, |high| high.get(at).copied().unwrap_or(0));
        if to > from + 1 {
            rank.push(match (last, first) {
                (true, _) => from + 1,
                (_, true) => to - 1,
                _ => from + (to - from) / 2,
            });
            break;
        }
        rank.push(from);
        if to == from + 1 {
            bound = None;
        }
    }
    rank.into_iter().map(|digit| char::from(DIGITS[digit])).collect()
}

/// As many ranks in order, spread over the whole.
pub fn spread(count: usize) -> Vec<String> {
    (1..=count).map(|at| format!("{:04}i", at * 10_000 / (count + 1))).collect()
}

fn digits(rank: &str) -> Vec<usize> {
    rank.bytes().map(|byte| DIGITS.iter().position(|digit| *digit == byte).unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_is_always_between_its_neighbours() {
        let mut ranks = vec![between(None, None)];
        let mut seed: u64 = 7;
        for _ in 0..2_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = (seed >> 33) as usize % (ranks.len() + 1);
            let rank = between(at.checked_sub(1).map(|i| ranks[i].as_str()), ranks.get(at).map(String::as_str));
            ranks.insert(at, rank);
        }
        assert!(ranks.is_sorted_by(|a, b| a < b));
        assert!(ranks.iter().all(|rank| !rank.ends_with('0') && rank.len() < LONGEST), "room is left below each");
    }

    #[test]
    fn both_ends_have_room_for_long() {
        let (mut first, mut last) = (between(None, None), between(None, None));
        for _ in 0..200 {
            let (before, after) = (between(None, Some(&first)), between(Some(&last), None));
            assert!(before < first && after > last);
            (first, last) = (before, after);
        }
        assert!(first.len() < 12 && last.len() < 12, "{first} {last}");
    }

    #[test]
    fn ranks_given_anew_are_in_order() {
        for count in [0, 1, 2, 9, 60, 200] {
            let ranks = spread(count);
            assert_eq!(ranks.len(), count);
            assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
        }
    }
}
