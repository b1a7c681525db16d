import type { Status } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";
import { type Known, stressed } from "./known.ts";

/** An answer that does not come holds up no rejection; nothing is accepted meanwhile, and no day is then known. */
const awaited: readonly Status[] = ["submitted", "under_review", "information_requested"];

/** What saying nothing would mean, while nothing is decided. */
export const silenceWords = (status: Status, { silence }: Known): Text | undefined => {
  if (silence === undefined || !awaited.includes(status)) return undefined;
  const { fr, en } = stressed(silence.on);
  return silence.means === "acceptance"
    ? {
        fr: `Sans réponse de notre part le ${fr}, votre demande est considérée comme acceptée.`,
        en: `Without an answer from us by ${en}, your application counts as approved.`,
      }
    : {
        fr: `Sans réponse de notre part le ${fr}, votre demande est considérée comme refusée, et vous pouvez le contester.`,
        en: `Without an answer from us by ${en}, your application counts as rejected, which you may contest.`,
      };
};
