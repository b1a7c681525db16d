import type { ReactNode } from "react";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { Stepper } from "../thread/stepper.tsx";
import { StepHeading } from "./step-heading.tsx";

const payment: Text = { fr: "Paiement", en: "Payment" };

type FilingFrameProps = {
  procedure: Procedure;
  language: Language;
  current: string;
  furthest: number;
  title: string;
  intro?: string | undefined;
  children: ReactNode;
};

/** The page of every step: where one is on the left, one theme on the right. */
export function FilingFrame({ procedure, language, current, furthest, title, intro, children }: FilingFrameProps) {
  const paid = isPaidHere(procedure, current) ? [{ slug: "paiement", title: payment }] : [];
  const steps = [...procedure.steps, ...paid];
  const at = steps.findIndex(({ slug }) => slug === current);
  return (
    <div className="pv-wrap pv-form">
      <Stepper
        procedure={procedure.title[language]}
        language={language}
        steps={steps.map((step, index) => ({
          slug: step.slug,
          title: step.title[language],
          is: progress(index, at, furthest),
          href:
            at < procedure.steps.length && index <= furthest
              ? `/demarches/${procedure.slug}/demande/${step.slug}`
              : undefined,
        }))}
      />
      <div>
        <div className="pv-form-head">
          <StepHeading title={title} />
        </div>
        {intro ? <p className="pv-form-intro">{intro}</p> : null}
        {children}
      </div>
    </div>
  );
}

/** The payment is a step of the filing, unless it is due once the application is granted. */
const isPaidHere = ({ fee }: Procedure, current: string): boolean =>
  current === "paiement" || (fee.kind !== "none" && fee.when === "before-review");

const progress = (index: number, at: number, furthest: number) => {
  if (index === at) return "now";
  return index < Math.max(at, furthest) ? "done" : "next";
};
