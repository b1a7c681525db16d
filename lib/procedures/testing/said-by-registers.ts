import { vi } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import type { Facts } from "#lib/engine/condition.ts";
import type { Lookup, Procedure } from "#lib/engine/procedure.ts";
import { answer } from "#lib/local/vehicle-register/answer.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";
import { askRegister } from "#lib/registers/ask.ts";
import { vehicleFacts } from "#lib/registers/vehicle-register.ts";

/** What the local stand-ins of the registers that a procedure asks say: of what they know, or that they do not know it, or are down. */
export type Said = { known: readonly Facts[]; unknown: readonly Facts[] };

export const saidByRegisters = async ({ lookups }: Procedure, today: string): Promise<Said> => {
  setSettings({});
  const known = together(await Promise.all(lookups.map((lookup) => knownBy(lookup, today))));
  vi.unstubAllEnvs();
  const away = (fact: string, value: boolean): Facts =>
    Object.fromEntries(lookups.map(({ as }) => [`${as}.${fact}`, value]));
  return { known, unknown: [away("found", false), away("unavailable", true)] };
};

const together = (said: readonly Facts[][]): Facts[] =>
  Array.from({ length: Math.max(1, ...said.map((each) => each.length)) }, (_, turn) =>
    Object.assign({}, ...said.map((each) => each[turn % each.length])),
  );

const knownBy = async ({ register, as }: Lookup, today: string): Promise<Facts[]> => {
  if (register === "vehicle-register")
    return ofVehicles(today).map((facts) =>
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${as}.${name}`, value])),
    );
  const known = await askRegister(register, as, asked, today);
  if (known[`${as}.found`] !== true) throw new Error(`The stand-in of ${register} does not know what it is asked here`);
  return [known];
};

const asked = { siret: "99000001000019", street: "18 rue des Lilas", postcode: "93100", city: "Montreuil" };

const ofVehicles = (today: string): Facts[] =>
  registeredVehicles(today).map((registered) => {
    const { plate, registered: certificateDate } = registered.vehicle;
    const claimed = { formula: registered.formula, certificateDate, transferCode: registered.transfer?.code ?? null };
    return vehicleFacts(answer(registered, claimed, today), { plate }, today);
  });
