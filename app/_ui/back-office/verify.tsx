"use client";

import type { Language, Text } from "#lib/engine/text.ts";

const words = {
  title: { fr: "Vérifier cette pièce", en: "Check this document" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non", en: "No" },
  claimFirst: {
    fr: "Prenez le dossier en charge pour vérifier ses pièces.",
    en: "Claim the case to check its documents.",
  },
  replaced: {
    fr: "Cette pièce a été remplacée par une plus récente.",
    en: "This document was replaced by a more recent one.",
  },
} as const satisfies Record<string, Text>;

type VerifyProps = {
  action: (form: FormData) => Promise<void>;
  reference: string;
  handle: string;
  superseded: boolean;
  /** How recent it must be. */
  age: string | undefined;
  /** What is to be looked at, and what was found. */
  points: readonly { key: string; label: string; answer: "yes" | "no" | undefined }[];
  mayCheck: boolean;
  /** Why it cannot be checked, when it is not for want of being claimed. */
  isOpen: boolean;
  language: Language;
};

/** The checklist of the document on screen: each answer is a button, and is kept at once. */
export function Verify({
  action,
  reference,
  handle,
  superseded,
  age,
  points,
  mayCheck,
  isOpen,
  language,
}: VerifyProps) {
  if (points.length === 0) return null;
  const canAnswer = mayCheck && !superseded;
  return (
    <div className="pv-verify">
      <h2>{words.title[language]}</h2>
      {age ? <p className="pv-soft">{age}</p> : null}
      {superseded ? <p className="pv-soft">{words.replaced[language]}</p> : null}
      {!mayCheck && isOpen ? <p className="pv-soft">{words.claimFirst[language]}</p> : null}
      <ul>
        {points.map((point) => (
          <li key={point.key}>
            <span aria-hidden="true">{point.label}</span>
            <form action={action}>
              <fieldset className="pv-yn">
                <legend className="ds-sr-only">{point.label}</legend>
                <input type="hidden" name="reference" value={reference} />
                <input type="hidden" name="piece" value={handle} />
                <input type="hidden" name="point" value={point.key} />
                {(["yes", "no"] as const).map((answer) => (
                  <button
                    key={answer}
                    type="submit"
                    name="reponse"
                    value={answer}
                    aria-pressed={point.answer === answer}
                    disabled={!canAnswer}
                  >
                    {words[answer][language]}
                  </button>
                ))}
              </fieldset>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
