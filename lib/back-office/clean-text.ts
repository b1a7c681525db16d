/** What a person typed on several lines, without the invisible characters a paste brings. */
export const cleanText = (typed: string, maxLength: number): string =>
  typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim()
    .slice(0, maxLength);
