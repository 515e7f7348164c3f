import { Link } from "@tanstack/react-router";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { shortDate } from "~/lib/format";
import { quotaName } from "~/lib/terms";

const EntrySubjectEntry = graphql(`
  fragment EntrySubject_entry on DayEntry {
    quota
    note
    group {
      id
      name
    }
    establishment {
      id
      name
    }
    session {
      id
      title
    }
    supportRequest {
      id
      title
    }
    corrects {
      id
      workedOn
    }
  }
`);

/** What an entry counts: its quota, for whom, at which session, and why. */
export function EntrySubject({ entry, across }: { entry: FragmentType<typeof EntrySubjectEntry>; across: boolean }) {
  const { tenant } = useViewer();
  const { quota, note, group, establishment, session, supportRequest, corrects } = unmask(EntrySubjectEntry, entry);
  return (
    <div className="subject">
      <span>
        {quotaName[quota]}
        {establishment ? `, ${establishment.name}` : null}
      </span>
      {across ? (
        <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={{ onglet: "jours" }}>
          {group.name}
        </Link>
      ) : null}
      {corrects ? <span className="muted">Corrige la saisie du {shortDate(corrects.workedOn)}</span> : null}
      {session ? <span className="muted">{session.title}</span> : null}
      {supportRequest ? (
        <Link to="/$tenant/appuis/$requestId" params={{ tenant: tenant.key, requestId: supportRequest.id }}>
          Appui de l’Aract : {supportRequest.title}
        </Link>
      ) : null}
      {note ? <span className="subject__note">{note}</span> : null}
    </div>
  );
}
