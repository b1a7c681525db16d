import { writeFileSync } from "node:fs";
import { database } from "#db/client.ts";
import { insertPeople } from "#db/demonstration/people.ts";
import { admitCitizen } from "#lib/identity/accounts/admit-citizen.ts";
import { openSession } from "#lib/identity/sessions/open-session.ts";
import { sealedCookie } from "#lib/identity/testing/sealed-cookie.ts";

/**
 * Invented citizens who have just signed in, written to a file as the load client reads it. Their sessions are opened as a
 * sign-in opens them: the identity provider, whom no fault strikes here, is not asked two hundred times.
 */
export const invitePeople = async (path: string, count: number, issuer: string): Promise<void> => {
  const issuers = { citizens: issuer, agents: issuer };
  await database().transaction((tx) => insertPeople(tx, issuers, new Date()));
  const people = [];
  for (let rank = 1; rank <= count; rank++) people.push(await invite(rank, issuer));
  writeFileSync(path, JSON.stringify(people), { mode: 0o600 });
};

const invite = async (rank: number, issuer: string) => {
  const now = new Date();
  const email = `personne-${rank}@drill.example.test`;
  const key = { issuer, subject: `drill-${rank}` };
  const claims = {
    given_name: "Camille",
    family_name: `Exercice ${rank}`,
    birthdate: "1990-01-01",
    gender: "female" as const,
    birthplace: "69383",
    birthcountry: "99100",
    email,
  };
  const { id, sid } = await database().transaction(async (tx) => {
    const admission = await admitCitizen(tx, { ...key, claims, language: "fr" }, now);
    if (admission.kind === "refused") throw new Error("An invented citizen was refused");
    const { personId } = admission;
    const opening = { kind: "citizen" as const, personId, ...key, acr: "eidas1", amr: [], authTime: now };
    return { id: personId, sid: await openSession(tx, { ...opening, idTokenSealed: "" }, now) };
  });
  return { id, email, cookie: await sealedCookie(sid) };
};
