import { notFound, redirect } from "next/navigation";
import { normaliseReference } from "#lib/applications/reference.ts";
import type { Application } from "#lib/applications/transition.ts";
import { offeredTo } from "#lib/back-office/file/offered.ts";
import { openFile } from "#lib/back-office/open-file.ts";
import { now } from "#lib/clock.ts";
import type { Action } from "#lib/engine/workflow.ts";
import { type Agent, requireAgent } from "#lib/identity/current.ts";

/** The case a form is about. When the act is no longer offered, the file says where it stands. */
export const actingCase = async (
  reference: string,
  action: Action,
): Promise<{ agent: Agent; application: Application; address: string }> => {
  const address = `/agent/dossiers/${normaliseReference(reference)}`;
  const agent = await requireAgent(address);
  const application = await openFile(agent, { reference, reason: "review" }, now());
  if (application === undefined) notFound();
  if (!offeredTo(agent, application).includes(action)) redirect(address);
  return { agent, application, address };
};
