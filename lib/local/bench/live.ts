import { type ClientRequest, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { announce } from "#lib/realtime/announce.ts";
import { at } from "./measure.ts";
import { followLink, signIn, type Visitor } from "./visitors.ts";

export type LiveResult = {
  clients: number;
  events: number;
  expected: number;
  delivered: number;
  p50: number;
  p99: number;
};

type Followed = { applicationId: string; citizenId: string; serviceId: string; reference: string };

/** So many pages open on one application, a third of each kind of person; each of the events must reach each page. */
export const measureLive = async (origin: string, clients: number, events: number): Promise<LiveResult> => {
  const followed = await newest();
  const visitors = await visitorsOf(followed, clients);
  const heard: number[][] = visitors.map(() => []);
  const open = await inGroups(visitors, ({ path, headers }, index) =>
    listen(`${origin}${path}`, headers, () => void heard[index]?.push(performance.now())),
  );
  const waits: number[] = [];
  let delivered = 0;
  try {
    for (let event = 0; event < events; event += 1) {
      for (const times of heard) times.length = 0;
      const told = performance.now();
      await database().transaction((tx) => announce(tx, followed));
      await until(() => heard.every((times) => times.length > 0), 10_000);
      delivered += heard.filter((times) => times.length > 0).length;
      waits.push(...heard.flatMap(([first]) => (first === undefined ? [] : [first - told])));
    }
  } finally {
    for (const each of open) each.destroy();
  }
  waits.sort((one, other) => one - other);
  return { clients, events, expected: clients * events, delivered, p50: at(waits, 0.5), p99: at(waits, 0.99) };
};

const newest = async (): Promise<Followed> => {
  const { rows } = await database().execute<Followed>(sql`
    select application_id as "applicationId", citizen_id as "citizenId", service_id as "serviceId", reference from applications
     where decision = 'under_review' and service_id = (select id from services where slug = 'immatriculations')
     order by application_id desc limit 1`);
  const [row] = rows;
  if (row === undefined) throw new Error("Nothing is under review");
  return row;
};

type Place = { path: string; headers: Visitor };

const visitorsOf = async (followed: Followed, clients: number): Promise<Place[]> => {
  const { rows } = await database().execute<{ id: string }>(
    sql`select id from agents where service_id = ${followed.serviceId} order by id`,
  );
  const kinds: ((index: number) => Promise<Place>)[] = [
    async () => ({ path: "/api/live/suivi", headers: await followLink(followed.applicationId) }),
    async () => ({
      path: `/api/live/dossiers/${followed.reference}`,
      headers: await signIn("citizen", followed.citizenId),
    }),
    async (index) => ({ path: "/api/live/agent", headers: await signIn("agent", rows[index % rows.length]?.id ?? "") }),
  ];
  const all = Array.from({ length: clients }, (_, index) => index);
  return inGroups(all, (index) => (kinds[index % 3] ?? kinds[0])?.(index) ?? Promise.reject(new Error("No kind")));
};

/** Fifty at a time, as people arrive. */
const inGroups = async <Each, Result>(
  all: readonly Each[],
  work: (each: Each, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (let first = 0; first < all.length; first += 50)
    results.push(...(await Promise.all(all.slice(first, first + 50).map((each, index) => work(each, first + index)))));
  return results;
};

/** Resolves once the stream has begun. */
const listen = (address: string, headers: Visitor, onMoved: () => void): Promise<ClientRequest> =>
  new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answered ${answer.statusCode}`));
      answer.setEncoding("utf8").on("error", () => undefined);
      answer.on("data", (text: string) => {
        if (text.includes("retry:")) resolve(asked);
        if (text.includes("data: moved")) onMoved();
      });
    });
    asked.on("error", reject).end();
  });

const until = async (isSo: () => boolean, patience: number): Promise<void> => {
  const deadline = performance.now() + patience;
  while (!isSo() && performance.now() < deadline) await pause(5);
};
