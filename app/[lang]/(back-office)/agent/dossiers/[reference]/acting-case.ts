import { notFound, redirect } from "next/navigation";
import { normaliseReference } from "#lib/applications/reference.ts";
import type { Application } from "#lib/applications/transition.ts";
import { offeredTo } from "#lib/back-office/file/offered.ts";
import { openFile } from "#lib/back-office/open-file.ts";
import { now } from "#lib/clock.ts";
import type { Action } from "#lib/engine/workflow.ts";
import { type Agent, requireAgent } from "#lib/identity/current.ts";

type Case = { application: Application; address: string };

/** The case a form is about. When what the form does may not be done, or no longer, the file says where it stands. */
export const caseWhere = async (
  reference: string,
  isPossible: (agent: Agent, application: Application) => boolean,
): Promise<Case> => {
  const address = `/agent/dossiers/${normaliseReference(reference)}`;
  const agent = await requireAgent(address);
  const application = await openFile(agent, { reference, reason: "review" }, now());
  if (application === undefined) notFound();
  if (!isPossible(agent, application)) redirect(address);
  return { application, address };
};

export const actingCase = (reference: string, action: Action): Promise<Case> =>
  caseWhere(reference, (agent, application) => offeredTo(agent, application).includes(action));
