import * as z from "zod/mini";
import { PartQuery } from "~/app/graphql/PageQuery";
import { useAct } from "~/app/graphql/useAct";
import { useMore } from "~/app/graphql/useMore";
import { useViewer } from "~/app/viewer";
import { graphql } from "~/gql";
import { CheckboxField, Form, rule, TextAreaField, useForm } from "~/ui/form";
import { MoreButton } from "~/ui/MoreButton";
import { toast } from "~/ui/toast";
import { MakeProposal } from "../operations";
import { ProposalItem } from "./ProposalItem";

const ProposalsQuery = graphql(`
  query Proposals($bodyId: ID!, $first: Int!) {
    proposals(bodyId: $bodyId, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        ...ProposalItem_proposal
      }
    }
  }
`);

/** What was proposed in a body, the latest first, and where one proposes. */
export function Proposals({ bodyId, open }: { bodyId: string; open: boolean }) {
  const { may } = useViewer();
  const { first, more } = useMore(bodyId, 30);
  return (
    <section aria-labelledby="propositions">
      <h2 className="fr-h5" id="propositions">
        Propositions
      </h2>
      {open && may("proposal.make") ? <MakeForm bodyId={bodyId} /> : null}
      <PartQuery query={ProposalsQuery} variables={{ bodyId, first }}>
        {({ proposals }, { stale, reload }) =>
          proposals && proposals.nodes.length > 0 ? (
            <>
              <ul className="bodies">
                {proposals.nodes.map((proposal) => (
                  <ProposalItem key={proposal.id} proposal={proposal} reload={reload} />
                ))}
              </ul>
              <MoreButton shown={proposals.nodes.length} total={proposals.totalCount} noun="proposition" hasMore={proposals.pageInfo.hasNextPage} pending={stale} onMore={more} />
            </>
          ) : (
            <p className="muted">Aucune proposition pour le moment.</p>
          )
        }
      </PartQuery>
    </section>
  );
}

const schema = z.object({ text: rule.text("Écrivez votre proposition.", 2000), signed: z.boolean() });

function MakeForm({ bodyId }: { bodyId: string }) {
  const { run } = useAct(MakeProposal);
  const form = useForm(schema, { text: "", signed: false });
  const send = async ({ text, signed }: { text: string; signed: boolean }) => {
    const { refusals } = await run({ input: { bodyId, text, signed } });
    if (refusals) return refusals;
    toast("Proposition transmise au comité.");
    form.reset({ text: "", signed: false });
    return undefined;
  };
  return (
    <Form form={form} submit="Proposer" onSubmit={send}>
      <TextAreaField name="text" label="Votre proposition" hint="Votre nom n’est ni affiché ni conservé, sauf si vous le demandez. Ne nommez ni collègue ni résident." rows={3} maxLength={2000} />
      <CheckboxField name="signed" label="Donner mon nom avec cette proposition" />
    </Form>
  );
}
