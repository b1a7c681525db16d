"use client";

import type { Language } from "#lib/engine/text.ts";
import { useChosen } from "./use-chosen.ts";

const words = { fr: "Tout choisir", en: "Select all" } as const;

/** Ticks every line of the page. Without script it is not offered. */
export function SelectAll({ language }: { language: Language }) {
  const { chosen, total, isReady, chooseAll } = useChosen();
  if (!isReady) return null;
  return (
    <input
      className="ds-input"
      type="checkbox"
      aria-label={words[language]}
      checked={total > 0 && chosen === total}
      onChange={(event) => chooseAll(event.target.checked)}
    />
  );
}
