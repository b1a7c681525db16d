import type { Kind } from "../kind.ts";
import type { Check } from "./check.ts";

/** The eIDAS levels of FranceConnect, from low to high: a higher one than asked for is welcome. */
const rising = ["eidas1", "eidas2", "eidas3"];

/** The levels of ProConnect do not rise on one line (a second factor is not a better identity): one of those asked for. */
const reached = {
  citizen: (acr, asked) => {
    const ranks = asked.map((level) => rising.indexOf(level)).filter((rank) => rank >= 0);
    return asked.includes(acr) || (ranks.length > 0 && rising.indexOf(acr) >= Math.min(...ranks));
  },
  agent: (acr, asked) => asked.includes(acr),
} as const satisfies Record<Kind, (acr: string, asked: readonly string[]) => boolean>;

/** Asking for a level is a wish; the answer decides (OpenID Connect Core 5.5.1.1). */
export const levelReached: Check = ({ party, idToken }) =>
  reached[party.kind](idToken.acr, party.levels) ? undefined : "niveau";
