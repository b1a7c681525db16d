import { feeOf } from "#lib/applications/fee.ts";
import { runChecks } from "#lib/engine/checks.ts";
import type { Answers, Context, Facts } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { requiredDocuments } from "#lib/engine/supporting-documents.ts";
import { answer } from "#lib/local/vehicle-register/answer.ts";
import type { RegisteredVehicle } from "#lib/local/vehicle-register/vehicle.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";
import { vehicleFacts } from "#lib/registers/vehicle-register.ts";
import { towns } from "./names.ts";

/** A kind of application: a vehicle of the register, how its title is proven, the region. What the product computes of it is computed once. */
export type Case = {
  number: number;
  title: Answers;
  region: string;
  facts: string;
  checks: string;
  fee: string;
  amountCents: number;
  slots: readonly string[];
};

/** Every case that can be filed, by the product’s own rules. */
export const casesOf = (procedure: Procedure, today: string): Case[] => {
  const regions = [...new Set(towns.map(({ region }) => region))];
  return registeredVehicles(today)
    .flatMap((registered) =>
      titlesOf(registered).flatMap((title) =>
        regions.flatMap((region) => caseOf(procedure, registered, title, region, today)),
      ),
    )
    .map((each, number) => ({ ...each, number }));
};

const titlesOf = ({ vehicle, transfer, formula }: RegisteredVehicle): Answers[] => [
  ...(transfer ? [{ hasTransferCode: "yes", transferCode: transfer.code }] : []),
  { hasTransferCode: "no", formula: formula ?? "", certificateDate: vehicle.registered },
];

const caseOf = (
  procedure: Procedure,
  registered: RegisteredVehicle,
  title: Answers,
  region: string,
  today: string,
): Omit<Case, "number">[] => {
  const { formula, certificateDate, transferCode } = title;
  const question = { plate: registered.vehicle.plate, ...title };
  const claimed = {
    formula: formula ?? null,
    certificateDate: certificateDate ?? null,
    transferCode: transferCode ?? null,
  };
  const told = vehicleFacts(answer(registered, claimed, today), question, today);
  const facts: Facts = {
    ...Object.fromEntries(Object.entries(told).map(([name, value]) => [`vehicle.${name}`, value])),
    "address.region": region,
  };
  const context: Context = { answers: { ...question, seller: "private", saleDate: today }, facts, today };
  const fee = feeOf(procedure, context);
  if (facts["vehicle.blocked"] === true || fee === undefined || fee.totalCents === 0) return [];
  const computed = {
    facts: JSON.stringify(facts),
    checks: JSON.stringify(runChecks(procedure, context)),
    fee: JSON.stringify(fee),
  };
  const slots = requiredDocuments(procedure, context).map(({ key }) => key);
  return [{ title, region, ...computed, amountCents: fee.totalCents, slots }];
};
