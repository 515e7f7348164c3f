//! What Occitanie's groups and its network live through, one story a file, in days from today.

mod ariege;
mod ariege_files;
mod ariege_minutes;
mod ariege_project;
mod ariege_sheets;
mod ariege_talk;
mod gascogne;
mod herault;
mod lauragais;
mod library;
mod network;
mod network_board;
mod network_life;
mod published;
mod quercy;
mod restitution;
mod rouergue;
mod trials;
mod trials_light;

use super::act::Cue;
use super::calendar::Calendar;

/// What the groups live through.
pub fn all(calendar: &Calendar) -> Vec<Cue> {
    let stories = [quercy::story, lauragais::story, ariege::story, rouergue::story, herault::story, gascogne::story];
    let mut cues: Vec<Cue> = stories.into_iter().flat_map(|story| story(calendar).told()).collect();
    cues.extend(network::story(calendar));
    cues.extend(restitution::story(calendar));
    cues.extend(trials::story(calendar));
    cues.extend(library::story(calendar));
    cues.extend(published::story(calendar));
    cues
}
