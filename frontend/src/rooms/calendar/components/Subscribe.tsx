import { useAct } from "~/app/graphql/useAct";
import { Button } from "~/ui/Button";
import { toast } from "~/ui/toast";
import { SubscribeCalendar } from "../operations";

/** Asks for an address where there is none yet. */
export function Subscribe({ groupId }: { groupId: string | null }) {
  const { run, pending } = useAct(SubscribeCalendar);
  return (
    <Button
      pending={pending}
      onClick={async () => {
        const { refusals } = await run({ input: { groupId } });
        toast(refusals?.[0]?.message ?? "Votre adresse est prête.", refusals ? "error" : "success");
      }}
    >
      Obtenir une adresse
    </Button>
  );
}
