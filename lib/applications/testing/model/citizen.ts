import { boolean, constantFrom, record } from "fast-check";
import { changeOfHolder } from "#lib/procedures/change-of-holder.ts";
import { answerRequest } from "../../answer-request.ts";
import { confirmAddress } from "../../confirm-address.ts";
import { reopen } from "../../reopen.ts";
import { saveStep } from "../../save-draft.ts";
import { startPayment } from "../../start-payment.ts";
import { submitApplication } from "../../submit-application.ts";
import { withdraw } from "../../withdraw.ts";
import { writeMessage } from "../../write-message.ts";
import { rightAnswers } from "../filing.ts";
import { verb } from "./command.ts";
import { isOpen, keepDraft, type Model, minute, move, pendingAttempts, settle, tell } from "./model.ts";
import type { World } from "./world.ts";

const who = constantFrom("filer", "filer", "filer", "filer", "stranger");
const known = (model: Model, by: string): boolean => by === "filer" && model.status !== "erased";
const person = (world: World, by: string) => (by === "filer" ? world.filer : world.stranger);

const submit = verb({
  name: "the citizen sends",
  given: record({ by: who, key: constantFrom("a click", "another click") }),
  expects: (model, { by, key }) => {
    if (!known(model, by)) return "refused";
    if (model.key === key) return "done";
    if (model.status !== "draft") return "refused";
    model.key = key;
    return move(model, "submit", "awaiting_payment");
  },
  does: async (world, { by, key }, now) =>
    (await submitApplication(person(world, by), changeOfHolder, key, { declaration: "yes" }, now)).ok,
});

const [situation] = changeOfHolder.steps;
const save = verb({
  name: "the citizen saves the draft",
  given: record({ by: who }),
  expects: (model, { by }) => {
    if (!known(model, by) || model.status !== "draft") return "refused";
    model.movedAt = model.now;
    keepDraft(model);
    return "done";
  },
  does: async (world, { by }, now) => {
    if (situation === undefined) return false;
    const { reference } = world.application;
    const input = { procedure: changeOfHolder, step: situation, raw: rightAnswers, reference, now };
    return (await saveStep(person(world, by), input)).found;
  },
});

const pay = verb({
  name: "the citizen goes to pay",
  given: record({ by: who }),
  expects: (model, { by }) => {
    if (!known(model, by)) return "refused";
    const latest = model.attempts.at(-1);
    const became = latest?.state === "pending" ? settle(model, latest) : undefined;
    if (latest && became === "not_yet" && isOpen(model, latest)) return "done";
    if (model.status !== "awaiting_payment" || model.provider.isDown) return "refused";
    if (!pendingAttempts(model).some((each) => isOpen(model, each)))
      model.attempts.push({ operation: "", begun: model.now, state: "pending" });
    return "done";
  },
  does: async (world, { by }, now) => {
    const start = await startPayment(person(world, by).id, world.application.reference, now);
    const latest = world.model.attempts.at(-1);
    if (start.ok && latest?.operation === "") latest.operation = new URL(start.page).searchParams.get("idop") ?? "";
    return start.ok;
  },
});

const change = verb({
  name: "the citizen goes back to the draft",
  given: record({ by: who }),
  expects: (model, { by }) => {
    if (!known(model, by)) return "refused";
    const latest = model.attempts.at(-1);
    if (latest?.state === "pending") {
      const became = settle(model, latest);
      const isOver = became === "refused" || became === "abandoned" || (became === "not_yet" && !isOpen(model, latest));
      if (!isOver) return "refused";
    }
    if (model.status !== "awaiting_payment") return "refused";
    model.key = undefined;
    keepDraft(model);
    return move(model, "reopen", "draft");
  },
  does: async (world, { by }, now) => (await reopen(person(world, by), world.application.reference, now)).ok,
});

const mayWithdraw = ["awaiting_payment", "submitted", "under_review", "information_requested"];
const giveUp = verb({
  name: "the citizen withdraws",
  given: record({ by: who, late: boolean() }),
  expects: (model, { by, late }) => {
    if (!known(model, by)) return "refused";
    const { version } = model;
    const latest = model.attempts.at(-1);
    if (latest?.state === "pending") settle(model, latest);
    if (late || model.version !== version || !mayWithdraw.includes(model.status)) return "refused";
    return move(model, "withdraw", "withdrawn", "withdrawn");
  },
  does: async (world, { by, late }, now) => {
    const seen = world.seenVersion - (late ? 1 : 0);
    return (await withdraw(person(world, by), world.application.reference, seen, now)).ok;
  },
});

const answer = verb({
  name: "the citizen answers the service",
  given: record({ by: who, well: boolean() }),
  expects: (model, { by, well }) => {
    if (!known(model, by) || !model.hasRequest || !well || model.status !== "information_requested") return "refused";
    model.hasRequest = false;
    return move(model, "answer", "under_review", "answer_received");
  },
  does: async (world, { by, well }, now) => {
    const given = { mileage: well ? "46911" : "beaucoup" };
    return (await answerRequest(person(world, by), world.application.reference, given, now)).ok;
  },
});

const address = { "address.street": "4 allée des Tilleuls", "address.postcode": "93100", "address.city": "Montreuil" };
const confirm = verb({
  name: "the citizen confirms the address",
  given: record({ by: who, well: boolean() }),
  expects: (model, { by, well }) => {
    const isAsked = model.status === "returned" || model.status === "address_to_confirm";
    if (!known(model, by) || !well || !isAsked) return "refused";
    return move(model, "confirm_address", "to_resend");
  },
  does: async (world, { by, well }, now) => {
    const given = well ? address : { ...address, "address.postcode": "9310" };
    return (await confirmAddress(person(world, by), world.application.reference, given, now)).ok;
  },
});

const write = verb({
  name: "the citizen writes",
  given: record({ by: who, body: constantFrom("Bonjour", "Merci", " ") }),
  expects: (model, { by, body }) => {
    if (!known(model, by) || model.status === "draft" || body === " ") return "refused";
    const again = model.words.some(
      (word) => word.who === by && word.body === body && word.at > model.now - 10 * minute,
    );
    if (again) return "done";
    model.words.push({ who: by, body, at: model.now });
    model.movedAt = model.now;
    tell(model, "message_sent");
    return "done";
  },
  does: (world, { by, body }, now) => writeMessage(person(world, by), world.application.reference, body, now),
});

export const citizenVerbs = { submit, save, pay, change, giveUp, answer, confirm, write };
