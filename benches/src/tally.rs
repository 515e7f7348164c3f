//! What an answer holds, so that contestants are known to give the same data.
//!
//! Contestants name and nest alike but for ids, lists in connections and the case of enumerations; the tally looks at
//! the rest: how many of each leaf there are, and what they add up to.

use serde_json::Value;
use std::collections::BTreeMap;

/// Leaves that every contestant gives alike.
const COMPARED: [&str; 13] = [
    "name",
    "title",
    "finess",
    "step",
    "dueOn",
    "doneOn",
    "quota",
    "validatedHalfDays",
    "status",
    "halfDays",
    "workedOn",
    "town",
    "totalCount",
];

/// How many of each leaf, and the sum of their checksums.
pub type Tally = BTreeMap<String, (usize, u64)>;

/// Counts the leaves of an answer.
pub fn of(answer: &Value) -> Tally {
    let mut tally = Tally::new();
    walk(answer, &mut tally);
    tally
}

/// The objects that hold this leaf.
pub fn count(tally: &Tally, leaf: &str) -> usize {
    tally.get(leaf).map_or(0, |(count, _)| *count)
}

fn walk(value: &Value, tally: &mut Tally) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, tally)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if COMPARED.contains(&name.as_str()) && !value.is_object() && !value.is_array() {
                    let entry = tally.entry(name.clone()).or_default();
                    entry.0 += 1;
                    entry.1 = entry.1.wrapping_add(checksum(value));
                }
                walk(value, tally);
            }
        }
        _ => {}
    }
}

fn checksum(value: &Value) -> u64 {
    let text = match value {
        Value::String(text) => text.to_lowercase(),
        other => other.to_string(),
    };
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nesting_and_case_do_not_matter_but_values_do() {
        let ours = json!({"data": {"groups": [{"id": "x", "name": "A", "status": "ACTIVE"}, {"name": "B", "status": "ACTIVE"}]}});
        let theirs = json!({"data": {"g": {"nodes": [{"id": "y", "name": "B", "status": "active"}, {"name": "A", "status": "active"}]}}});
        assert_eq!(of(&ours), of(&theirs));
        assert_eq!(count(&of(&ours), "name"), 2);
        assert_ne!(of(&ours), of(&json!({"name": "A"})));
    }
}
