import { Link } from "@tanstack/react-router";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { Panel } from "./Panel";

const LettersToSignQuery = graphql(`
  query LettersToSign {
    lettersToSign {
      id
      establishment {
        id
        name
      }
      text {
        title
        reference
      }
    }
  }
`);

/** The letters that wait for one's own signature; nothing when none does. */
export function LettersToSign() {
  const { tenant } = useViewer();
  return (
    <PartQuery query={LettersToSignQuery} variables={{}} loading={null}>
      {({ lettersToSign }) =>
        lettersToSign.length === 0 ? null : (
          <Panel title="Votre signature est attendue" strong>
            <ul>
              {lettersToSign.map(({ id, establishment, text }) => (
                <li key={id}>
                  <Link to="/$tenant/lettres/$letterId" params={{ tenant: tenant.key, letterId: id }}>
                    Lire et signer la {text.title.toLowerCase()} : {establishment.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Panel>
        )
      }
    </PartQuery>
  );
}
