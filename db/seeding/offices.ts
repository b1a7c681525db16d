import type { ClientBase } from "pg";
import { agentActor } from "#lib/applications/actor.ts";
import { chance } from "../demonstration/chance.ts";
import { drawUuid, pick } from "./draw.ts";
import { familyNames, givenNames } from "./names.ts";
import type { Office } from "./world.ts";

type Asked = { word: string; applications: number; issuer: string };

/** Files that one civil servant examines in two years. */
const workOf = 15_000;

/** The service that receives filings takes half of them; the other half was sent to places that this seed invents. */
const places = "Lyon Marseille Lille Nantes Strasbourg Bordeaux Rennes Dijon".split(" ");

/** The services and their agents, made when missing; each as many times as files go there. */
export const officesOf = async (client: ClientBase, asked: Asked): Promise<Office[]> => {
  const main = await officeOf(
    client,
    asked,
    "immatriculations",
    "Service des immatriculations",
    asked.applications / 2,
  );
  const others: Office[] = [];
  for (const place of places) {
    const slug = `immatriculations-${place.toLowerCase()}`;
    const share = asked.applications / 2 / places.length;
    others.push(await officeOf(client, asked, slug, `Service des immatriculations, ${place}`, share));
  }
  return [...places.map(() => main), ...others];
};

const officeOf = async (
  client: ClientBase,
  { word, issuer }: Asked,
  slug: string,
  name: string,
  files: number,
): Promise<Office> => {
  const draw = chance(`${word} ${slug}`);
  const founded = Date.UTC(2020, 0, 2);
  const address = "12 place des Platanes-Neufs, 93100 Montreuil";
  await client.query(
    `insert into services (id, slug, name, email, phone, postal_address, court) values ($1, $2, $3, $4, '01 99 00 12 34', $5, 'Tribunal administratif de Montreuil') on conflict (slug) do nothing`,
    [drawUuid(founded, draw), slug, JSON.stringify({ fr: name, en: name }), `${slug}@interieur.example.test`, address],
  );
  const { rows } = await client.query<{ id: string }>("select id from services where slug = $1", [slug]);
  const serviceId = rows[0]?.id ?? "";
  const agents = Array.from({ length: Math.max(4, Math.ceil(files / workOf)) }, (_, index) => {
    const [givenName, familyName] = [pick(givenNames, draw), pick(familyNames, draw)];
    const id = drawUuid(founded, draw);
    return {
      id,
      givenName,
      familyName,
      email: `${word}-${slug}-${index}@interieur.example.test`,
      displayName: `${givenName} ${familyName}`,
    };
  });
  for (const { id, givenName, familyName, email } of agents)
    await client.query(
      `insert into agents (id, service_id, issuer, subject, email, given_name, family_name, role) values ($1, $2, $3, $4, $4, $5, $6, 'caseworker') on conflict do nothing`,
      [id, serviceId, issuer, email, givenName, familyName],
    );
  return { serviceId, agents: agents.map(agentActor) };
};
