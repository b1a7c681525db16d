import { type Context, holds } from "./condition.ts";
import type { Procedure } from "./procedure.ts";

/** What proves the filing at once, for those to whom the definition gives it. */
export const provisionalFor = ({ provisional }: Procedure, context: Context): Procedure["provisional"] =>
  provisional?.when === undefined || holds(provisional.when, context) ? provisional : undefined;
