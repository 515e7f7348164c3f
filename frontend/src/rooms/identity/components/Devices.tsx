import { useAct } from "~/app/graphql/useAct";
import { type FragmentType, graphql, unmask } from "~/gql";
import { shortDate, since, time } from "~/lib/format";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { type Column, Table } from "~/ui/Table";
import { toast } from "~/ui/toast";
import { deviceName } from "../model/deviceName";

const DevicesSession = graphql(`
  fragment Devices_session on LoginSession {
    id
    createdAt
    lastSeenAt
    userAgent
    address
    current
  }
`);

const RevokeLoginSession = graphql(`
  mutation RevokeLoginSession($input: RevokeLoginSessionInput!) {
    revokeLoginSession(input: $input) {
      done
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

const RevokeOtherLoginSessions = graphql(`
  mutation RevokeOtherLoginSessions {
    revokeOtherLoginSessions {
      done
      refusals {
        ...Refusal_parts
      }
    }
  }
`);

export function Devices({ sessions: masked }: { sessions: readonly FragmentType<typeof DevicesSession>[] }) {
  const sessions = unmask(DevicesSession, masked);
  const one = useAct(RevokeLoginSession);
  const others = useAct(RevokeOtherLoginSessions);
  const said = (refusals: readonly { message: string }[] | undefined, done: string) =>
    toast(refusals?.[0]?.message ?? done, refusals ? "error" : "success");
  const columns: Column<(typeof sessions)[number]>[] = [
    {
      key: "device",
      title: "Appareil",
      header: true,
      cell: ({ userAgent, current }) => (
        <>
          {deviceName(userAgent)} {current ? <Badge tone="info">Cet appareil</Badge> : null}
        </>
      ),
    },
    { key: "seen", title: "Dernière activité", cell: ({ lastSeenAt }) => since(lastSeenAt) },
    { key: "opened", title: "Connecté depuis", cell: ({ createdAt }) => `${shortDate(createdAt)} à ${time(createdAt)}` },
    { key: "address", title: "Adresse réseau", cell: ({ address }) => address ?? "inconnue" },
    {
      key: "act",
      title: "Action",
      cell: ({ id, current, userAgent }) =>
        current ? null : (
          <Button
            kind="tertiary"
            size="sm"
            pending={one.pending}
            onClick={async () => said((await one.run({ input: { id } })).refusals, "L’appareil est déconnecté.")}
          >
            Déconnecter<span className="fr-sr-only"> {deviceName(userAgent)}</span>
          </Button>
        ),
    },
  ];
  return (
    <section aria-labelledby="appareils">
      <h2 className="fr-h4" id="appareils">
        Appareils connectés
      </h2>
      <Table stack caption="Appareils connectés" hideCaption columns={columns} rows={sessions} rowKey={({ id }) => id} />
      {sessions.length > 1 ? (
        <Button
          kind="secondary"
          pending={others.pending}
          onClick={async () => said((await others.run({})).refusals, "Vos autres appareils sont déconnectés.")}
        >
          Déconnecter tous les autres appareils
        </Button>
      ) : null}
    </section>
  );
}
