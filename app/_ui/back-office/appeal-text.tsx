import { appealWays } from "#lib/engine/appeal.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Box } from "../box.tsx";

type Service = { name: Text; postalAddress: string; court: string };
const words = {
  title: { fr: "Voies et délais de recours", en: "Ways and time limits of appeal" },
  why: {
    fr: "La décision porte ces voies de recours\u00a0: sans elles, le délai ne court pas (CJA, article R421-5).",
    en: "The decision carries these ways of appeal: without them the time limit does not run (CJA, article R421-5).",
  },
} as const satisfies Record<string, Text>;

/** What the decision will say of how to contest it, shown before it is taken. */
export function AppealText({ service, language }: { service: Service; language: Language }) {
  const { opening, ways, closing } = appealWays(service);
  return (
    <Box title={words.title[language]} icon="info">
      <p className="pv-soft">{words.why[language]}</p>
      <p>{opening[language]}</p>
      <ul className="ds-list">
        {ways.map((way) => (
          <li key={way.fr}>{way[language]}</li>
        ))}
      </ul>
      <p>{closing[language]}</p>
    </Box>
  );
}
