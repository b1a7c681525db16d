import type { Language, Text } from "#lib/engine/text.ts";

const steps: readonly { title: Text; words: Text }[] = [
  {
    title: { fr: "Vous déposez", en: "You file" },
    words: {
      fr: "Une étape à la fois. Ce que l’administration sait déjà est rempli. Votre brouillon vous attend.",
      en: "One step at a time. What the administration already knows is filled in. Your draft is kept for you.",
    },
  },
  {
    title: { fr: "Nous vérifions", en: "We check" },
    words: {
      fr: "Les contrôles se font en quelques secondes. Un agent examine ce qui doit l’être, et lui seul décide d’un refus.",
      en: "Checks take a few seconds. A civil servant looks at what needs looking at, and they alone decide on a refusal.",
    },
  },
  {
    title: { fr: "Vous suivez", en: "You follow" },
    words: {
      fr: "Chaque étape franchie a sa date, et la suivante est annoncée. Nous vous écrivons seulement quand il y a du nouveau.",
      en: "Every step taken has its date, and the next one is announced. We only write when there is news.",
    },
  },
  {
    title: { fr: "Vous recevez", en: "You receive" },
    words: {
      fr: "Votre titre arrive dans votre boîte aux lettres. Le suivi s’arrête quand vous l’avez en main.",
      en: "Your document comes to your letterbox. Tracking ends when it is in your hands.",
    },
  },
];

const filing = 2;

/** The thread again: solid while the person acts, dotted while they wait. */
export function HowItWorks({ language }: { language: Language }) {
  return (
    <ol className="pv-how">
      {steps.map((step, index) => (
        <li key={step.title.fr}>
          <span className="pv-node" data-is={index < filing ? undefined : "next"} aria-hidden="true">
            {index + 1}
          </span>
          <h3>{step.title[language]}</h3>
          <p>{step.words[language]}</p>
        </li>
      ))}
    </ol>
  );
}
