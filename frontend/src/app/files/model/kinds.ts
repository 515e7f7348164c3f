/** What a file is to who looks at it: how it opens, and how it is named. */
export type Look = "picture" | "pdf" | "sound" | "film" | "text" | "office";

const MEBI = 1024 * 1024;
const GIBI = 1024 * MEBI;
type Kind = { look: Look; name: string; most: number };

const picture = (name: string): Kind => ({ look: "picture", name, most: 50 * MEBI });
const office = (name: string): Kind => ({ look: "office", name, most: 200 * MEBI });
const sound = (name: string): Kind => ({ look: "sound", name, most: 2 * GIBI });
const film = (name: string): Kind => ({ look: "film", name, most: 2 * GIBI });
const text = (name: string): Kind => ({ look: "text", name, most: 20 * MEBI });

/** What the server takes, by extension: it checks again, by content. */
const KINDS: Record<string, Kind> = {
  pdf: { look: "pdf", name: "PDF", most: 200 * MEBI },
  jpg: picture("Image JPEG"),
  jpeg: picture("Image JPEG"),
  png: picture("Image PNG"),
  webp: picture("Image WebP"),
  gif: picture("Image GIF"),
  docx: office("Document Word"),
  xlsx: office("Classeur Excel"),
  pptx: office("Présentation PowerPoint"),
  odt: office("Texte OpenDocument"),
  ods: office("Classeur OpenDocument"),
  odp: office("Présentation OpenDocument"),
  mp3: sound("Son MP3"),
  m4a: sound("Son M4A"),
  ogg: sound("Son Ogg"),
  oga: sound("Son Ogg"),
  opus: sound("Son Ogg"),
  wav: sound("Son WAV"),
  mp4: film("Vidéo MP4"),
  m4v: film("Vidéo MP4"),
  mov: film("Vidéo QuickTime"),
  webm: film("Vidéo WebM"),
  vtt: text("Sous-titres WebVTT"),
  csv: text("Tableau CSV"),
  txt: text("Texte"),
};

/** In lower case, without the dot; nothing for a name without one. */
export function extensionOf(name: string): string {
  const [, extension = ""] = /[^.]\.([^.\s]+)$/.exec(name.trim()) ?? [];
  return extension.toLowerCase();
}

export const kindOf = (name: string): Kind | undefined => KINDS[extensionOf(name)];
export const lookOf = (name: string): Look => kindOf(name)?.look ?? "office";
export const isShown = (name: string) => ["picture", "pdf", "sound", "film"].includes(lookOf(name));

const dotted = (looks: readonly Look[]) =>
  Object.keys(KINDS)
    .filter((extension) => looks.includes(KINDS[extension]?.look ?? "office"))
    .map((extension) => `.${extension}`)
    .join(",");
const ALL: readonly Look[] = ["pdf", "picture", "office", "sound", "film", "text"];
/** What the browser's own window proposes. */
export const acceptOf = (looks: readonly Look[] = ALL) => dotted(looks);

const WORDS: Record<Look, string> = {
  pdf: "un PDF",
  picture: "une image (JPEG, PNG, WebP ou GIF)",
  office: "un document bureautique (Word, Excel, PowerPoint, OpenDocument)",
  sound: "un son (MP3, M4A, Ogg, WAV)",
  film: "une vidéo (MP4, MOV, WebM)",
  text: "un texte (TXT, CSV, ou VTT pour des sous-titres)",
};
const either = new Intl.ListFormat("fr-FR", { type: "disjunction" });
export const wordsOf = (looks: readonly Look[]) => either.format(looks.map((look) => WORDS[look]));

const UNITS = ["octet", "ko", "Mo", "Go", "To"];
const decimal = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** Bytes → «1,2 Mo», by 1 024 as the systems that people use show them. */
export function sizeText(bytes: number): string {
  let [value, unit] = [Math.max(0, bytes), 0];
  while (value >= 1024 && unit < UNITS.length - 1) [value, unit] = [value / 1024, unit + 1];
  const plural = unit === 0 && value >= 2 ? "s" : "";
  return `${decimal.format(value)}\u00a0${UNITS[unit]}${plural}`;
}

/** Why a file cannot be sent, before anything leaves; nothing when it can. */
export function problemOf({ name, size }: { name: string; size: number }, looks: readonly Look[] = ALL): string | undefined {
  const kind = kindOf(name);
  const said = `«\u00a0${name}\u00a0»`;
  if (!kind || !looks.includes(kind.look)) return `${said} : ce type de fichier n’est pas accepté ici. Choisissez ${wordsOf(looks)}.`;
  if (size === 0) return `${said} est vide. Vérifiez-le, puis choisissez-le à nouveau.`;
  if (size > kind.most) return `${said} pèse ${sizeText(size)} : ${sizeText(kind.most)} au plus pour ce type. Réduisez-le, ou partagez-le en plusieurs.`;
  return undefined;
}
