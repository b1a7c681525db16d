import type { Language, Text } from "#lib/engine/text.ts";

const words: Text = { fr: "(facultatif)", en: "(optional)" };

/** Only what may be left out is marked: everything else is needed. */
export function Optional({ language }: { language: Language }) {
  return <span className="pv-optional"> {words[language]}</span>;
}
