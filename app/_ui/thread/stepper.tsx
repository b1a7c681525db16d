import type { Language, Text } from "#lib/engine/text.ts";
import { Node, type Progress } from "./node.tsx";

export type StepperStep = { slug: string; title: string; is: Progress; href?: string | undefined };

const words = {
  label: { fr: "Étapes de la demande", en: "Steps of the application" },
  done: { fr: " (terminée)", en: " (done)" },
  following: { fr: "Ensuite\u00a0: ", en: "Next: " },
} as const satisfies Record<string, Text>;

const position = {
  fr: (at: number, of: number) => `Étape ${at} sur ${of}`,
  en: (at: number, of: number) => `Step ${at} of ${of}`,
} as const satisfies Record<Language, (at: number, of: number) => string>;

export function Stepper({
  procedure,
  steps,
  language,
}: {
  procedure: string;
  steps: readonly StepperStep[];
  language: Language;
}) {
  return (
    <nav className="pv-steps" aria-label={words.label[language]}>
      <p className="pv-small pv-soft">{procedure}</p>
      <ol>
        {steps.map((step, index) => (
          <li key={step.slug} data-is={step.is} aria-current={step.is === "now" ? "step" : undefined}>
            <Node is={step.is} number={index + 1} />
            <span>
              {step.href && step.is !== "now" ? <a href={step.href}>{step.title}</a> : step.title}
              {step.is === "done" ? <span className="ds-sr-only">{words.done[language]}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <StepBar steps={steps} language={language} />
    </nav>
  );
}

/** The same on a small screen. */
function StepBar({ steps, language }: { steps: readonly StepperStep[]; language: Language }) {
  const at = steps.findIndex((step) => step.is === "now");
  const following = steps[at + 1];
  return (
    <div className="pv-stepbar">
      <p className="pv-small">
        <strong>{position[language](at + 1, steps.length)}</strong>{" "}
        {following ? <span className="pv-soft">{words.following[language] + following.title}</span> : null}
      </p>
      <ol aria-hidden="true">
        {steps.map((step) => (
          <li key={step.slug} data-is={step.is} />
        ))}
      </ol>
    </div>
  );
}
