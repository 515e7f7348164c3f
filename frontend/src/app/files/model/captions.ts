/** The captions of a film: the id of the WebVTT file of the same name beside it, if there is one. */
export function captionsOf(name: string, others: readonly { id: string; name: string }[]): string | undefined {
  const stem = (of: string) => of.slice(0, of.lastIndexOf(".")).toLowerCase();
  return others.find((one) => one.name.toLowerCase().endsWith(".vtt") && stem(one.name) === stem(name))?.id;
}
