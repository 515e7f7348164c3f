//! What Occitanie's groups and its network live through, one story a file, in days from today.

mod ariege;
mod ariege_minutes;
mod ariege_sheets;
mod ariege_talk;
mod gascogne;
mod herault;
mod lauragais;
mod network;
mod network_life;
mod quercy;
mod restitution;
mod rouergue;

use super::act::Cue;
use super::calendar::Calendar;

/// What the groups live through.
pub fn all(calendar: &Calendar) -> Vec<Cue> {
    let stories = [quercy::story, lauragais::story, ariege::story, rouergue::story, herault::story, gascogne::story];
    let mut cues: Vec<Cue> = stories.into_iter().flat_map(|story| story(calendar).told()).collect();
    cues.extend(network::story(calendar));
    cues.extend(restitution::story(calendar));
    cues
}
