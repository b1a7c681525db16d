import { answerRequest, openRequest } from "#lib/applications/answer-request.ts";
import { confirmAddress } from "#lib/applications/confirm-address.ts";
import type { Filer } from "#lib/applications/drafts.ts";
import { ownApplication } from "#lib/applications/own-application.ts";
import { handleOf, presentDocuments } from "#lib/applications/supporting-documents.ts";
import type { Application } from "#lib/applications/transition.ts";
import { withdraw } from "#lib/applications/withdraw.ts";
import { writeMessage } from "#lib/applications/write-message.ts";
import { addNote } from "#lib/back-office/add-note.ts";
import { approve } from "#lib/back-office/approve.ts";
import type { Caseworker } from "#lib/back-office/caseworker.ts";
import { claim } from "#lib/back-office/claim.ts";
import { close } from "#lib/back-office/close.ts";
import { openFile } from "#lib/back-office/open-file.ts";
import { reject } from "#lib/back-office/reject.ts";
import { requestInformation, usualAnswerDay } from "#lib/back-office/request-information.ts";
import { sendMessage } from "#lib/back-office/send-message.ts";
import { setChecklist } from "#lib/back-office/set-checklist.ts";
import { later, type Moment } from "../moment.ts";
import type { Act, Story } from "../stories/story.ts";
import { procedure } from "./file.ts";
import { addPapers } from "./papers-of.ts";
import type { Stage } from "./stage.ts";

type Scene = Stage & { story: Story; filer: Filer; reference: string };

/** Plays what one person did, by the verb that does it for real. @throws when it is refused: the story is then wrong. */
export const playAct = async (scene: Scene, act: Act): Promise<void> => {
  const { cast, past, filer, reference } = scene;
  switch (act.does) {
    case "claim":
      return mustBe(act, await asAgent(scene, act, (agent, seen, now) => claim(agent, seen, now)));
    case "examine":
      return examine(scene, act);
    case "request": {
      const { slot, ground, comment, message } = act;
      const items = [{ kind: "document" as const, key: slot, ground, comment }];
      const ask: Verb = (agent, seen, now) =>
        requestInformation(agent, { ...seen, items, message, dueOn: usualAnswerDay(now) }, now);
      return mustBe(act, await asAgent(scene, act, ask));
    }
    case "answer":
      return answer(scene, past(act.at));
    case "approve":
      mustBe(act, await asAgent(scene, act, (agent, seen, now) => approve(agent, seen, now)));
      return issueDecision(scene, past(act.at));
    case "reject": {
      const { ground, facts } = act;
      const refuse: Verb = (agent, seen, now) => reject(agent, { ...seen, grounds: [ground], facts }, now);
      mustBe(act, await asAgent(scene, act, refuse));
      return issueDecision(scene, past(act.at));
    }
    case "close": {
      const { ground, facts } = act;
      return mustBe(
        act,
        await asAgent(scene, act, (agent, seen, now) => close(agent, { ...seen, ground, facts }, now)),
      );
    }
    case "withdraw": {
      const { version } = await current(scene);
      return mustBe(act, await withdraw(filer, reference, version, past(act.at)));
    }
    case "write":
      return write(scene, act);
    case "note":
      return mustBe(act, await addNote(cast.agent(act.by), { reference, body: act.body }, past(act.at)));
    case "open":
      await openFile(cast.agent(act.by), { reference, reason: act.reason }, past(act.at));
      return;
    case "confirm_address": {
      const { answers } = await current(scene);
      return mustBe(
        act,
        await confirmAddress(filer, reference, { ...answers, "address.street": act.street }, past(act.at)),
      );
    }
  }
};

const mustBe = (act: Act, outcome: { ok: boolean }): void => {
  if (!outcome.ok) throw new Error(`“${act.does}” was refused: ${JSON.stringify(outcome)}`);
};

const current = async ({ filer, reference }: Scene): Promise<Application> => {
  const application = await ownApplication(filer.id, reference);
  if (application === undefined) throw new Error(`There is no application ${reference}`);
  return application;
};

type Verb = (
  agent: Caseworker,
  seen: { reference: string; expectedVersion: number },
  now: Date,
) => Promise<{ ok: boolean }>;

/** Whoever acts on a file has opened it a moment before. */
const asAgent = async (scene: Scene, { by, at }: { by: string; at: Moment }, verb: Verb): Promise<{ ok: boolean }> => {
  const { cast, past, reference } = scene;
  const agent = cast.agent(by);
  await openFile(agent, { reference, reason: "review" }, later(past(at), -3));
  const { version } = await current(scene);
  return verb(agent, { reference, expectedVersion: version }, past(at));
};

const issueDecision = async (scene: Scene, at: Date): Promise<void> => {
  if (scene.story.issued) await scene.issue((await current(scene)).applicationId, "decision", later(at, 1));
};

const examine = async (scene: Scene, act: Extract<Act, { does: "examine" }>): Promise<void> => {
  const present = await presentDocuments((await current(scene)).applicationId);
  const examined = present.filter(({ slot }) => act.slot === undefined || slot === act.slot);
  for (const document of examined) {
    const points = procedure.documents.find(({ key }) => key === document.slot)?.checklist ?? [];
    for (const { key: item } of points) {
      const point = { reference: scene.reference, handle: handleOf(document, present), item };
      mustBe(
        act,
        await setChecklist(scene.cast.agent(act.by), { ...point, answer: act.no?.includes(item) ? "no" : "yes" }),
      );
    }
  }
};

/** Sends again, without its flaw, each document that was asked for. */
const answer = async (scene: Scene, at: Date): Promise<void> => {
  const { store, filer, story, reference } = scene;
  const application = await current(scene);
  const request = await openRequest(application.applicationId);
  if (request === undefined) throw new Error(`Nothing is asked about ${reference}`);
  const slots = request.items.map(({ key }) => key);
  const addition = {
    filer,
    story: { who: story.who },
    application,
    slots,
    at: later(at, -4),
    since: request.createdAt,
  };
  await addPapers(store, addition);
  mustBe({ does: "answer", at: [0, ""] }, await answerRequest(filer, reference, {}, at));
};

const write = async ({ cast, past, filer, reference }: Scene, act: Extract<Act, { does: "write" }>): Promise<void> => {
  const { by, body } = act;
  const at = past(act.at);
  if (by) return mustBe(act, await sendMessage(cast.agent(by), { reference, body }, at));
  mustBe(act, { ok: await writeMessage(filer, reference, body, at) });
};
