import { Crumbs } from "#app/_ui/shell/crumbs.tsx";
import { showReference } from "#lib/applications/reference.ts";
import type { Language } from "#lib/engine/text.ts";
import { fileWords } from "./words.ts";

/** The way back from a page about one’s own application. */
export function FileCrumbs({ reference, here, language }: { reference: string; here: string; language: Language }) {
  return (
    <Crumbs
      language={language}
      trail={[
        { href: "/mes-demarches", label: fileWords.mine[language] },
        { href: `/mes-demarches/${reference}`, label: showReference(reference) },
      ]}
      here={here}
    />
  );
}
