import { desc, eq } from "drizzle-orm";
import { array, constantFrom, nat, record } from "fast-check";
import { database } from "#db/client.ts";
import { envelopes } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { recordCarrierNews } from "../../record-carrier-news.ts";
import { recordPrinterNews } from "../../record-printer-news.ts";
import { verb } from "./command.ts";
import { ask, isInHand, type Letter, type Model, move } from "./model.ts";
import { nth, which } from "./nth.ts";
import type { World } from "./world.ts";

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

export const deliveryVerbs = { printed, spoiled, posted, carrier };
