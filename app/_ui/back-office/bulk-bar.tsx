"use client";

import { plural } from "#lib/engine/numbers.ts";
import type { Language } from "#lib/engine/text.ts";
import { countedCases } from "./counted-cases.ts";
import { useChosen } from "./use-chosen.ts";

const words = {
  none: { fr: "Choisissez des dossiers pour", en: "Select cases to" },
  claim: { fr: "Prendre en charge", en: "Claim" },
  assign: { fr: "Affecter", en: "Assign" },
  never: { fr: "Rien ne se décide en groupe.", en: "Nothing is decided in a group." },
} as const;

const counted = {
  fr: (count: number) => `${countedCases(count).fr} ${plural(count, "fr", "choisi", "choisis")}`,
  en: (count: number) => `${countedCases(count).en} selected`,
} as const;

/** What can be done with several cases at once; a summary comes before anything happens. */
export function BulkBar({ language }: { language: Language }) {
  const { chosen, isReady } = useChosen();
  const isOff = isReady && chosen === 0;
  return (
    <div className="pv-bulk" data-empty={chosen === 0 || undefined}>
      <strong role="status">{chosen > 0 ? counted[language](chosen) : words.none[language]}</strong>
      <button type="submit" name="geste" value="prendre" disabled={isOff}>
        {words.claim[language]}
      </button>
      <button type="submit" name="geste" value="affecter" disabled={isOff}>
        {words.assign[language]}
      </button>
      <span>{words.never[language]}</span>
    </div>
  );
}
