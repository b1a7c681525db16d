import { hash } from "node:crypto";
import { drawUuid } from "./draw.ts";
import { iso } from "./instant.ts";
import type { Rows } from "./rows.ts";
import type { Passed, Subject } from "./subject.ts";
import type { World } from "./world.ts";

/** Each time the title enters a batch, an envelope, and what the carrier says of it. */
export const addParcels = (rows: Rows, world: World, subject: Subject): void => {
  const { passed } = subject;
  const starts = [...passed.keys()].filter((place) => passed[place]?.action === "start_production");
  for (const [rank, start] of starts.entries()) {
    const next = passed.findIndex(({ action }, place) => place > start && action === "start_production");
    addEnvelope(rows, world, subject, rank, passed.slice(start, next < 0 ? undefined : next));
  }
};

const addEnvelope = (rows: Rows, world: World, subject: Subject, rank: number, turns: readonly Passed[]): void => {
  const { id, person, address, draw } = subject;
  const [start] = turns;
  if (start === undefined) return;
  const posted = turns.find(({ action }) => action === "dispatch");
  const number = posted ? String(posted.data?.shipmentNumber) : null;
  const final = turns.some(({ action }) => action === "record_delivered" || action === "ask_address");
  const formula = rank === 0 && turns.length > 1 ? `2026${id.slice(-7).toUpperCase()}` : null;
  const recipient = JSON.stringify({ name: person.displayName, lines: address });
  const batch = batchOf(rows, world.batches, subject, start.at);
  const made = [drawUuid(start.at, draw), batch, rank === 0 ? "title" : "resend", recipient, formula];
  rows.add("envelopes", id, ...made, number, final, start.at, posted ? posted.at : null);
  if (number === null) return;
  for (const turn of turns) if (turn.at > world.since) addNews(rows, id, number, turn);
};

const labels: Readonly<Record<string, string>> = {
  PC1: "Votre courrier est pris en charge par La Poste.",
  MD2: "Votre courrier est en cours de distribution.",
  AG1: "Votre courrier vous attend au bureau de poste.",
  DI1: "Votre courrier a été distribué.",
  RE1: "Votre courrier est retourné à son expéditeur.",
  DI2: "Votre courrier a été remis à son expéditeur.",
};

const addNews = (rows: Rows, id: string, number: string, turn: Passed): void => {
  if (turn.by.kind !== "carrier") return;
  const code = String(turn.data?.code);
  const date = iso(turn.at);
  const label = labels[code] ?? "";
  const raw = JSON.stringify({ code, date, label });
  rows.add("carrier_events", id, number, `${code} ${date}`, code, label, turn.at, turn.at + 180_000, raw);
};

/** The batch that an agent prepared that afternoon; its line is written when it is first named. */
const batchOf = (rows: Rows, batches: World["batches"], { agent, serviceId }: Subject, when: number): string => {
  const day = iso(when).slice(0, 10);
  const name = `${day} ${agent.id}`;
  const known = batches.written.get(name);
  if (known !== undefined) return known;
  const digest = hash("sha256", `${batches.of} ${name}`);
  const id = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-7${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  batches.written.set(name, id);
  const label = `${day}-${digest.slice(-4).toUpperCase()}`;
  rows.add("batches", id, label, serviceId, agent.id, "done", Date.parse(`${day}T15:00:00Z`));
  return id;
};
