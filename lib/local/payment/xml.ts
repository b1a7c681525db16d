export type XmlElement = { name: string; namespace: string; text: string; children: XmlElement[] };

/**
 * Reads a small XML document: elements, namespaces, text, CDATA, comments and the five entities.
 * Anything else (a DOCTYPE above all, so no entity can be declared) makes it null, as does bad form.
 */
export const readXml = (source: string): XmlElement | null => {
  const root: Open = { tag: "", element: blank("", ""), scope: new Map() };
  const open: Open[] = [root];
  let position = 0;
  while (position < source.length) {
    token.lastIndex = position;
    const found = token.exec(source)?.groups;
    if (!found || !take(found, open)) return null;
    position = token.lastIndex;
  }
  const [only, another] = root.element.children;
  return open.length === 1 && only && !another && root.element.text.trim() === "" ? only : null;
};

/** Text made safe between tags and in attributes. */
export const escapeXml = (value: string): string =>
  value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");

type Open = { tag: string; element: XmlElement; scope: Map<string, string> };

const token =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<!\[CDATA\[(?<raw>[\s\S]*?)\]\]>|<\/(?<close>[\w:.-]+)\s*>|<(?<open>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;

const take = (found: Record<string, string | undefined>, open: Open[]): boolean => {
  const inside = open.at(-1);
  if (!inside) return false;
  if (found.open !== undefined) return begin(found.open, found.attributes ?? "", found.empty === "/", open);
  if (found.close !== undefined) return open.length > 1 && open.pop()?.tag === found.close;
  const text = found.raw ?? unescaped(found.text ?? "");
  if (text === null) return false;
  inside.element.text += text;
  return true;
};

const begin = (tag: string, attributes: string, empty: boolean, open: Open[]): boolean => {
  const parent = open.at(-1);
  const scope = new Map(parent?.scope);
  for (const [, prefix, quoted] of attributes.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*("[^"]*"|'[^']*')/g)) {
    scope.set(prefix ?? "", unescaped(quoted?.slice(1, -1) ?? "") ?? "");
  }
  const [first = "", second] = tag.split(":");
  const namespace = scope.get(second === undefined ? "" : first);
  if (second !== undefined && namespace === undefined) return false;
  const element = blank(second ?? first, namespace ?? "");
  parent?.element.children.push(element);
  if (!empty) open.push({ tag, element, scope });
  return true;
};

const blank = (name: string, namespace: string): XmlElement => ({ name, namespace, text: "", children: [] });

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const unescaped = (source: string): string | null => {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/.test(source)) return null;
  return source.replace(/&(#x?)?(\w+);/g, (_, numeric: string | undefined, name: string) => {
    if (numeric === undefined) return entities.get(name) ?? "";
    const point = Number.parseInt(name, numeric === "#x" ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  });
};
