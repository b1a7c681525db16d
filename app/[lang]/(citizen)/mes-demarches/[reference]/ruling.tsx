import { Box } from "#app/_ui/box.tsx";
import type { OwnFile } from "#lib/applications/own-file.ts";
import { appealWays } from "#lib/engine/appeal.ts";
import { formatDay } from "#lib/engine/calendar.ts";
import { reasonsIn } from "#lib/engine/reasons.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { fileWords } from "./words.ts";

/** CRPA L232-4: the time that silence had opened goes on for two months from the day of the reasons. */
const until = (day: string): Text => ({
  fr: `Ces motifs vous ont été donnés à votre demande : jusqu’au ${formatDay(day, "fr")} inclus, vous pouvez former :`,
  en: `These reasons were given at your request: until ${formatDay(day, "en")} included, you may bring:`,
});

type Ruled = NonNullable<OwnFile["ruling"]>;

/** A decision against the person: its grounds in law and in fact, and how to contest it (CRPA L211-5; CJA R421-5). */
export function Ruling({ file, ruling, language }: { file: OwnFile; ruling: Ruled; language: Language }) {
  if (ruling.kind === "approved") return null;
  const { tracked, service } = file;
  const { opening, ways, closing } = appealWays(service);
  const reasons = reasonsIn(tracked.events);
  const grounds = tracked.procedure.grounds.filter(({ code }) => ruling.grounds.includes(code));
  return (
    <div className="pv-duo">
      <Box title={fileWords.grounds[language]} icon="document">
        <ul className="pv-stack pv-tight">
          {grounds.map((ground) => (
            <li key={ground.code}>
              <strong>{ground.label[language]}</strong>
              <span className="pv-block pv-soft pv-small" lang="fr">
                {ground.basis}
              </span>
            </li>
          ))}
        </ul>
        {ruling.facts ? (
          <p className="pv-stack-top">
            <span className="pv-eyebrow">{fileWords.facts[language]}</span>
            {ruling.facts}
          </p>
        ) : null}
      </Box>
      <Box title={fileWords.appeal[language]} icon="info">
        <p>{(reasons?.state === "given" ? until(reasons.contestBy) : opening)[language]}</p>
        <ul className="ds-list">
          {ways.map((way) => (
            <li key={way.fr}>{way[language]}</li>
          ))}
        </ul>
        <p className="pv-stack-top pv-small pv-soft">{closing[language]}</p>
      </Box>
    </div>
  );
}
