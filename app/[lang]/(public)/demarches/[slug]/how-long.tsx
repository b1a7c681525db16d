import { durationWords } from "#lib/engine/duration.ts";
import { formatNumber } from "#lib/engine/numbers.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { spanWords } from "#lib/engine/span.ts";
import type { Language } from "#lib/engine/text.ts";
import type { Counted } from "#lib/statistics/statistics.ts";
import { aimSentence, drawnFrom, observedSentence, silence, words } from "./words.ts";

type Part = { procedure: Procedure; language: Language; counted: Counted | undefined };

/** What was observed, else that not enough was; the service’s aim; the limit set by law. */
export function HowLong({ procedure: { clock }, language, counted }: Part) {
  return (
    <div className="pv-stack">
      {counted ? <Observed counted={counted} language={language} /> : null}
      <p>{aimSentence[language](clock.targetWorkingDays)}</p>
      <p>{silence[clock.silence][language](durationWords(clock)[language])}</p>
      {counted ? null : <p className="pv-soft">{words.observed[language]}</p>}
    </div>
  );
}

function Observed({ counted, language }: { counted: Counted; language: Language }) {
  const [median, ninth] = [counted.medianSeconds, counted.ninthDecileSeconds].map((each) => spanWords(each, language));
  return (
    <>
      <p>
        <strong>{observedSentence[language](median ?? "", ninth ?? "")}</strong>
      </p>
      <p className="pv-small pv-soft">
        {drawnFrom[language](formatNumber(counted.files, language))}{" "}
        <a href="/statistiques#delai">{words.computed[language]}</a>
      </p>
    </>
  );
}
