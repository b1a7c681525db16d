import { agentClaims } from "../accounts/agent-claims.ts";
import { citizenClaims } from "../accounts/citizen-claims.ts";
import type { Kind } from "../kind.ts";
import type { Check } from "./check.ts";

const claims = { citizen: citizenClaims, agent: agentClaims } as const satisfies Record<Kind, unknown>;

export const identityComplete: Check = ({ party, userinfo }) =>
  claims[party.kind].safeParse(userinfo).success ? undefined : "identite-incomplete";
