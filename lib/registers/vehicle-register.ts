import { z } from "zod";
import { type Facts, holds } from "#lib/engine/condition.ts";
import { environment } from "#lib/environment.ts";
import { askOutside, jsonIn, whileSomeoneWaits } from "#lib/outside.ts";
import type { Question } from "./question.ts";

const entry = z.object({ date: z.string() });
const word = z.string().max(200);
const answer = z.object({
  vehicle: z.object({
    plate: word,
    make: word,
    model: word,
    vin: word,
    firstRegistered: z.string(),
    registered: z.string(),
    euCategory: z.string(),
    nationalType: z.string(),
    energy: z.string().nullish(),
    fiscalPower: z.number(),
    grossMass: z.number().nullish(),
    seats: z.number().nullish(),
  }),
  holder: z.object({ name: word }),
  match: z.object({
    formula: z.boolean().nullish(),
    certificateDate: z.boolean().nullish(),
    transferCode: z.enum(["valid", "unknown", "expired"]).nullish(),
  }),
  situation: z.object({
    pledges: z.array(entry),
    oppositions: z.array(entry.extend({ kind: z.enum(["OTCI", "OTCI_PV", "OVE", "OVEI"]) })),
    seizures: z.array(entry),
    suspensions: z.array(z.unknown()),
    stolen: z.boolean(),
    cancelled: z.boolean(),
  }),
  inspection: z.object({ lastOn: z.string(), result: z.string(), validUntil: z.string() }).nullable(),
  /** The transfer that was declared since the latest certificate. */
  transfer: z.object({ date: z.string() }).nullish(),
  addressChanges: z.number().int().nonnegative().nullish(),
});
type Answer = z.infer<typeof answer>;

/** Asks the national vehicle register (SIV). Never throws: a register that is down, slow or lying gives `unavailable`. */
export const askVehicleRegister = async (question: Question, today: string): Promise<Facts> => {
  try {
    const { status, text } = await askOutside(addressOf(question), {
      headers: headersFor(question),
      signal: whileSomeoneWaits(),
      atMost: 64 * 1024,
    });
    if (status === 404) return { found: false };
    if (status !== 200) return { unavailable: true };
    const said = answer.parse(jsonIn(text));
    if (lettersOf(said.vehicle.plate) !== lettersOf(question.plate ?? "")) return { unavailable: true };
    return vehicleFacts(said, question, today);
  } catch {
    return { unavailable: true };
  }
};

/** One vehicle whatever the spelling: an answer about another says nothing of this one. */
const lettersOf = (plate: string): string => plate.toUpperCase().replace(/[\s-]/g, "");

/** A code is never part of an address: those are written in logs. */
const headersFor = ({ transferCode }: Question): Record<string, string> => ({
  "X-Api-Key": environment().VEHICLE_REGISTER_KEY,
  Accept: "application/json",
  ...(transferCode ? { "X-Code-Cession": transferCode } : {}),
});

const addressOf = ({ plate = "", formula, certificateDate }: Question): URL => {
  const url = new URL(`${environment().VEHICLE_REGISTER_URL}/vehicules/${encodeURIComponent(plate)}`);
  const asked = { formule: formula, dateCertificat: certificateDate };
  for (const [name, value] of Object.entries(asked)) if (value) url.searchParams.set(name, value);
  return url;
};

/** What the procedure’s conditions read in an answer of the register. @param today an ISO day in Paris */
export const vehicleFacts = (
  { vehicle, holder, match, situation, inspection, addressChanges, transfer }: Answer,
  question: Question,
  today: string,
): Facts => {
  const { oppositions } = situation;
  const obstacles = {
    stolen: situation.stolen,
    opposition: oppositions.some(({ kind }) => kind === "OTCI" || kind === "OTCI_PV"),
    damaged: oppositions.some(({ kind }) => kind === "OVE"),
    beyondRepair: oppositions.some(({ kind }) => kind === "OVEI"),
    seized: situation.seizures.length > 0,
    suspended: situation.suspensions.length > 0 || situation.cancelled,
  };
  return known({
    found: true,
    ...obstacles,
    blocked: Object.values(obstacles).some(Boolean),
    pledged: situation.pledges.length > 0,
    make: vehicle.make,
    model: vehicle.model,
    vin: vehicle.vin,
    firstRegistered: vehicle.firstRegistered,
    registered: vehicle.registered,
    euCategory: vehicle.euCategory,
    nationalType: vehicle.nationalType,
    energy: vehicle.energy,
    fiscalPower: vehicle.fiscalPower,
    grossMass: vehicle.grossMass,
    seats: vehicle.seats,
    previousHolder: holder.name,
    formulaMatch: match.formula,
    certificateDateMatch: match.certificateDate,
    transferCodeMatch: match.transferCode,
    vinMatch: question.vin ? question.vin === vehicle.vin : undefined,
    inspectionOn: inspection?.lastOn,
    inspectionMissing: inspectionMissing(vehicle, inspection, today),
    transferDeclared: transfer ? true : undefined,
    nextAddressChange: afterAddressChanges(addressChanges ?? 0),
  });
};

const known = (facts: Record<string, string | number | boolean | null | undefined>): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(
      (pair): pair is [string, string | number | boolean] => pair[1] !== undefined && pair[1] !== null,
    ),
  );

/** A label to stick for the first three, a new title for the fourth, and so on (order of 9 February 2009, article 15). */
const afterAddressChanges = (already: number): "label" | "title" => (already % 4 === 3 ? "title" : "label");

/** Cars and vans after four years, everything on two or three wheels after five, need a favourable test less than six months old (R322-5, 6°; R323-22). Trailers need none. */
const inspectionMissing = (vehicle: Answer["vehicle"], inspection: Answer["inspection"], today: string): boolean => {
  const years = yearsBeforeTest(vehicle.euCategory);
  const context = { answers: { first: vehicle.firstRegistered, last: inspection?.lastOn ?? "" }, facts: {}, today };
  if (years === undefined || !holds({ of: "answers.first", olderThanYears: years }, context)) return false;
  if (inspection === null || !inspection.result.startsWith("A")) return true;
  return holds({ of: "answers.last", olderThanMonths: 6 }, context);
};

const yearsBeforeTest = (category: string): number | undefined => {
  if (/^(M1|N1)/.test(category)) return 4;
  return /^L/.test(category) ? 5 : undefined;
};
