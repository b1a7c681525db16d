export type Element = {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly (Element | string)[];
};

export const element = (
  name: string,
  attributes: Element["attributes"] = {},
  children: Element["children"] = [],
): Element => ({ name, attributes, children });

/** As text, one element a line. */
export const writeXml = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;

const written = ({ name, attributes, children }: Element, space: string): string => {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const open = `${space}<${name}${given.join("")}`;
  if (children.length === 0) return `${open} />\n`;
  const [only] = children;
  if (children.length === 1 && typeof only === "string") return `${open}>${escaped(only)}</${name}>\n`;
  const inside = children.map((child) => (typeof child === "string" ? escaped(child) : written(child, `${space}  `)));
  return `${open}>\n${inside.join("")}${space}</${name}>\n`;
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);
