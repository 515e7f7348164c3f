import { useEffect } from "react";

/** Prints the page in landscape while its wide table is shown; the other pages keep the reader's own choice. */
export function useLandscape(): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@page { size: A4 landscape; margin: 12mm; }");
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, []);
}
