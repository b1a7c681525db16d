import type { Language, Text } from "#lib/engine/text.ts";

const words: Text = { fr: "Démonstration", en: "Demonstration" };

export function DemonstrationPill({ language }: { language: Language }) {
  return (
    <a className="pv-demo" href="/demo">
      {words[language]}
    </a>
  );
}
