import { boolean, constantFrom, record } from "fast-check";
import { addNote } from "#lib/back-office/add-note.ts";
import { approve } from "#lib/back-office/approve.ts";
import { assign } from "#lib/back-office/assign.ts";
import { claim } from "#lib/back-office/claim.ts";
import { close } from "#lib/back-office/close.ts";
import { openFile } from "#lib/back-office/open-file.ts";
import { reject } from "#lib/back-office/reject.ts";
import { requestInformation } from "#lib/back-office/request-information.ts";
import { sendMessage } from "#lib/back-office/send-message.ts";
import { addDays, parisDay } from "#lib/engine/calendar.ts";
import { prepareBatch } from "../../prepare-batch.ts";
import { verb } from "./command.ts";
import { type Agent, inService, isInHand, isSeenBy, type Model, minute, move, tell } from "./model.ts";
import type { World } from "./world.ts";

const by = constantFrom<Agent[]>("karim", "karim", "karim", "sofia", "helene", "thomas");
/** Of ten who act, one looks at a page of before. */
const late = constantFrom(...Array.from({ length: 10 }, (_, index) => index === 0));

const seen = ({ application, seenVersion }: World, isLate: boolean) => ({
  reference: application.reference,
  expectedVersion: seenVersion - (isLate ? 1 : 0),
});
const isOwn = (model: Model, agent: Agent): boolean => isSeenBy(model, agent) && model.assignee === agent;

const take = verb({
  name: "an agent claims",
  given: record({ by, late }),
  expects: (model, given) => {
    if (!isSeenBy(model, given.by) || given.late || model.status !== "submitted") return "refused";
    model.assignee = given.by;
    return move(model, "claim", "under_review");
  },
  does: async (world, given, now) => (await claim(world.agents[given.by], seen(world, given.late), now)).ok,
});

const hand = verb({
  name: "an agent hands over",
  given: record({ by, late, to: constantFrom<Agent[]>("karim", "sofia", "helene", "thomas", "leila") }),
  expects: (model, given) => {
    if (!isSeenBy(model, given.by) || given.late || given.to === "thomas" || given.to === "leila") return "refused";
    if (given.by !== "helene" && model.assignee !== undefined && model.assignee !== given.by) return "refused";
    const { status } = model;
    if (status !== "submitted" && status !== "under_review" && status !== "information_requested") return "refused";
    model.assignee = given.to;
    return move(model, "assign", status === "information_requested" ? status : "under_review");
  },
  does: async (world, given, now) => {
    const assigneeId = world.agents[given.to].id;
    return (await assign(world.agents[given.by], { ...seen(world, given.late), assigneeId }, now)).ok;
  },
});

const request = verb({
  name: "an agent asks for information",
  given: record({ by, late, well: constantFrom("well", "well", "nothing", "too soon", "no ground") }),
  expects: (model, given) => {
    const isAllowed = isOwn(model, given.by) && model.status === "under_review" && given.well === "well";
    if (!isAllowed || given.late) return "refused";
    model.hasRequest = true;
    return move(model, "request_information", "information_requested", "information_requested");
  },
  does: async (world, given, now) => {
    const ground = given.well === "no ground" ? "CT_DEFAVORABLE" : "PIECE_ILLISIBLE";
    const key = given.well === "nothing" ? "unknown" : "mileage";
    const items = [{ kind: "field" as const, key, ground, comment: "" }];
    const dueOn = addDays(parisDay(now), given.well === "too soon" ? 1 : 15);
    const asked = { ...seen(world, given.late), items, message: "", dueOn };
    return (await requestInformation(world.agents[given.by], asked, now)).ok;
  },
});

const grant = verb({
  name: "an agent approves",
  given: record({ by, late }),
  expects: (model, given) => {
    if (!isOwn(model, given.by) || given.late || model.status !== "under_review") return "refused";
    model.jobs.push("issue decision");
    return move(model, "approve", "approved", "approved");
  },
  does: async (world, given, now) => (await approve(world.agents[given.by], seen(world, given.late), now)).ok,
});

