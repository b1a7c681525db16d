import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "#db/migrate.ts";
import { createDatabase, withClient } from "#lib/local/database/create-database.ts";
import { startPassingServer } from "#lib/local/database/passing-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that test files make their databases on, the database they copy, and a login such as the portal’s. */
    databaseServer: { url: string; template: string; login: string; password: string };
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
  const login = `parvis_web_test_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(16).toString("hex");
  await withClient(url.href, (client) =>
    client.query(`create role ${login} login password '${password}' in role parvis_web`),
  );
  provide("databaseServer", { url: server.url, template, login, password });
  return async () => {
    await withClient(server.url, async (client) => {
      await client.query(`drop database if exists ${template} with (force)`);
      await client.query(`drop role ${login}`);
    });
    await server.stop();
  };
}

const serverForTests = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const given = process.env.DATABASE_URL;
  return given ? { url: given, stop: async () => undefined } : startPassingServer();
};
