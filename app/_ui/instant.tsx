import { formatInstant, formatTime } from "#lib/engine/calendar.ts";
import type { Language } from "#lib/engine/text.ts";

const wordings = { full: formatInstant, time: formatTime } as const;

/** An instant, worded in Paris time. */
export function Instant({ at, language, as = "full" }: { at: Date; language: Language; as?: keyof typeof wordings }) {
  return <time dateTime={at.toISOString()}>{wordings[as](at, language)}</time>;
}
