import { database, type Transaction } from "#db/client.ts";
import { agents, citizens, services } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Filer } from "#lib/applications/drafts.ts";
import type { Caseworker } from "#lib/back-office/caseworker.ts";
import { admitCitizen } from "#lib/identity/accounts/admit-citizen.ts";
import { citizenClaims } from "#lib/identity/accounts/citizen-claims.ts";
import { displayName } from "#lib/identity/accounts/names.ts";
import { agentSubject, agents as knownAgents } from "#lib/local/people/agents.ts";
import { citizenSubject, citizens as knownCitizens } from "#lib/local/people/citizens.ts";
import { services as knownServices, type ServiceSlug } from "#lib/local/people/services.ts";

export type Issuers = { citizens: string; agents: string };
export type Cast = {
  filer: (username: string) => Filer;
  /** A civil servant by their name in lower case: `haddad`. */
  agent: (name: string) => Caseworker;
};

const courts: Record<ServiceSlug, string> = {
  immatriculations: "Tribunal administratif de Montreuil",
  "etat-civil": "Tribunal administratif de Nantes",
  tranquillite: "Tribunal administratif de Lyon",
  voirie: "Tribunal administratif de Lyon",
};

/** The invented services, the civil servants they let in and the citizens who have signed in before. */
export const insertPeople = async (tx: Transaction, issuers: Issuers, now: Date): Promise<Cast> => {
  const serviceIds = await insertServices(tx, now);
  const caseworkers = await insertAgents(tx, serviceIds, issuers.agents, now);
  const filers = await insertCitizens(tx, issuers.citizens, now);
  return { filer: (username) => known(filers, username), agent: (name) => known(caseworkers, name) };
};

const known = <Value>(all: ReadonlyMap<string, Value>, name: string): Value => {
  const found = all.get(name);
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found;
};

const insertServices = async (tx: Transaction, now: Date): Promise<Map<ServiceSlug, string>> => {
  const rows = knownServices.map(({ slug, name, email, phone, address }) => {
    const postalAddress = `${address.street}, ${address.postalCode} ${address.city}`;
    return { id: uuidv7(now), slug, name, email, phone, postalAddress, court: courts[slug] };
  });
  await tx.insert(services).values(rows);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
};

const insertAgents = async (
  tx: Transaction,
  serviceIds: ReadonlyMap<ServiceSlug, string>,
  issuer: string,
  now: Date,
): Promise<Map<string, Caseworker>> => {
  const rows = knownAgents.flatMap((agent) => {
    if (agent.post === undefined) return [];
    // An administrator belongs to no service of the list; the table wants one, and the first will do.
    const serviceId = known(serviceIds, "service" in agent.post ? agent.post.service : "immatriculations");
    const { given_name: givenName, usual_name: familyName, email, post } = agent;
    const subject = agentSubject(agent);
    return [{ id: uuidv7(now), serviceId, issuer, subject, email, givenName, familyName, role: post.role }];
  });
  await tx.insert(agents).values(rows);
  return new Map(
    rows.map((row) => [
      row.familyName.toLowerCase(),
      { id: row.id, serviceId: row.serviceId, role: row.role, displayName: displayName(row) },
    ]),
  );
};

const insertCitizens = async (tx: Transaction, issuer: string, now: Date): Promise<Map<string, Filer>> => {
  for (const citizen of knownCitizens) {
    const claims = citizenClaims.parse({ ...citizen, email: citizen.emails.rivage });
    await admitCitizen(tx, { issuer, subject: citizenSubject(citizen), claims, language: "fr" }, now);
  }
  const rows = await database().select().from(citizens);
  const usernames = new Map(knownCitizens.map((citizen) => [citizenSubject(citizen), citizen.username]));
  return new Map(rows.map((row) => [usernames.get(row.subject) ?? row.subject, filerOf(row)]));
};

const filerOf = (row: typeof citizens.$inferSelect): Filer => {
  const { id, givenName, familyName, birthdate, birthplace, gender, language } = row;
  const usedName = row.preferredUsername ? { usedName: row.preferredUsername } : {};
  return {
    ...{ id, givenName, familyName, ...usedName, birthdate, birthplace, gender, language },
    displayName: displayName({ givenName, familyName, ...usedName }),
    ...(row.contactEmail ? { contactEmail: row.contactEmail } : {}),
  };
};
