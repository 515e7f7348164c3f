import { useState } from "react";
import type { Refusal } from "~/lib/refusal";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";

/** For someone already signed in as the person invited: one press. */
export function JoinButton({ email, onJoin }: { email: string; onJoin: () => Promise<Refusal[]> }) {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <>
      {refusal ? (
        <Notice tone="error" live>
          {refusal.message}
        </Notice>
      ) : null}
      <p>
        Votre session est ouverte avec l’adresse <strong>{email}</strong> : rien d’autre ne vous est demandé.
      </p>
      <Button
        pending={pending}
        onClick={async () => {
          setPending(true);
          const [found] = await onJoin();
          setPending(false);
          setRefusal(found);
        }}
      >
        Rejoindre l’espace
      </Button>
    </>
  );
}
