import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#db/migrate.ts";
import { createDatabase, withClient } from "#lib/local/database/create-database.ts";
import { startPassingServer } from "#lib/local/database/passing-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that test files make their databases on, and the database they copy. */
    databaseServer: { url: string; template: string };
  }
}

/** Before the database tests: a server (DATABASE_URL’s, or one for this run) with a migrated database to copy. */
export default async function prepareTestDatabase({ provide }: TestProject) {
  const server = await serverForTests();
  const template = `parvis_template_${randomBytes(6).toString("hex")}`;
  const url = new URL(server.url);
  url.pathname = `/${template}`;
  await createDatabase(url.href);
  await migrateDatabase(url.href);
  provide("databaseServer", { url: server.url, template });
  return async () => {
    await withClient(server.url, (client) => client.query(`drop database if exists ${template} with (force)`));
    await server.stop();
  };
}

const serverForTests = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const given = process.env.DATABASE_URL;
  return given ? { url: given, stop: async () => undefined } : startPassingServer();
};
