import { sql } from "drizzle-orm";
import { database, inOneTransaction } from "#db/client.ts";
import { services } from "#db/schema.ts";
import { ownApplication } from "#lib/applications/own-application.ts";
import type { DocumentStore } from "#lib/documents/storage/document-store.ts";
import type { Shipment } from "#lib/local/carrier/shipment.ts";
import { pastFrom } from "./moment.ts";
import { type Issuers, insertPeople } from "./people.ts";
import { playAct } from "./play/act.ts";
import { type Accepted, playLot } from "./play/dispatch.ts";
import { fileStory } from "./play/file.ts";
import type { Stage } from "./play/stage.ts";
import { tidy } from "./play/tidy.ts";
import { stories } from "./stories/all.ts";
import { lots } from "./stories/lots.ts";
import type { Story } from "./stories/story.ts";

/** @property issue makes a document of an application, as of then */
type Wanted = { issuers: Issuers; store: DocumentStore; issue: Stage["issue"]; now: Date };
export type Seeded = { seeded: false } | { seeded: true; parcels: Shipment[] };

const lock = 7_203_915;

/** Fills an empty database with invented people and forty applications, all or nothing. One that already holds services is left as it is. */
export const seedDemonstration = async (wanted: Wanted): Promise<Seeded> => {
  let result: Seeded = { seeded: false };
  await inOneTransaction(async () => {
    await database().execute(sql`select pg_advisory_xact_lock(${lock})`);
    const [service] = await database().select({ id: services.id }).from(services).limit(1);
    if (service === undefined) result = { seeded: true, parcels: await play(wanted) };
  });
  return result;
};

const play = async ({ issuers, store, issue, now }: Wanted): Promise<Shipment[]> => {
  const past = pastFrom(now);
  const cast = await database().transaction((tx) => insertPeople(tx, issuers, past([60, "09:00"])));
  const stage = { cast, past, store, issue };
  const accepted: Accepted[] = [];
  for (const story of stories) {
    accepted.push({ story, application: await playStory(stage, story) });
  }
  const parcels: Shipment[] = [];
  for (const [name, lot] of Object.entries(lots)) {
    parcels.push(
      ...(await playLot(
        stage,
        lot,
        accepted.filter(({ story }) => story.lot === name),
        now,
      )),
    );
  }
  for (const { story, application } of accepted) {
    for (const act of story.afterwards ?? []) await playAct({ ...scene(stage, story), ...application }, act);
  }
  await database().transaction(tidy);
  return parcels;
};

const scene = (stage: Stage, story: Story) => ({ ...stage, story, filer: stage.cast.filer(story.who) });

const playStory = async (stage: Stage, story: Story) => {
  const { filer, ...rest } = scene(stage, story);
  const reference = await fileStory(stage, story, filer, stage.past(story.filed));
  for (const act of story.acts ?? []) await playAct({ ...rest, filer, reference }, act);
  const application = await ownApplication(filer.id, reference);
  if (application === undefined) throw new Error(`Application ${reference} was not kept`);
  return application;
};
