import type { Facts } from "#lib/engine/condition.ts";
import { askAddress } from "./address.ts";
import { askCompany } from "./company.ts";
import type { Question } from "./question.ts";
import { askVehicleRegister } from "./vehicle-register.ts";

type Register = (question: Question, today: string) => Promise<Facts>;

/** The registers a procedure may name. Each answers within three seconds, or says it is unavailable. */
const registers: Readonly<Record<string, Register>> = {
  "vehicle-register": askVehicleRegister,
  address: askAddress,
  company: askCompany,
};

export const registerNames: ReadonlySet<string> = new Set(Object.keys(registers));

/** @returns what the register knows, each fact under the given prefix. @throws when no register has that name. */
export const askRegister = async (name: string, prefix: string, question: Question, today: string): Promise<Facts> => {
  const register = registers[name];
  if (register === undefined) throw new Error(`No register is named ${name}`);
  const facts = await register(question, today);
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [`${prefix}.${key}`, value]));
};