const facts = "Le numéro frappé sur le châssis diffère de celui du titre.";
const motive = constantFrom("well", "well", "no ground", "no facts");
const groundOf = (given: string) => (given === "no ground" ? "UNKNOWN" : "CT_DEFAVORABLE");
const factsOf = (given: string) => (given === "no facts" ? "Non." : facts);

const refuse = verb({
  name: "an agent rejects",
  given: record({ by, late, motive }),
  expects: (model, given) => {
    const isAllowed = isOwn(model, given.by) && model.status === "under_review" && given.motive === "well";
    if (!isAllowed || given.late) return "refused";
    model.jobs.push("issue decision");
    return move(model, "reject", "rejected", "rejected");
  },
  does: async (world, given, now) => {
    const input = { ...seen(world, given.late), grounds: [groundOf(given.motive)], facts: factsOf(given.motive) };
    return (await reject(world.agents[given.by], input, now)).ok;
  },
});

const shut = verb({
  name: "an agent closes",
  given: record({ by, late, motive }),
  expects: (model, given) => {
    const isOpen = model.status === "under_review" || model.status === "information_requested";
    if (!isOwn(model, given.by) || !isOpen || given.motive !== "well" || given.late) return "refused";
    return move(model, "close", "closed", "closed");
  },
  does: async (world, given, now) => {
    const input = { ...seen(world, given.late), ground: groundOf(given.motive), facts: factsOf(given.motive) };
    return (await close(world.agents[given.by], input, now)).ok;
  },
});

/** The same words twice within ten minutes are those of a page sent again. */
const isAgain = (model: Model, who: string, body: string, within: number): boolean =>
  model.words.some((word) => word.who === who && word.body === body && word.at > model.now - within);

const write = verb({
  name: "an agent writes",
  given: record({ by, body: constantFrom("Bonjour", "Il manque une page", "") }),
  expects: (model, given) => {
    if (!isSeenBy(model, given.by) || given.body === "") return "refused";
    if (isAgain(model, given.by, given.body, 10 * minute)) return "done";
    model.words.push({ who: given.by, body: given.body, at: model.now });
    tell(model, "message_sent", "message");
    return "done";
  },
  does: async (world, given, now) =>
    (await sendMessage(world.agents[given.by], { reference: world.application.reference, body: given.body }, now)).ok,
});

const note = verb({
  name: "an agent notes",
  given: record({ by, body: constantFrom("À revoir", "") }),
  expects: (model, given) => {
    if (!isSeenBy(model, given.by) || given.body === "") return "refused";
    const who = `${given.by} notes`;
    if (!isAgain(model, who, given.body, 10 * minute)) model.words.push({ who, body: given.body, at: model.now });
    return "done";
  },
  does: async (world, given, now) =>
    (await addNote(world.agents[given.by], { reference: world.application.reference, body: given.body }, now)).ok,
});

const open = verb({
  name: "an agent opens the file",
  given: record({ by }),
  expects: (model, given) => {
    if (!isSeenBy(model, given.by)) return "refused";
    const who = `${given.by} opens`;
    if (!isAgain(model, who, "", 15 * minute)) model.words.push({ who, body: "", at: model.now });
    return "done";
  },
  does: async (world, given, now) => {
    const wanted = { reference: world.application.reference, reason: "review" as const };
    return (await openFile(world.agents[given.by], wanted, now)) !== undefined;
  },
});

const produce = verb({
  name: "an agent prepares a batch",
  given: record({ by, twice: boolean() }),
  expects: (model, given) => {
    if (!inService(given.by)) return "refused";
    const waits = model.status === "approved" || (model.status === "to_resend" && !model.letters.some(isInHand));
    if (!waits) return "refused";
    const again = model.status === "to_resend";
    model.letters.push({
      kind: again ? "resend" : "title",
      state: "printing",
      number: undefined,
      hasFormula: false,
      told: [],
    });
    return move(model, "start_production", again ? "to_resend" : "in_production");
  },
  does: async (world, given, now) => {
    const { reference } = world.application;
    const references = given.twice ? [reference, reference] : [reference];
    return (await prepareBatch(world.agents[given.by], references, now)).ok;
  },
});

export const agentVerbs = { take, hand, request, grant, refuse, shut, write, note, open, produce };
