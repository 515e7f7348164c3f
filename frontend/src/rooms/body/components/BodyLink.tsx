import { useAct } from "~/app/graphql/useAct";
import { LinkPanel } from "~/app/poster/LinkPanel";
import { useViewer } from "~/app/viewer";
import { type FragmentType, graphql, unmask } from "~/gql";
import { IssueBodyLink, RevokeBodyLink } from "../operations";

const BodyLinkBody = graphql(`
  fragment BodyLink_body on Body {
    id
    title
    establishmentName
    linkExpiresAt
    closedAt
    version
  }
`);

/** The link by which people without an account propose, and its poster for the staff room. */
export function BodyLink({ body: masked }: { body: FragmentType<typeof BodyLinkBody> }) {
  const { id, title, establishmentName, linkExpiresAt, closedAt, version } = unmask(BodyLinkBody, masked);
  const { may } = useViewer();
  const issue = useAct(IssueBodyLink);
  const revoke = useAct(RevokeBodyLink);
  if (!may("body.manage") || closedAt) return null;
  const input = { id, version };
  return (
    <LinkPanel
      id="lien"
      heading="h2"
      title="Lien pour proposer sans compte"
      lead="Un seul lien pour toute l’équipe, à transmettre ou à afficher. Rien ne dit qui propose."
      expiresAt={linkExpiresAt}
      issue={async () => {
        const { data, refusals } = await issue.run({ input });
        return { answer: data?.issueBodyLink, refusals };
      }}
      revoke={() => revoke.run({ input })}
      pending={{ issue: issue.pending, revoke: revoke.pending }}
      poster={{
        title: "Une idée pour mieux travailler ?",
        about: `${title}, ${establishmentName}`,
        code: "QR code du lien pour proposer",
        children: "Visez ce code avec votre téléphone, sans compte ni nom à donner. Le comité QVCT répond à chaque proposition.",
      }}
    />
  );
}
