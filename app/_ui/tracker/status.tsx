import type { Language } from "#lib/engine/text.ts";
import type { Outline } from "#lib/tracking/tracker.ts";
import { StateTag } from "../state-tag.tsx";

export function Status({ tracker: { status, label, headline }, language }: { tracker: Outline; language: Language }) {
  return <StateTag status={status} words={{ label, headline }} language={language} />;
}
