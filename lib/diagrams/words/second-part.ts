import { durationWords } from "#lib/engine/duration.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import type { Stage } from "../model/diagram.ts";

type Second = Pick<Procedure, "completion" | "handover">;

/** Whether an application waits there for its second part. */
export const awaitsItsEnd = (stages: readonly Pick<Stage, "status">[]): boolean =>
  stages.some(({ status }) => status === "awaiting_completion");

/** What is handed on, if something is. */
export const handedOn = ({ handover }: Second): Text | undefined =>
  handover && {
    fr: `${handover.label.fr} à remettre (${handover.digits} chiffres)`,
    en: `${handover.label.en} to hand over (${handover.digits} digits)`,
  };

/** How long one has to complete it, counted from the day of the filing. */
export const timeToComplete = ({ completion }: Second): Text | undefined => {
  if (completion === undefined) return undefined;
  const time = durationWords({ days: completion.days });
  return { fr: `Sous ${time.fr}, sinon caduque`, en: `Within ${time.en}, or it lapses` };
};
