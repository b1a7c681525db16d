import type { Language } from "#lib/engine/text.ts";
import type { Motive } from "./motive.ts";
import type { RelyingParty } from "./providers.ts";

/** How one answer of the identity provider ends. */
export type Outcome = { kind: "opened"; sid: string } | { kind: "refused"; motive: Motive };

/** One answer of the identity provider on its way through the library, which tells its caller little of what happened. */
export type Attempt = {
  party: RelyingParty;
  language: Language;
  previousSid: string | undefined;
  outcome?: Outcome;
};
