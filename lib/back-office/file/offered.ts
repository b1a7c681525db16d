import { type Application, circumstancesOf, stateOf } from "#lib/applications/transition.ts";
import { type Action, offered } from "#lib/engine/workflow.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { workflowOf } from "#lib/procedures/workflows/index.ts";
import { actorOf, type Caseworker } from "../caseworker.ts";

/** What the workflow offers this agent on this case now: buttons come from the table that judges them. */
export const offeredTo = (agent: Caseworker, application: Application): Action[] =>
  offered(
    workflowOf(requireProcedure(application.procedureSlug)),
    stateOf(application),
    "agent",
    circumstancesOf(application, actorOf(agent)),
  );
