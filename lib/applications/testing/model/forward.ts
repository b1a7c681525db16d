import { nat } from "fast-check";
import { agentVerbs } from "./agents.ts";
import { citizenVerbs } from "./citizen.ts";
import { type Attempt, attemptOf, commandTo } from "./command.ts";
import { deliveryVerbs } from "./delivery.ts";
import { machineVerbs } from "./machines.ts";
import { day, isOpen, type Model } from "./model.ts";

const { submit, pay, answer, confirm } = citizenVerbs;
const { take, request, grant, refuse, produce } = agentVerbs;
const { payer, settleOne, wait, forget, unpaid } = machineVerbs;
const { printed, posted, carrier } = deliveryVerbs;

/** What usually comes next: chance alone would hardly bring a life past its payment. */
export const forward = nat({ max: 11 }).map((chance) => commandTo((model) => next(model, chance), `forward ${chance}`));

const filer = { by: "filer" } as const;
const latest = { which: 0 };
const told = (code: "ET1" | "MD2" | "AG1" | "DI1" | "RE1" | "DI2", hour: number) =>
  attemptOf(carrier, { which: 0, told: [{ code, hour }] });
const journey = ["ET1", "MD2", "AG1", "DI1", "RE1", "DI2"] as const;

const next = (model: Model, chance: number): Attempt => {
  const by = model.assignee ?? "karim";
  switch (model.status) {
    case "draft":
      return nextOfDraft(model, chance);
    case "awaiting_payment":
      return nextOfPayment(model, chance);
    case "submitted":
      return attemptOf(take, { by, late: false });
    case "under_review":
      if (chance < 4) return attemptOf(request, { by, late: false, well: "well" });
      return chance < 11
        ? attemptOf(grant, { by, late: false })
        : attemptOf(refuse, { by, late: false, motive: "well" });
    case "information_requested":
      return attemptOf(answer, { ...filer, well: true });
    case "approved":
      return attemptOf(produce, { by: "sofia", twice: false });
    case "in_production":
      return attemptOf(chance < 6 ? printed : posted, latest);
    case "produced":
      return attemptOf(posted, latest);
    case "to_resend":
      return chance < 6 ? attemptOf(produce, { by: "sofia", twice: false }) : attemptOf(posted, latest);
    case "dispatched":
    case "in_transit":
    case "out_for_delivery":
    case "available_for_pickup":
      return told(journey[chance % 6] ?? "ET1", chance % 4);
    case "returned":
      return chance < 6 ? told("DI2", 3) : attemptOf(confirm, { ...filer, well: true });
    case "address_to_confirm":
      return attemptOf(confirm, { ...filer, well: true });
    case "delivered":
    case "rejected":
    case "closed":
    case "withdrawn":
    case "erased":
    case "awaiting_completion":
      return attemptOf(wait, { by: 60_000 });
  }
};

/** Now and then nobody comes back, and the worker does what it does of what was left. */
const isLeft = (chance: number): boolean => chance === 11;
const after = (by: number) => attemptOf(wait, { by });

const nextOfDraft = ({ now, draftUntil }: Model, chance: number): Attempt => {
  if (draftUntil < now) return attemptOf(forget, {});
  return isLeft(chance) ? after(draftUntil - now + day) : attemptOf(submit, { ...filer, key: "a click" });
};

const nextOfPayment = (model: Model, chance: number): Attempt => {
  if (model.movedAt < model.now - 30 * day) return attemptOf(unpaid, {});
  if (isLeft(chance)) return after(31 * day);
  const attempt = model.attempts.at(-1);
  if (attempt === undefined || attempt.state !== "pending" || !isOpen(model, attempt)) return attemptOf(pay, filer);
  if (model.provider.verdicts[attempt.operation] === undefined) return attemptOf(payer, { which: 0, verdict: "paid" });
  return attemptOf(settleOne, latest);
};
