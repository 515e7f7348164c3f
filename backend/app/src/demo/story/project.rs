use super::Story;
use crate::demo::act::{Act, ProjectAct};

/// Who answers, each item's step in order, and what is said of some blocks.
pub type Answered = (&'static str, [i32; 18], &'static [(&'static str, &'static str)]);

impl Story<'_> {
    /// Something is done in the room of an establishment's project.
    pub fn in_project(&mut self, at: (i64, u32, u32), by: &'static str, establishment: &'static str, act: ProjectAct) {
        let group = self.group;
        self.cue(at, by, Act::Project { group, establishment, act });
    }

    /// A self-assessment is opened, each of these answers a day after the other, and it is closed.
    pub fn assessed(
        &mut self,
        (day, closed): (i64, i64),
        establishment: &'static str,
        title: &'static str,
        answers: &[Answered],
    ) {
        let consultant = self.consultant;
        self.in_project((day, 9, 40), consultant, establishment, ProjectAct::Assess { title });
        for (turn, (by, steps, comments)) in (1..).zip(answers) {
            let act = ProjectAct::Answer { steps: *steps, comments };
            self.in_project((day + turn, 11, 25), by, establishment, act);
        }
        self.in_project((closed, 16, 40), consultant, establishment, ProjectAct::CloseAssessment);
    }
}
