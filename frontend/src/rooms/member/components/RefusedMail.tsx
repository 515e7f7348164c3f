import { longDate, quoted } from "~/lib/format";
import { Badge } from "~/ui/Badge";

/** An address that refuses mail: since when, what its server said, and what to do about it. */
export function RefusedMail({ since, reason }: { since: string; reason: string | null }) {
  return (
    <div className="member-refused">
      <Badge tone="error">Courriels refusés</Badge>
      <p>Depuis le {longDate(since)}, cette adresse ne reçoit plus nos courriels.</p>
      {reason ? (
        <p lang="en" className="member-refused__reason">
          {quoted(reason)}
        </p>
      ) : null}
      <p>
        Vérifiez-la avec la personne. Si elle est fausse ou fermée, mettez fin à ce rôle et invitez la personne à la bonne adresse. Si elle est juste, demandez-lui de se connecter par un lien reçu par courriel : dès qu’il lui
        parvient, les autres reprennent.
      </p>
    </div>
  );
}
