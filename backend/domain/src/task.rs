//! Tasks between sessions: due, done, dropped, reminded of.

use crate::keyed;
use crate::refusal::Refusal;
use crate::text;
use chrono::{Days, NaiveDate};

keyed! {
    pub enum TaskStatus {
        Open = "open", "À faire";
        Done = "done", "Faite";
        Dropped = "dropped", "Abandonnée";
    }
}

/// The most days before the due date at which one may be reminded.
pub const MAX_REMIND_DAYS: u32 = 60;

/// What is to do, as kept.
pub fn wording(value: &str) -> Result<String, Refusal> {
    text::line("wording", "Tâche", value, 300)
}

/// Why a task is dropped.
pub fn drop_reason(value: &str) -> Result<String, Refusal> {
    text::line("reason", "Motif", value, 300)
}

/// How long before the due date one is reminded.
pub fn remind_days(value: i32) -> Result<u32, Refusal> {
    u32::try_from(value).ok().filter(|days| *days <= MAX_REMIND_DAYS).ok_or_else(|| {
        let message = format!("Rappel : indiquez de 0 à {MAX_REMIND_DAYS} jours avant l’échéance.");
        Refusal::invalid("remindDays", message)
    })
}

/// The day of the reminder: so many days before the due date; none without a due date.
pub fn remind_on(due_on: Option<NaiveDate>, days: Option<u32>) -> Option<NaiveDate> {
    due_on?.checked_sub_days(Days::new(u64::from(days?)))
}

/// Whether a task is overdue on a day (in Paris): still open, and due before it.
pub fn is_overdue(status: TaskStatus, due_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    status == TaskStatus::Open && due_on.is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, m, d).unwrap()
    }

    #[test]
    fn a_task_is_overdue_from_the_day_after_it_was_due_as_long_as_it_is_open() {
        assert!(!is_overdue(TaskStatus::Open, Some(day(11, 28)), day(11, 28)));
        assert!(is_overdue(TaskStatus::Open, Some(day(11, 28)), day(11, 29)));
        assert!(!is_overdue(TaskStatus::Done, Some(day(11, 28)), day(11, 29)));
        assert!(!is_overdue(TaskStatus::Open, None, day(11, 29)));
    }

    #[test]
    fn a_reminder_comes_so_many_days_before_and_not_without_a_due_date() {
        assert_eq!(remind_on(Some(day(12, 2)), Some(3)), Some(day(11, 29)));
        assert_eq!(remind_on(None, Some(3)), None);
        assert_eq!(remind_on(Some(day(12, 2)), None), None);
        assert!(remind_days(-1).is_err() && remind_days(61).is_err());
        assert_eq!(remind_days(0), Ok(0));
    }
}
