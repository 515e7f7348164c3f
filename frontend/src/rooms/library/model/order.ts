/** The same list with the item at a place moved by so many places, as far as the list goes. */
export function moved<Item>(list: readonly Item[], from: number, by: number): Item[] {
  const to = Math.min(Math.max(from + by, 0), list.length - 1);
  const next = list.filter((_, place) => place !== from);
  const item = list[from];
  if (item === undefined) return [...list];
  next.splice(to, 0, item);
  return next;
}
