import { useState } from "react";
import { useAct } from "~/app/graphql/useAct";
import { graphql } from "~/gql";
import type { DocumentKind } from "~/gql/graphql";
import type { Refusal } from "~/lib/refusal";
import { Button, type ButtonKind } from "~/ui/Button";
import { RefusalNotice } from "~/ui/RefusalNotice";

const AskDocument = graphql(`
  mutation AskDocument($input: DocumentAddressInput!) {
    documentAddress(input: $input) {
      address {
        path
        fileName
      }
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

type Props = {
  document: DocumentKind;
  /** What the document is of. */
  of: string;
  /** What the button says, without the format. */
  label: string;
  /** What tells it from its like, for those who do not see where it is. */
  about?: string;
  /** About how much it weighs, in kilobytes. */
  weight: number;
  /** What it is, when not a PDF. */
  format?: string;
  kind?: ButtonKind;
};

/** Downloads an accessible PDF: its address is asked for when the button is pressed, since it only lasts a minute. */
export function DownloadButton({ document: wanted, of, label, about, weight, format = "PDF", kind = "secondary" }: Props) {
  const { run, pending } = useAct(AskDocument);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const download = async () => {
    const { data, refusals: refused } = await run({ input: { kind: wanted, id: of } });
    setRefusals(refused ?? []);
    const address = data?.documentAddress.address;
    if (!address) return;
    const link = document.createElement("a");
    link.href = address.path;
    link.download = address.fileName;
    link.click();
  };
  return (
    <>
      <Button kind={kind} icon="fr-icon-download-line" pending={pending} onClick={() => void download()}>
        {/* One text: a button's parts lose the spaces between them. */}
        <span>
          {label}
          {about ? <span className="fr-sr-only"> : {about}</span> : null} ({format}, {weight}&nbsp;ko environ)
        </span>
      </Button>
      <RefusalNotice refusals={refusals} />
    </>
  );
}
