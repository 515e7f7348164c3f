export const CALL: RegExp;
export function documentsIn(directory: string): { file: string; text: string }[];
