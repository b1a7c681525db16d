import { join } from "node:path";
import { z } from "zod";
import { openFaults } from "#lib/local/faults.ts";
import { parisDay } from "#lib/local/paris.ts";
import { type Answer, type Handler, json, type Served, serve, withJson } from "#lib/local/serve.ts";
import { openStore } from "#lib/local/store.ts";
import { answer, masked, plateKey, underTitle } from "./answer.ts";
import type { RegisteredVehicle } from "./vehicle.ts";
import { registeredVehicles } from "./vehicles.ts";

export type Settings = { port: number; folder: string; key: string; now?: () => Date };

const titleSchema = z.object({
  plate: z.string(),
  formula: z.string(),
  holderName: z.string(),
  registered: z.iso.date(),
});
const newTitle = z.object({
  formula: z.string().regex(/^\d{4}[A-Z]{2}\d{5}$/),
  holderName: z.string().min(1).max(200),
});
const transferSchema = z.object({
  declaration: z.string().min(1).max(40),
  date: z.iso.date(),
  heure: z.string().regex(/^\d{2}:\d{2}$/),
  kilometrage: z.coerce.number().int().min(0),
});
const claimedSchema = z.object({
  formula: z.string().max(20).nullable(),
  certificateDate: z.iso.date().nullable(),
  transferCode: z.string().max(20).nullable(),
});

/** A register of vehicles (as the French SIV): their certificate, their situation, their inspection, by plate. */
export const startVehicleRegister = ({ port, folder, key, now = () => new Date() }: Settings): Promise<Served> => {
  const titles = openStore(join(folder, "vehicle-register", "titles.jsonl"), titleSchema);
  const transfers = openStore(join(folder, "vehicle-register", "transfers.jsonl"), transferSchema);
  const faults = openFaults("/demo/faults", ["down", "slow", "nonsense"]);
  const today = () => parisDay(now());
  const all = () => registeredVehicles(today()).map((one) => underTitle(one, titles.get(plateKey(one.vehicle.plate))));
  const find = (plate: string) => all().find(({ vehicle }) => plateKey(vehicle.plate) === plateKey(plate));

  const guarded =
    (handler: Handler): Handler =>
    async (asked) => {
      const mode = faults.mode();
      if (mode === "down") return json(503, { error: "unavailable" });
      if (mode === "nonsense") return json(200, { vehicle: "oui", situation: [] });
      if (mode === "slow") await faults.delay();
      return asked.header("X-Api-Key") === key ? handler(asked) : json(401, { error: "key" });
    };

  const consult: Handler = ({ param, query, header }) => {
    const found = find(param("plate"));
    const claimed = claimedSchema.safeParse({
      formula: query.get("formule"),
      certificateDate: query.get("dateCertificat"),
      transferCode: header("X-Code-Cession") ?? null,
    });
    if (!claimed.success) return json(400, { error: "invalid" });
    return found ? json(200, { ...answer(found, claimed.data, today()), transfer: declaredFor(found) }) : unknown();
  };

  const record = withJson(newTitle, ({ formula, holderName }, { param }) => {
    const found = find(param("plate"));
    if (!found) return unknown();
    const { plate } = found.vehicle;
    const title = { plate, formula, holderName, registered: today() };
    if (found.formula !== formula) titles.set(plateKey(plate), title);
    return json(found.formula === formula ? 200 : 201, { plate, formula });
  });

  /** Code de la route, R322-4. The latest declaration counts, until a certificate is made out after it. */
  const declare = withJson(transferSchema, (transfer, { param }) => {
    const found = find(param("plate"));
    if (!found) return unknown();
    const before = transfers.get(plateKey(found.vehicle.plate));
    if (before?.declaration === transfer.declaration) return json(200, before);
    transfers.set(plateKey(found.vehicle.plate), transfer);
    return json(201, transfer);
  });

  const declaredFor = ({ vehicle }: RegisteredVehicle) => {
    const transfer = transfers.get(plateKey(vehicle.plate));
    return transfer && transfer.date >= vehicle.registered ? { date: transfer.date } : null;
  };

  return serve(port, [
    ["GET", "/vehicules/:plate", guarded(consult)],
    ["POST", "/vehicules/:plate/titres", guarded(record)],
    ["POST", "/vehicules/:plate/cessions", guarded(declare)],
    ["GET", "/demo/vehicles", () => json(200, all().map(shown))],
    ...faults.routes,
  ]);
};

/** What a visitor of the demonstration needs in order to fill in the form. */
const shown = ({ vehicle, holderName, formula, transfer, shows }: RegisteredVehicle) => ({
  plate: vehicle.plate,
  make: vehicle.make,
  model: vehicle.model,
  holder: masked(holderName),
  formula,
  certificateDate: vehicle.registered,
  transferCode: transfer?.code ?? null,
  shows,
});

const unknown = (): Answer => json(404, { error: "unknown-plate" });
