import { graphql } from "~/gql";

export const SheetParts = graphql(`
  fragment Sheet_parts on AttendanceSheet {
    id
    halfDay
    number
    mode
    startsAt
    endsAt
    opensAt
    lateFrom
    sealedAt
    sealedBy {
      id
      name
    }
    contentHash
    intact
    correctsId
    correctionReason
    version
    scans {
      id
      format
      size
      sha256
      addedAt
      addedBy {
        id
        name
      }
    }
    lines {
      id
      kind
      name
      organisation
      establishment {
        id
        name
      }
      personId
      role
      deputy
      absenceReason
      connectedAt
      disconnectedAt
      link {
        createdAt
        expiresAt
        usedAt
        sentTo
      }
      version
      signatures {
        id
        method
        signedAt
        scannedAt
        deviceAt
        late
        carried
        withdrawnAt
        withdrawReason
      }
    }
  }
`);

export const EnterAttendance = graphql(`
  mutation EnterAttendance($input: EnterAttendanceInput!) {
    enterAttendance(input: $input) {
      entrance {
        ticket
        attendanceSheetId
        expiresAt
        title
        halfDay
        mode
        startsAt
        endsAt
        place
        confirmation
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const EnterByDigits = graphql(`
  mutation EnterAttendanceByDigits($input: EnterAttendanceByDigitsInput!) {
    enterAttendanceByDigits(input: $input) {
      entrance {
        ticket
        attendanceSheetId
        expiresAt
        title
        halfDay
        mode
        startsAt
        endsAt
        place
        confirmation
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export const SignAttendance = graphql(`
  mutation SignAttendance($input: SignAttendanceInput!) {
    signAttendance(input: $input) {
      line {
        id
        name
        kind
        role
        deputy
        organisation
      }
      signedAt
      late
      refusals {
        ...Refusal_parts
      }
    }
  }
`);
