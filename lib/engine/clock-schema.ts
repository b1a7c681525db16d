import { z } from "zod";
import type { Text } from "./text.ts";

const count = z.number().int().positive().max(1_000).optional();

const inOneUnit: Text = {
  fr: "Dites combien de temps dure le silence, dans une seule unité.",
  en: "Give how long silence lasts, in one unit.",
};
const withoutLength: Text = {
  fr: "Un silence qui ne décide rien n’a pas de durée.",
  en: "Silence that decides nothing has no length.",
};
const onlySuspended: Text = {
  fr: "Un rejet par silence est suspendu, jamais recommencé (CRPA, L114-5, troisième alinéa).",
  en: "A rejection by silence is suspended, never begun again (CRPA, L114-5, third paragraph).",
};

/**
 * CRPA L231-1 to L231-6: what silence means, and after how long, in one unit. `whenIncomplete` is what a request for information does
 * to it (L114-5): the whole time begins again once all has come, or it stands still while the person is given to answer. Unless
 * it is said, an acceptance begins again and a rejection stands still. `targetWorkingDays` is the service’s own aim.
 */
export const clockSchema = z
  .strictObject({
    silence: z.enum(["acceptance", "rejection", "none"]),
    days: count,
    weeks: count,
    months: count,
    whenIncomplete: z.enum(["restart", "suspension"]).optional(),
    targetWorkingDays: z.number().int().positive(),
  })
  .superRefine(({ silence, whenIncomplete, days, weeks, months }, context) => {
    const given = [days, weeks, months].filter((length) => length !== undefined).length;
    if (silence !== "none" && given !== 1)
      context.addIssue({ code: "custom", path: ["months"], params: { remedy: inOneUnit } });
    if (silence === "none" && (given > 0 || whenIncomplete !== undefined))
      context.addIssue({ code: "custom", path: ["silence"], params: { remedy: withoutLength } });
    if (silence === "rejection" && whenIncomplete === "restart")
      context.addIssue({
        code: "custom",
        path: ["whenIncomplete"],
        params: { remedy: onlySuspended },
      });
  });
