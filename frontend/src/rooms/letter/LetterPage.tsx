import { Link, useParams } from "@tanstack/react-router";
import { DownloadButton } from "~/app/documents/DownloadButton";
import { PageQuery } from "~/app/graphql/PageQuery";
import { GroupLive } from "~/app/live/GroupLive";
import { NotFound } from "~/app/states/FailureState";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Badge } from "~/ui/Badge";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { LetterActions } from "./components/LetterActions";
import { LetterText } from "./components/LetterText";
import { Signatures } from "./components/Signatures";
import { SignBox } from "./components/SignBox";
import { endWords, signedOf, stands, statusName, statusTone } from "./model/words";
import "./letter.css";

const LetterPageQuery = graphql(`
  query LetterPage($id: ID!) {
    letter(id: $id) {
      id
      status
      endedAt
      endReason
      establishment {
        id
        name
      }
      voices {
        role
        signature {
          id
          signedAt
        }
      }
      group {
        id
        name
        activity(first: 1) {
          edges {
            node {
              position
            }
          }
        }
      }
      text {
        reference
      }
      ...LetterText_letter
      ...Signatures_letter
      ...SignBox_letter
      ...LetterActions_letter
    }
    lettersToSign {
      id
    }
  }
`);

/** A commitment letter: its text as it is signed, who has signed, and the signature that is waited for. */
export default function LetterPage() {
  const { tenant } = useViewer();
  const { letterId } = useParams({ from: "/$tenant/lettres/$letterId" });
  return (
    <PageQuery query={LetterPageQuery} variables={{ id: letterId }}>
      {({ letter, lettersToSign }, { reload }) => {
        if (!letter) return <NotFound />;
        const { id, status, voices, establishment, group, text } = letter;
        return (
          <Page
            key={id}
            title="Lettre d’engagement"
            context={establishment.name}
            lead={`${establishment.name}, référence ${text.reference}`}
            badges={<Badge tone={statusTone[status]}>{status === "ISSUED" ? signedOf(voices) : statusName[status]}</Badge>}
            actions={
              <>
                <DownloadButton document="LETTER" of={id} label="Télécharger la lettre" weight={45} />
                <LetterActions letter={letter} reload={reload} />
              </>
            }
          >
            <p>
              <Link to="/$tenant/groupes/$groupId" params={{ tenant: tenant.key, groupId: group.id }} search={{ onglet: "lettres" }}>
                Lettres du groupe {group.name}
              </Link>
            </p>
            <GroupLive groupId={group.id} from={group.activity.edges[0]?.node.position ?? 0} />
            {stands(status) ? null : (
              <Notice tone="warning" title="Cette lettre ne vaut plus">
                {endWords(letter)}
              </Notice>
            )}
            <LetterText letter={letter} />
            <Signatures letter={letter} />
            {lettersToSign.some((waiting) => waiting.id === id) ? <SignBox letter={letter} reload={reload} /> : null}
          </Page>
        );
      }}
    </PageQuery>
  );
}
