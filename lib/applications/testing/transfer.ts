import { randomUUID } from "node:crypto";
import { asking } from "#db/asking.ts";
import { makeSession } from "#db/wall/as-the-portal.ts";
import type { Answers } from "#lib/engine/condition.ts";
import { transferDeclaration } from "#lib/procedures/transfer-declaration.ts";
import { type Filer, openDraft } from "../drafts.ts";
import { ownCode } from "../handover/own-code.ts";
import { saveStep } from "../save-draft.ts";
import { submitApplication } from "../submit-application.ts";
import type { Application } from "../transition.ts";
import { accepted, applicationNamed, fillIn, makeFiler, send } from "./filing.ts";

export const soldVehicle = { plate: "GM-260-DV", formula: "2024CX15204" } as const;

export const rightDeclaration: Answers = {
  nature: "sale",
  isHolder: "yes",
  leased: "no",
  allAgree: "yes",
  addressRight: "yes",
  ...soldVehicle,
  "buyer.type": "natural",
  "buyer.familyName": "Belkhodja",
  "buyer.givenNames": "Yacine",
  "buyer.gender": "male",
  "buyer.birthdate": "1988-02-17",
  "buyer.birthCountry": "FR",
  "buyer.birthCommune": "69123",
  email: "vendeur@example.test",
};

export const afterwards: Answers = {
  transferDate: "2026-11-20",
  transferTime: "14:30",
  mileage: "61 200",
  "buyerAddress.street": "7 rue des Tilleuls",
  "buyerAddress.postcode": "69003",
  "buyerAddress.city": "Lyon",
  handedOver: "yes",
};

/** Somebody who asks for themself, as the portal asks for them. */
export const someone = async (given: Partial<Filer> = {}) => {
  const filer = await makeFiler(given);
  const session = await makeSession({ kind: "citizen", personId: filer.id });
  return { filer, as: <Result>(work: () => Promise<Result>) => asking(session, work) };
};
export type Someone = Awaited<ReturnType<typeof someone>>;

/** The first part, up to its code. */
export const declare = ({ filer, as }: Someone, now: Date, given: Answers = {}) =>
  as(async () => {
    const raw = { ...rightDeclaration, ...given };
    const { reference } = await openDraft(filer, transferDeclaration, now);
    for (const step of transferDeclaration.steps.slice(0, -1))
      await saveStep(filer, { procedure: transferDeclaration, step, raw, reference, now });
    const sent = await submitApplication(filer, transferDeclaration, randomUUID(), { declaration: "yes" }, now);
    const application = accepted(sent);
    return { application, code: await codeOf(application, now) };
  });

export const codeOf = async ({ reference }: Pick<Application, "reference">, now: Date): Promise<string | undefined> =>
  (await ownCode(transferDeclaration, await applicationNamed(reference), now))?.code;

/** The buyer types this code, on the vehicle that was sold. @returns what they are told of it */
export const type = async (buyer: Someone, transferCode: string, now: Date): Promise<unknown> =>
  buyer.as(async () => {
    const { facts } = await fillIn(buyer.filer, { plate: soldVehicle.plate, transferCode }, now);
    return facts["vehicle.transferCodeMatch"];
  });

/** Files with what was typed. */
export const buy = ({ filer, as }: Someone, now: Date, key: string = randomUUID()) => as(() => send(filer, key, now));
