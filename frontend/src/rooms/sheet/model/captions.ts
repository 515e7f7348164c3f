/** Among the files of a sheet, those that a film may show as its captions, as choices. */
export function captionsAmong(files: readonly { id: string; name: string; state: string }[]): { value: string; label: string }[] {
  return files.filter(({ name, state }) => state === "READY" && name.toLowerCase().endsWith(".vtt")).map(({ id, name }) => ({ value: id, label: name }));
}
