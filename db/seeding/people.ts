import { type Draw, drawUuid, pick } from "./draw.ts";
import { iso } from "./instant.ts";
import { familyNames, givenNames } from "./names.ts";
import type { Rows } from "./rows.ts";

export type Person = {
  id: string;
  givenName: string;
  familyName: string;
  displayName: string;
  birthdate: string;
  birthplace: string;
  email: string;
};

const year = 365 * 86_400_000;

/** An invented citizen who first signed in then. */
export const addPerson = (rows: Rows, issuer: string, subject: string, since: number, draw: Draw): Person => {
  const givenName = pick(givenNames, draw);
  const familyName = pick(familyNames, draw);
  const person = {
    id: drawUuid(since, draw),
    givenName,
    familyName: familyName.toUpperCase(),
    displayName: `${givenName} ${familyName}`,
    birthdate: iso(since - (19 + draw(60)) * year - draw(year)).slice(0, 10),
    birthplace: String(10_000 + draw(85_000)),
    email: `${plain(givenName)}.${plain(familyName)}.${subject.slice(subject.lastIndexOf("-") + 1)}@courriel.example.test`,
  };
  const gender = draw(2) === 0 ? "female" : "male";
  const { id, birthdate, birthplace, email } = person;
  rows.add(
    "citizens",
    id,
    issuer,
    subject,
    person.familyName,
    givenName,
    birthdate,
    gender,
    birthplace,
    "99100",
    email,
    since,
    since,
  );
  return person;
};

const known = new Map<string, string>();

const plain = (name: string): string => {
  const made =
    known.get(name) ??
    name
      .normalize("NFD")
      .replace(/[^a-zA-Z]/g, "")
      .toLowerCase();
  known.set(name, made);
  return made;
};
