import { createHash } from "node:crypto";
import type { Citizen } from "./citizen.ts";
import { citizenRegister } from "./citizen-register.ts";

/** Everyone who may sign in; the account without a birth name is in {@link refusedCitizens}. */
export const citizens: readonly Citizen[] = citizenRegister.filter((citizen) => citizen.family_name !== "");

/** Accounts that exist at an identity provider and that FranceConnect turns away. */
export const refusedCitizens: readonly Citizen[] = citizenRegister.filter((citizen) => citizen.family_name === "");

export const citizenNamed = (username: string): Citizen | undefined =>
  citizens.find((citizen) => citizen.username === username);

const ENTITY = "parvis";
const SECTOR_SECRET = "the simulator's sector, the same on every machine so that accounts can be made in advance";

/**
 * The `sub` the FranceConnect simulator issues for this person: 64 hexadecimal digits and `v1`.
 * It comes from the civil identity alone, so it is the same whatever the identity provider or the e-mail.
 */
export const citizenSubject = (citizen: Citizen): string => {
  const identity = [
    citizen.given_name,
    citizen.family_name,
    citizen.birthdate,
    citizen.gender,
    citizen.birthplace,
    citizen.birthcountry,
  ].join("|");
  return `${digest([ENTITY, digest(identity), SECTOR_SECRET].join("|"))}v1`;
};

const digest = (value: string): string => createHash("sha256").update(value).digest("hex");
