/** A part of a section's text: lines of a paragraph, or the items of a list. */
export type Block = { kind: "paragraph" | "list"; lines: string[] };

const ITEM = /^[-–•*]\s+/;

/** Paragraphs stand between blank lines; a line that begins with a dash is an item. As the server reads it for its documents. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of body.split("\n").map((one) => one.trim())) {
    if (line === "") {
      open = false;
      continue;
    }
    const kind = ITEM.test(line) ? "list" : "paragraph";
    const text = line.replace(ITEM, "");
    const last = blocks.at(-1);
    if (open && last?.kind === kind) last.lines.push(text);
    else blocks.push({ kind, lines: [text] });
    open = true;
  }
  return blocks;
}
