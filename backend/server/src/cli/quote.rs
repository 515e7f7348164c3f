use super::{Failure, print, refused};
use clap::Args;
use serde::Serialize;
use std::fmt::Write as _;

#[derive(Debug, Args)]
pub struct Quote {
    /// Clé du règlement.
    key: String,
    /// Nombre d’établissements du groupe.
    #[arg(long, value_name = "N")]
    establishments: u32,
    /// En JSON.
    #[arg(long)]
    json: bool,
}

/// Days are in days, amounts in cents.
#[derive(Serialize)]
struct Quoted {
    key: String,
    establishments: u32,
    days: f64,
    quotas: Vec<QuotaLine>,
    total_cents: i64,
    sponsor_cents: i64,
    share_cents: i64,
    /// Each establishment's share; they differ by a cent at most.
    shares_cents: Vec<i64>,
}

#[derive(Serialize)]
struct QuotaLine {
    quota: &'static str,
    title: String,
    days: f64,
    formula: String,
}

impl Quote {
    pub fn run(self) -> Result<(), Failure> {
        let quote = cordee_app::programme::quote(&self.key, self.establishments).map_err(refused)?;
        if self.json {
            return print::json(&Quoted {
                key: self.key,
                establishments: quote.establishments,
                days: quote.days.as_days(),
                quotas: quote
                    .quotas
                    .iter()
                    .map(|line| QuotaLine {
                        quota: line.quota.key(),
                        title: line.title.clone(),
                        days: line.days.as_days(),
                        formula: line.formula_text.clone(),
                    })
                    .collect(),
                total_cents: quote.total.0,
                sponsor_cents: quote.sponsor.0,
                share_cents: quote.shares.iter().map(|share| share.0).max().unwrap_or_default(),
                shares_cents: quote.shares.iter().map(|share| share.0).collect(),
            });
        }
        let mut out = String::new();
        for line in &quote.quotas {
            let _ = writeln!(out, "{:<60} {:>12}   {}", line.title, line.days.to_string(), line.formula_text);
        }
        let _ = writeln!(out, "{:<60} {:>12}", "Total", quote.days.to_string());
        let _ = writeln!(out, "{:<60} {:>12}", "Montant total", quote.total.to_string());
        let _ = writeln!(out, "{:<60} {:>12}", "Part du financeur", quote.sponsor.to_string());
        let share = quote.shares.first().copied().unwrap_or_default();
        let _ = writeln!(out, "{:<60} {:>12}", "Reste à charge par établissement", share.to_string());
        print::text(&out)
    }
}
