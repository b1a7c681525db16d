import { boolean, constant, constantFrom, record } from "fast-check";
import { expireDrafts } from "../../expire-drafts.ts";
import { expireUnpaid } from "../../expire-unpaid.ts";
import { hearPaymentNotification } from "../../hear-payment-notification.ts";
import { settlePayment } from "../../settle-payment.ts";
import { abandonPending, settlePending } from "../../settle-pending.ts";
import { verb } from "./command.ts";
import { ask, day, isOpen, mayHavePaid, minute, move, pendingAttempts, settle, tell, type Verdict } from "./model.ts";
import { nth, which } from "./nth.ts";

const payer = verb({
  name: "the payer ends a payment",
  given: record({ which, verdict: constantFrom<Verdict[]>("paid", "paid", "paid", "refused", "abandoned", "wrong") }),
  expects: (model, { which, verdict }) => {
    const attempt = nth(model.attempts, which);
    if (attempt === undefined || !isOpen(model, attempt) || model.provider.verdicts[attempt.operation])
      return "refused";
    model.provider.verdicts[attempt.operation] = verdict;
    return "done";
  },
  // The provider is the model’s: nothing of ours moves.
  does: async ({ tried }) => tried,
});

const outage = verb({
  name: "the provider goes or comes back",
  given: record({ isDown: constantFrom(true, false, false) }),
  expects: (model, { isDown }) => {
    model.provider.isDown = isDown;
    return "done";
  },
  does: async () => true,
});

const ended = ["paid", "refused", "abandoned", "mismatch"];
const settleOne = verb({
  name: "the browser comes back from the payment",
  given: record({ which }),
  expects: (model, { which }) => {
    const attempt = nth(model.attempts, which);
    return attempt && ended.includes(settle(model, attempt)) ? "done" : "refused";
  },
  does: async ({ model }, { which }, now) =>
    ended.includes(await settlePayment(nth(model.attempts, which)?.operation ?? "unknown", now)),
});

const notify = verb({
  name: "the provider notifies",
  given: record({ which, forged: boolean() }),
  expects: (model, { which, forged }) => {
    const attempt = forged ? undefined : nth(model.attempts, which);
    if (attempt?.state === "pending") ask(model, `ask ${attempt.operation}`);
    return "done";
  },
  does: async ({ model }, { which, forged }) => {
    const operation = forged ? "of-someone-else" : nth(model.attempts, which)?.operation;
    await hearPaymentNotification(operation ?? "unknown");
    return true;
  },
});

const reconcile = verb({
  name: "the worker asks about what nobody ended",
  given: constant({}),
  expects: (model) => {
    for (const attempt of pendingAttempts(model)) if (settle(model, attempt) === "unavailable") break;
    return "done";
  },
  does: async (_world, _given, now) => {
    await settlePending({ before: now }, now);
    return true;
  },
});

const abandon = verb({
  name: "the worker gives up old payments",
  given: constant({}),
  expects: (model) => {
    for (const attempt of pendingAttempts(model).filter(({ begun }) => begun < model.now - 2 * day)) {
      const became = settle(model, attempt);
      if (became === "unavailable") break;
      if (became !== "not_yet") continue;
      attempt.state = "abandoned";
      tell(model, "payment_abandoned");
    }
    return "done";
  },
  does: async (_world, _given, now) => {
    await abandonPending(new Date(now.getTime() - 2 * day), now);
    return true;
  },
});

const unpaid = verb({
  name: "the worker closes what nobody paid",
  given: constant({}),
  expects: (model) => {
    const isOver = model.status === "awaiting_payment" && model.movedAt < model.now - 30 * day && !mayHavePaid(model);
    return isOver ? move(model, "expire", "withdrawn", "withdrawn") : "refused";
  },
  does: async (_world, _given, now) => (await expireUnpaid(now)) > 0,
});

const forget = verb({
  name: "the worker erases old drafts",
  given: constant({}),
  expects: (model) => {
    if (model.status !== "draft" || model.draftUntil >= model.now || mayHavePaid(model)) return "refused";
    model.status = "erased";
    // What was tried of its payment goes with it.
    model.attempts = [];
    return "done";
  },
  does: async (_world, _given, now) => (await expireDrafts(now)) > 0,
});

const last = Date.parse("2026-11-30T00:00:00Z");
const wait = verb({
  name: "time passes",
  given: record({ by: constantFrom(minute, 16 * minute, day, 3 * day, 31 * day) }),
  expects: (model, { by }) => {
    model.now = Math.min(model.now + by, last);
    return "done";
  },
  does: async () => true,
});

export const machineVerbs = { payer, outage, settleOne, notify, reconcile, abandon, unpaid, forget, wait };
