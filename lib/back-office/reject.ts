import type { Caseworker } from "./caseworker.ts";
import { type MotiveRefusal, motive } from "./motive.ts";
import { type Acted, onCase, type Seen } from "./on-case.ts";
import { rule } from "./ruling.ts";

type Rejection = Seen & { grounds: string[]; facts: string };

/** Refuses on grounds of law and of fact (CRPA L211-2, L211-5); the decision, with its ways of appeal, is issued after COMMIT. */
export const reject = (agent: Caseworker, input: Rejection, now: Date): Promise<Acted | MotiveRefusal> =>
  onCase<Acted | MotiveRefusal>(agent, input, async (tx, application, locked) => {
    const motivation = motive(application, input);
    if (!motivation.ok) return motivation;
    const { grounds, facts } = motivation;
    return rule(tx, agent, locked, { action: "reject", grounds, facts }, now);
  });
