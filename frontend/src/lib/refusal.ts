/** The passage of a source document that a rule comes from. */
export type CitationText = { source: string; line: number; endLine: number; text: string };

/** A refusal as pages read it; `failure` is an error of the network or of the server, said in the same place. */
export type Refusal = {
  kind: "input" | "rule" | "quota" | "conflict" | "failure";
  message: string;
  /** The input field it is about, when there is one. */
  field?: string | undefined;
  citation?: CitationText | undefined;
};
