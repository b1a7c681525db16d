import { makeAgent, makeApplication, makeService } from "#db/testing.ts";
import type { Filer } from "../../drafts.ts";
import type { Application } from "../../transition.ts";
import { type Faulty, startFaultyHttp } from "../faulty-http.ts";
import { makeFiler, rightAnswers } from "../filing.ts";
import { vehicle } from "../vehicle.ts";
import { type Agent, day, type Model } from "./model.ts";

export type World = {
  application: Application;
  filer: Filer;
  stranger: Filer;
  agents: Record<Agent, Awaited<ReturnType<typeof makeAgent>>>;
  /** Drawn by the provider, in order, for this run. */
  operations: string[];
  model: Model;
  /** What the one who tries something had on their page. */
  seenVersion: number;
  /** All that the database held after the last step. */
  everything: unknown;
  /** Whether what is tried should be done: for what tells nobody whether it was. */
  tried: boolean;
};
export type Cast = Pick<World, "filer" | "stranger" | "agents"> & { serviceId: string };

/** Those who come back in every run. */
export const makeCast = async (): Promise<Cast> => {
  const serviceId = await makeService("immatriculations");
  const of = { serviceId };
  const agents = {
    karim: await makeAgent(of),
    sofia: await makeAgent({ ...of, givenName: "Sofia", familyName: "Benali" }),
    helene: await makeAgent({ ...of, givenName: "Hélène", familyName: "Marchetti", role: "supervisor" }),
    thomas: await makeAgent({ serviceId: await makeService(), givenName: "Thomas", familyName: "Le Guirec" }),
    leila: await makeAgent({ ...of, givenName: "Leïla", familyName: "Osman", suspendedAt: new Date(0) }),
  };
  return { serviceId, agents, filer: await makeFiler(), stranger: await makeFiler({ displayName: "Paul Autre" }) };
};

/** A draft filled in, and a model that knows it. */
export const beginLife = async ({ serviceId, ...cast }: Cast, model: Model): Promise<World> => {
  const now = new Date(model.now);
  const application = await makeApplication({
    ...{ serviceId, citizenId: cast.filer.id, decision: "draft", payment: "none", submittedAt: null },
    ...{
      answers: { ...rightAnswers, saleDate: "2026-03-01" },
      createdAt: now,
      updatedAt: now,
      draftExpiresAt: new Date(model.now + 30 * day),
    },
    ...{ dueOn: null, silenceOn: null },
  });
  return { ...cast, application, operations: [], model, seenVersion: 0, everything: undefined, tried: false };
};

/** The vehicle register and the payment provider, answering from this process as the model says they would. */
export const startOutside = (current: () => World): Promise<Faulty> =>
  startFaultyHttp(({ address, body }) =>
    address.includes("/vehicules/")
      ? { status: 200, type: "application/json", body: JSON.stringify(vehicle) }
      : { type: "text/xml", ...pay(current(), body) },
  );

const pay = ({ model, operations }: World, body: string): { status: number; body: string } => {
  if (model.provider.isDown) return { status: 503, body: "" };
  const [, amount = ""] = /<montant>(\d+)</.exec(body) ?? [];
  if (amount !== "") {
    const operation = `op-${operations.length}`;
    operations.push(`${amount} ${/<refdet>(\w+)</.exec(body)?.[1]}`);
    return { status: 200, body: `<idOp>${operation}</idOp>` };
  }
  const [, operation = ""] = /<idOp>([^<]+)</.exec(body) ?? [];
  const verdict = model.provider.verdicts[operation];
  const [asked = "", debt = ""] = operations[Number(operation.slice(3))]?.split(" ") ?? [];
  if (verdict === undefined) return { status: 500, body: "<code>P5</code>" };
  const result = { paid: "P", wrong: "P", refused: "R", abandoned: "A" }[verdict];
  const paid = verdict === "wrong" ? Number(asked) - 1 : asked;
  return {
    status: 200,
    body: `<resultrans>${result}</resultrans><montant>${paid}</montant><refdet>${debt}</refdet>`,
  };
};
