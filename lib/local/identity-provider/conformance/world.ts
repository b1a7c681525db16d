import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JWK } from "jose";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { database, useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { services } from "#db/schema.ts";
import { uuidv7 } from "#db/uuid.ts";
import { loginAt } from "#db/wall/as-the-portal.ts";
import type { Kind } from "#lib/identity/kind.ts";
import { freePort } from "#lib/local/database/free-port.ts";
import { readPorts } from "#lib/local/stack/ports.ts";
import { secretNames } from "#lib/local/stack/secrets.ts";
import { localDefaults } from "#lib/local/stack/settings.ts";
import type { EncryptionAlg, Settings } from "../settings.ts";
import { startFranceConnect } from "../start-franceconnect.ts";
import { startProConnect } from "../start-proconnect.ts";
import { type FaultyProvider, startFaultyProvider } from "./faulty-provider.ts";
import { Person } from "./person.ts";
import { type Portal, startPortal } from "./portal.ts";

/** A portal as it is served, its own database, and two identity providers that misbehave when asked. */
export type World = {
  portalUrl: string;
  providers: Record<Kind, FaultyProvider>;
  serviceId: string;
  /** How the providers of this world encrypt, if they do. */
  encryption: EncryptionAlg | undefined;
  newPerson: () => Person;
  portalLog: () => string;
};

/** @param envelope the portal’s private key, when FranceConnect is to be a FranceConnect+. @returns what gives the world, once the tests run. */
export const givenWorld = (envelope?: () => Promise<JWK & { alg: EncryptionAlg }>): (() => World) => {
  let world: World | undefined;
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    world = await build(closing, await envelope?.());
  });
  beforeEach(() => Promise.all(Object.values(world?.providers ?? {}).map((provider) => provider.shows())));
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  return () => {
    if (!world) throw new Error("The world does not exist yet");
    return world;
  };
};

const build = async (closing: (() => Promise<unknown>)[], envelope?: JWK & { alg: EncryptionAlg }): Promise<World> => {
  const dataFolder = await mkdtemp(join(tmpdir(), "parvis-conformance-"));
  closing.push(() => rm(dataFolder, { recursive: true, force: true }));
  const { url, drop } = await freshDatabase();
  closing.push(drop);
  closing.push(useDatabase(url));
  const ports = readPorts({ PORT: String(await freePort()) });
  const portalUrl = `http://localhost:${ports.PORT}`;
  const secrets = Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString("hex")]));
  const common = { port: 0, alg: "ES256", portalUrl, dataFolder, host: "127.0.0.1", anywhere: false } as const;
  const clientOf = (prefix: string) => ({
    ...common,
    clientId: localDefaults(ports)[`${prefix}_CLIENT_ID`] ?? "",
    clientSecret: secrets[`${prefix}_CLIENT_SECRET`] ?? "",
  });
  const citizens: Settings = { ...clientOf("FRANCECONNECT"), encryption: envelope?.alg };
  const providers = {
    citizen: await startFaultyProvider(startFranceConnect, citizens, envelope),
    agent: await startFaultyProvider(startProConnect, clientOf("PROCONNECT")),
  };
  closing.push(providers.citizen.close, providers.agent.close);
  const portal: Portal = await startPortal(
    ports,
    {
      ...localDefaults(ports),
      ...secrets,
      ...levels,
      ...(envelope ? { FRANCECONNECT_ACR: "eidas2", FRANCECONNECT_ENCRYPTION_KEY: JSON.stringify(envelope) } : {}),
      DATABASE_URL: url,
      WEB_DATABASE_URL: loginAt(url),
      DATA_FOLDER: dataFolder,
      FRANCECONNECT_ISSUER: providers.citizen.issuer,
      PROCONNECT_ISSUER: providers.agent.issuer,
    },
    dataFolder,
  );
  closing.push(portal.stop);
  const serviceId = await insertService();
  return {
    portalUrl,
    providers,
    serviceId,
    encryption: envelope?.alg,
    newPerson: () => new Person(portalUrl),
    portalLog: portal.log,
  };
};

/** Agents come in with a password alone, and open files with a second factor. */
const levels = {
  PROCONNECT_ACR: "eidas1 eidas1-mfa eidas2 eidas3",
  PROCONNECT_STRONG_ACR: "eidas1-mfa eidas2 eidas3",
};

const insertService = async (): Promise<string> => {
  const id = uuidv7(new Date());
  await database()
    .insert(services)
    .values({
      id,
      slug: "immatriculations",
      name: { fr: "Service des immatriculations", en: "Vehicle registration service" },
      email: "immatriculations@interieur.example.test",
      phone: "01 99 00 12 34",
      postalAddress: "12 place des Platanes-Neufs",
      court: "Montreuil",
    });
  return id;
};
