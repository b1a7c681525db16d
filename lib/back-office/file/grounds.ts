import type { Application } from "#lib/applications/transition.ts";
import type { Language } from "#lib/engine/text.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";

export type GroundChoice = { code: string; label: string; basis: string };

/** The grounds in law a ruling may rest on: those that refuse first, then what stayed uncorrected. A closing starts from what was never provided. */
export const groundsFor = (
  application: Pick<Application, "procedureSlug" | "procedureVersion">,
  action: "reject" | "close",
  language: Language,
): GroundChoice[] => {
  const { grounds } = procedureOf(application);
  const refusing = grounds.filter((ground) => ground.kind === "refusal");
  const correctable = grounds.filter((ground) => ground.kind === "correctable");
  const ordered = action === "reject" ? [...refusing, ...correctable] : refusing.toReversed();
  return ordered.map(({ code, label, basis }) => ({ code, label: label[language], basis }));
};
