import type { Text } from "#lib/engine/text.ts";

/** What an administration changes to put its own dress on the documents it issues. */
export const brand = {
  name: "Parvis",
  tagline: { fr: "Le portail des démarches", en: "The procedure portal" } satisfies Text,
} as const;

export const colours = {
  text: "#22201C",
  subtle: "#5C564D",
  stone: "#FAF8F4",
  stoneDeep: "#F5F1EA",
  line: "#DFD8CB",
  ink: "#1A4F9C",
  inkDeep: "#10305C",
  inkPale: "#E9F0FA",
  inkHalo: "#CAD9EF",
  honey: "#F0B43C",
  paper: "#FFFFFF",
  success: "#1F6540",
  danger: "#9E2E24",
} as const;

/** A4 in points, and the column everything is set in. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 774 } as const;
export const column = page.right - page.left;
