/** The place in the journal of the change that a delivery tells; none in any other answer. */
export function positionOf(data: Record<string, unknown> | null | undefined): number | undefined {
  for (const value of Object.values(data ?? {})) {
    const position = (value as { position?: unknown } | null)?.position;
    if (typeof position === "number") return position;
  }
  return undefined;
}
