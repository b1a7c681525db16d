import { formatTime } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";
import { Icon } from "../icon.tsx";
import type { SaveState } from "./use-autosave.ts";
import { filingWords } from "./words.ts";

/** When the draft was last saved, said as it changes. */
export function SaveStatus({
  save,
  savedAt,
  language,
}: {
  save: SaveState;
  savedAt: string | undefined;
  language: Language;
}) {
  const said = wordsOf(save, savedAt, language);
  return (
    <p className="pv-saved" role="status">
      {said && save.is !== "late" ? <Icon name="check" /> : null}
      {said}
    </p>
  );
}

const wordsOf = (save: SaveState, savedAt: string | undefined, language: Language): string => {
  const words = filingWords[language];
  if (save.is === "saving") return words.saving;
  const saved = savedAt ? words.saved(formatTime(new Date(savedAt), language)) : "";
  return save.is === "late" ? [words.unsaved, saved].filter(Boolean).join(" ") : saved;
};
