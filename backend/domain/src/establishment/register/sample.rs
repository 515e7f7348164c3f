//! The reader tried on a real extract of Occitanie, when `CORDEE_FINESS_SAMPLE` names it.

use super::collect_register;
use crate::establishment::category::Category;
use std::collections::HashMap;
use std::io::Write;

#[test]
fn reads_the_real_extract_of_occitanie() {
    let Ok(path) = std::env::var("CORDEE_FINESS_SAMPLE") else {
        // Written past the harness, which hides what passing tests print.
        let said =
            b"SKIPPED: CORDEE_FINESS_SAMPLE names no extract of the register; its reader was not tried on real data\n";
        std::io::stderr().write_all(said).unwrap();
        return;
    };
    let register = collect_register(&std::fs::read(&path).unwrap());
    assert_eq!(register.rejected, []);
    assert_eq!(register.read, 2_541);
    assert_eq!(register.establishments.len(), 2_541);
    let establishments = &register.establishments;
    assert_eq!(establishments.iter().filter(|record| record.category == Category::EHPAD).count(), 823);

    let mut disability = HashMap::new();
    for record in establishments.iter().filter(|record| record.sector().is_disability()) {
        *disability.entry(record.finess_ej.unwrap()).or_insert(0) += 1;
    }
    assert_eq!(disability.values().filter(|sites| **sites >= 3).count(), 102);

    let positions: Vec<_> = establishments.iter().filter_map(|record| record.position).collect();
    let (west, east) = bounds(positions.iter().map(|position| position.longitude));
    let (south, north) = bounds(positions.iter().map(|position| position.latitude));
    println!("{} positions, {west}..{east} {south}..{north}, {} warnings", positions.len(), register.warnings.len());
    assert_eq!(positions.len(), 2_541);
    assert_eq!([west, east, south, north].map(|degrees| (degrees * 100.0).round()), [-22.0, 479.0, 4_238.0, 4_500.0]);
}

fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
}
