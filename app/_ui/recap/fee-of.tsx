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
  later: {
    fr: "À payer seulement si votre demande est acceptée. Chaque ligne est calculée automatiquement et expliquée.",
    en: "To be paid only if your application is approved. Each line is computed automatically and explained.",
  },
  total: { fr: "Total à payer", en: "Total to pay" },
} as const satisfies Record<string, Text>;

type FeeOfProps = { fee: ReasonedFee; language: Language; when?: "now" | "later" };

export function FeeOf({ fee, language, when = "now" }: FeeOfProps) {
  return (
    <Fee
      language={language}
      title={words.title[language]}
      intro={words[when === "now" ? "intro" : "later"][language]}
      lines={fee.lines.map((line) => ({
        code: line.code,
        label: line.label[language],
        explanation: line.explanation[language],
        source: line.source[language],
        cents: line.cents,
        subtotal: line.code === "ROUNDING",
      }))}
      total={{
        code: fee.lines.some(isRubric) ? "Y.6" : undefined,
        label: words.total[language],
        cents: fee.totalCents,
      }}
    />
  );
}

/** Rubrics Y.1 to Y.5 of a registration certificate add up to its Y.6. */
const isRubric = ({ code }: { code: string }): boolean => /^Y\.\d$/.test(code);
