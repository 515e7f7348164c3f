import { useEffect } from "react";
import { useClient } from "urql";
import type { Owner } from "./counts";
import { outbox } from "./outbox";
import { officeOf } from "./post";

/** Sends, in the name of who is signed in, what this device kept; leaves with the pages of the tenant. */
export default function OutboxHost({ tenant, person }: Owner) {
  const client = useClient();
  useEffect(() => {
    void outbox.open(officeOf(client, { tenant, person })).catch(() => undefined);
    return () => outbox.close();
  }, [client, tenant, person]);
  return null;
}
