import { useViewer } from "~/app/viewer";
import { FoldedFiles } from "~/app/files/Files";
import { Comments } from "~/app/conversation/Comments";
import { useDialogSearch } from "~/app/useDialogSearch";
import { type FragmentType, graphql, unmask } from "~/gql";
import { longDate } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Button, Buttons } from "~/ui/Button";
import { deliverableStatusName, deliverableTone, stepName } from "../model/words";

export const DeliverableLineDeliverable = graphql(`
  fragment DeliverableLine_deliverable on Deliverable {
    id
    title
    step
    status
    dueOn
    late
    link
    body
    deliveredAt
    returnReason
    messageCount
  }
`);

/** A deliverable: what it is, when it is due, where it is, and what one may do with it. */
export function DeliverableLine({ deliverable: masked, of, open }: { deliverable: FragmentType<typeof DeliverableLineDeliverable>; of?: string; open: boolean }) {
  const { id, title, step, status, dueOn, late, link, body, deliveredAt, returnReason, messageCount } = unmask(DeliverableLineDeliverable, masked);
  const { may } = useViewer();
  const dialog = useDialogSearch();
  return (
    <li className="deliverable">
      <div className="deliverable__head">
        <span className="deliverable__title">
          {title}
          {of ? <span className="muted"> · {of}</span> : null}
        </span>
        <span className="deliverable__badges">
          <Badge tone={deliverableTone[status]}>{deliverableStatusName[status]}</Badge>
          {late ? <Badge tone="error">En retard</Badge> : null}
        </span>
      </div>
      <p className="deliverable__when muted">
        {dueOn ? `Attendu le ${longDate(dueOn)}` : "Sans échéance"}, à l’étape {stepName(step)}
        {deliveredAt && status !== "DUE" ? ` · remis le ${longDate(deliveredAt)}` : ""}
      </p>
      {link ? (
        <p>
          <a href={link} target="_blank" rel="noopener noreferrer" title={`${title} (nouvelle fenêtre)`}>
            Ouvrir le livrable
          </a>
        </p>
      ) : null}
      {body ? <p className="deliverable__body">{body}</p> : null}
      {status === "RETURNED" && returnReason ? <p className="deliverable__reason">À compléter : {returnReason}</p> : null}
      {open ? (
        <Buttons>
          {may("deliverable.hand") && status !== "ACCEPTED" ? (
            <Button size="sm" kind={status === "DELIVERED" ? "tertiary" : "secondary"} onClick={() => dialog.open("remettre", { objet: id })} aria-label={`${status === "DELIVERED" ? "Remettre à nouveau" : "Remettre"} : ${title}${of ? `, ${of}` : ""}`}>
              {status === "DELIVERED" ? "Remettre à nouveau" : "Remettre"}
            </Button>
          ) : null}
          {may("deliverable.judge") && status === "DELIVERED" ? (
            <>
              <Button size="sm" onClick={() => dialog.open("accepter", { objet: id })} aria-label={`Accepter : ${title}${of ? `, ${of}` : ""}`}>
                Accepter
              </Button>
              <Button size="sm" kind="secondary" onClick={() => dialog.open("renvoyer", { objet: id })} aria-label={`Renvoyer : ${title}${of ? `, ${of}` : ""}`}>
                Renvoyer
              </Button>
            </>
          ) : null}
          {may("deliverable.judge") && status !== "ACCEPTED" ? (
            <Button size="sm" kind="tertiary" onClick={() => dialog.open("echeance", { objet: id })} aria-label={`Changer l’échéance : ${title}${of ? `, ${of}` : ""}`}>
              Échéance
            </Button>
          ) : null}
        </Buttons>
      ) : null}
      <FoldedFiles subjectId={id} about={of ? `${title}, ${of}` : title} />
      {status === "DUE" ? null : <Comments subjectId={id} about={of ? `${title}, ${of}` : title} count={messageCount} />}
    </li>
  );
}
