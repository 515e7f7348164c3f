import { useEffect, useState } from "react";

const PATIENCE_MS = 200;

/** Grey lines while a page loads; nothing at all when it comes at once. */
export function Skeleton({ lines = 5 }: { lines?: number }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return <div className="skeleton" aria-busy="true" />;
  return (
    <div className="skeleton" aria-busy="true">
      <p className="fr-sr-only" role="status">
        Chargement…
      </p>
      <div className="skeleton__title" aria-hidden="true" />
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className="skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
