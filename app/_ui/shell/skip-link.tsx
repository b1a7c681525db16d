import type { Language, Text } from "#lib/engine/text.ts";

const words: Text = { fr: "Aller au contenu", en: "Skip to content" };

/** Leads to `<main id="contenu">`. */
export function SkipLink({ language }: { language: Language }) {
  return (
    <a className="pv-skip" href="#contenu">
      {words[language]}
    </a>
  );
}
