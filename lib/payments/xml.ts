const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
const characters: Record<string, string> = Object.fromEntries(
  Object.entries(entities).map(([character, entity]) => [entity, character]),
);

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

/** The text of the first element of that local name in a flat SOAP answer; no attribute, no nesting is understood. */
export const readElement = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([^<]*)</(?:[\\w-]+:)?${name}>`).exec(xml)?.[1];
  return found?.trim().replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => characters[entity] ?? "");
};
