import { useAct } from "~/app/graphql/useAct";
import { LinkPanel } from "~/app/poster/LinkPanel";
import { IssueBoardLink, RevokeBoardLink } from "../operations";

type Props = { board: { id: string; version: number; linkExpiresAt: string | null }; establishmentName: string };

/** The link by which those of the spaces of discussion add cards, without an account and without a name. */
export function KeepPanel({ board: { id, version, linkExpiresAt }, establishmentName }: Props) {
  const issue = useAct(IssueBoardLink);
  const revoke = useAct(RevokeBoardLink);
  const input = { id, version };
  return (
    <LinkPanel
      id="lien-tableau"
      heading="h3"
      title="Lien pour les espaces de discussion"
      lead="Celles et ceux qui n’ont pas de compte ajoutent des cartes par ce lien. Elles arrivent marquées « contribution d’un EDT », sans nom."
      expiresAt={linkExpiresAt}
      issue={async () => {
        const { data, refusals } = await issue.run({ input });
        return { answer: data?.issueBoardLink, refusals };
      }}
      revoke={() => revoke.run({ input })}
      pending={{ issue: issue.pending, revoke: revoke.pending }}
      poster={{
        title: "Comment se passe le travail ?",
        about: `État des lieux partagé, ${establishmentName}`,
        code: "QR code du lien pour ajouter une carte",
        children: "Visez ce code avec votre téléphone : un constat, une cause, une idée. Sans compte ni nom à donner.",
      }}
    />
  );
}
