import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useViewer } from "./viewer";

/** A link to a page whose address, from the tenant's, is the server's to say. */
export function PathLink({ path, onOpen, children }: { path: string; onOpen?: () => void; children: ReactNode }) {
  const { tenant } = useViewer();
  const { history } = useRouter();
  const href = `/${tenant.key}${path}`;
  return (
    <a
      href={href}
      onClick={(event) => {
        onOpen?.();
        // In another tab or window, the browser goes there by itself.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        history.push(href);
      }}
    >
      {children}
    </a>
  );
}
