import { type FragmentType, graphql, unmask } from "~/gql";
import { type Row, sheetOf } from "./model/attendance";

const AttendanceSession = graphql(`
  fragment Attendance_session on Session {
    answers {
      role
      establishment {
        id
        name
      }
      post {
        id
        number
        organisation {
          id
          name
        }
      }
      holder {
        id
        name
      }
      deputy {
        id
        name
      }
    }
    attendance {
      id
      role
      present
      establishment {
        id
        name
      }
      post {
        id
        number
        organisation {
          id
          name
        }
      }
      person {
        id
        name
      }
    }
  }
`);

/** The sheet of a session to fill in, or as it was filled in. */
export function rowsOf(session: FragmentType<typeof AttendanceSession>): Row[] {
  const { answers, attendance } = unmask(AttendanceSession, session);
  return sheetOf(answers, attendance);
}
