import type { RequiredDocument } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";

const title: Text = { fr: "Ce que vous n’avez pas à fournir", en: "What you need not provide" };
const attested: Text = { fr: "Vous l’attestez sur l’honneur.", en: "You attest it on your honour." };
const obtained = {
  fr: (from: string) => `Nous l’obtenons nous-mêmes\u00a0: ${from}.`,
  en: (from: string) => `We obtain it ourselves: ${from}.`,
} as const satisfies Record<Language, (from: string) => string>;

/** CRPA L114-8: the person is told what the administration obtains itself. */
export function SparedDocuments({ spared, language }: { spared: readonly RequiredDocument[]; language: Language }) {
  if (spared.length === 0) return null;
  return (
    <section className="pv-stack">
      <h2>{title[language]}</h2>
      <ul>
        {spared.map(({ key, label, mode }) => (
          <li key={key}>
            <strong>{label[language]}</strong>{" "}
            {mode.kind === "obtained" ? obtained[language](mode.from[language]) : attested[language]}
          </li>
        ))}
      </ul>
    </section>
  );
}
