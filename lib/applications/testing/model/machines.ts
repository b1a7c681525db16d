import { desc, eq } from "drizzle-orm";
import { array, boolean, constant, constantFrom, nat, record } from "fast-check";
import { database } from "#db/client.ts";
import { envelopes } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { expireDrafts } from "../../expire-drafts.ts";
import { expireUnpaid } from "../../expire-unpaid.ts";
import { hearPaymentNotification } from "../../hear-payment-notification.ts";
import { recordCarrierNews } from "../../record-carrier-news.ts";
import { recordPrinterNews } from "../../record-printer-news.ts";
import { settlePayment } from "../../settle-payment.ts";
import { abandonPending, settlePending } from "../../settle-pending.ts";
import { verb } from "./command.ts";
import {
  ask,
  day,
  isInHand,
  isOpen,
  type Letter,
  type Model,
  mayHavePaid,
  minute,
  move,
  pendingAttempts,
  settle,
  tell,
  type Verdict,
} from "./model.ts";
import type { World } from "./world.ts";

const which = nat({ max: 2 });
/** One of those there are, the latest first; none when there is no such one. */
const nth = <Item>(items: readonly Item[], index: number): Item | undefined => items.toReversed()[index];

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

/** The lot of a letter, as the printer knows it. */
const lotOf = async ({ application, model }: World, which: number): Promise<string> => {
  const rows = await database()
    .select({ batchId: envelopes.batchId })
    .from(envelopes)
    .where(eq(envelopes.applicationId, application.applicationId))
    .orderBy(desc(envelopes.createdAt));
  return rows[which]?.batchId ?? uuidv7(new Date(model.now));
};

const printed = verb({
  name: "the printer has produced",
  given: record({ which }),
  expects: (model, { which }) => {
    const letter = nth(model.letters, which);
    if (letter === undefined || letter.state === "spoiled" || letter.hasFormula) return "refused";
    letter.hasFormula = true;
    // Told late, after the letter has left: its number is still worth knowing.
    if (letter.state === "posted") return "done";
    letter.state = "produced";
    return letter.kind === "title" ? move(model, "record_produced", "produced", "produced") : "done";
  },
  does: async (world, { which }, now) => {
    const titres = [{ reference: world.application.reference, formula: "2026AB12345" }];
    await recordPrinterNews({ lot: await lotOf(world, which), event: "produit", titres }, now, now);
    return world.tried;
  },
});

const spoiled = verb({
  name: "the printer has spoiled",
  given: record({ which }),
  expects: (model, { which }) => {
    const letter = nth(model.letters, which);
    if (letter === undefined || !isSpoilable(letter)) return "refused";
    letter.state = "spoiled";
    return letter.kind === "title" ? move(model, "requeue", "approved") : "done";
  },
  does: async (world, { which }, now) => {
    const titres = [{ reference: world.application.reference }];
    await recordPrinterNews({ lot: await lotOf(world, which), event: "rebut", titres }, now, now);
    return world.tried;
  },
});

/** A title told produced is not produced again; what is posted a second time is only put in an envelope again. */
const isSpoilable = (letter: Letter): boolean =>
  letter.kind === "title" ? letter.state === "printing" : isInHand(letter);

const posted = verb({
  name: "the printer has posted",
  given: record({ which }),
  expects: (model, { which }) => {
    ask(model, "poll");
    const letter = nth(model.letters, which);
    if (letter === undefined || !isInHand(letter)) return "refused";
    letter.state = "posted";
    letter.number = `6A${String(model.now).slice(-11)}`;
    return move(model, "dispatch", "dispatched", letter.kind === "title" ? "dispatched" : "resent");
  },
  does: async (world, { which }, now) => {
    const idShip = `6A${String(world.model.now).slice(-11)}`;
    const titres = [{ reference: world.application.reference, idShip, date: now.toISOString() }];
    await recordPrinterNews({ lot: await lotOf(world, which), event: "expedie", titres }, now, now);
    return world.tried;
  },
});

const onTheWay = ["dispatched", "in_transit", "out_for_delivery", "available_for_pickup"];
/** What each word of the carrier leads to, from where: only forward. */
const passages = {
  ET1: { event: "record_in_transit", to: "in_transit", from: ["dispatched"], mail: undefined },
  MD2: {
    event: "record_out_for_delivery",
    to: "out_for_delivery",
    from: ["dispatched", "in_transit", "available_for_pickup"],
    mail: undefined,
  },
  AG1: {
    event: "record_pickup",
    to: "available_for_pickup",
    from: ["dispatched", "in_transit", "out_for_delivery"],
    mail: "pickup",
  },
  DI1: { event: "record_delivered", to: "delivered", from: onTheWay, mail: "delivered" },
  RE1: { event: "record_returned", to: "returned", from: onTheWay, mail: "returned" },
  DI2: { event: "ask_address", to: "address_to_confirm", from: [...onTheWay, "returned"], mail: "returned" },
  ZZ9: undefined,
} as const;
type Code = keyof typeof passages;
const codes: Code[] = ["ET1", "ET1", "MD2", "AG1", "DI1", "RE1", "DI2", "ZZ9"];

const carry = (model: Model, code: Code): void => {
  const passage = passages[code];
  if (passage === undefined || !passage.from.some((status) => status === model.status)) return;
  // That a letter came back is said once, whatever the carrier adds.
  const mail = model.status === "returned" ? undefined : passage.mail;
  move(model, passage.event, passage.to, mail);
};

const carrier = verb({
  name: "the carrier tells",
  given: record({
    which,
    told: array(record({ code: constantFrom(...codes), hour: nat({ max: 3 }) }), { minLength: 1, maxLength: 3 }),
  }),
  expects: (model, { which, told }) => {
    const letters = model.letters.filter(({ state }) => state === "posted");
    const letter = nth(letters, which);
    if (letter === undefined) return "refused";
    for (const { code, hour } of inOrder(told)) {
      if (letter.told.includes(`${code} ${hour}`)) continue;
      letter.told.push(`${code} ${hour}`);
      if (letter === letters.at(-1)) carry(model, code);
    }
    return "done";
  },
  does: async (world, { which, told }, now) => {
    const letter = nth(
      world.model.letters.filter(({ state }) => state === "posted"),
      which,
    );
    if (letter?.number === undefined) return false;
    const events = inOrder(told).map(({ code, hour }) => ({ code, label: code, date: `2026-04-01T0${hour}:00:00Z` }));
    const news = { shipmentNumber: letter.number, final: false, estimatedOn: undefined, events };
    await recordCarrierNews(world.application.applicationId, news, now);
    return true;
  },
});

const inOrder = <Told extends { hour: number }>(told: readonly Told[]): Told[] =>
  told.toSorted((a, b) => a.hour - b.hour);

export const machineVerbs = {
  payer,
  outage,
  settleOne,
  notify,
  reconcile,
  abandon,
  unpaid,
  forget,
  wait,
  printed,
  spoiled,
  posted,
  carrier,
};
