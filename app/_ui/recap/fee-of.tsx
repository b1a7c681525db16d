import type { Language, Text } from "#lib/engine/text.ts";
import { Fee } from "./fee.tsx";

/** A fee as computed or frozen: texts in both languages, cents. */
export type ReasonedFee = {
  lines: readonly { code: string; label: Text; cents: number; explanation: Text; source: Text }[];
  totalCents: number;
};

const words = {
  title: { fr: "Ce que vous paierez", en: "What you will pay" },
  intro: {
    fr: "Chaque ligne est calculée automatiquement et expliquée. Vous pouvez demander les règles du calcul.",
    en: "Each line is computed automatically and explained. You may ask for the rules of the computation.",
  },
  total: { fr: "Total à payer", en: "Total to pay" },
} as const satisfies Record<string, Text>;

export function FeeOf({ fee, language }: { fee: ReasonedFee; language: Language }) {
  return (
    <Fee
      language={language}
      title={words.title[language]}
      intro={words.intro[language]}
      lines={fee.lines.map((line) => ({
        code: line.code,
        label: line.label[language],
        explanation: line.explanation[language],
        source: line.source[language],
        cents: line.cents,
        subtotal: line.code === "ROUNDING",
      }))}
      total={{ code: "Y.6", label: words.total[language], cents: fee.totalCents }}
    />
  );
}
