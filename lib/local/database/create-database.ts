import { Client } from "pg";
import { Refusal } from "../preparation/refusal.mjs";

const extensions = ["unaccent", "pg_trgm"];

/**
 * Makes sure that the database of the URL exists, with its extensions.
 * @returns whether it had to be created.
 * @throws Refusal when the server cannot be reached, is older than PostgreSQL 15, or lacks an extension.
 */
export const createDatabase = async (url: string): Promise<boolean> => {
  const created = await createIfMissing(url);
  await withClient(url, async (client) => {
    await refuseOldServer(client);
    for (const extension of extensions) await addExtension(client, extension);
  });
  return created;
};

/** Runs on a connection of its own. @throws Refusal, without the password, when there is no connection. */
export const withClient = async <Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw codeOf(error) === missingDatabase ? error : unreachable(url, error);
  }
  return work(client).finally(() => client.end());
};

const missingDatabase = "3D000";
const duplicateDatabase = "42P04";

const createIfMissing = async (url: string): Promise<boolean> => {
  try {
    await withClient(url, async () => undefined);
    return false;
  } catch (error) {
    if (codeOf(error) !== missingDatabase) throw error;
  }
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  server.pathname = "/postgres";
  await withClient(server.href, (client) => client.query(inFrench(client.escapeIdentifier(name)))).catch((error) => {
    if (codeOf(error) !== duplicateDatabase) throw notCreated(name, error);
  });
  return true;
};

/** The order of letters is ICU’s French one, whatever the server’s own is. */
const inFrench = (name: string): string =>
  `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'fr-FR'`;

const refuseOldServer = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ number: string; version: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as version",
  );
  const server = rows[0];
  if (Number(server?.number) >= 150_000) return;
  throw new Refusal({
    fr: `La base donnée par DATABASE_URL est PostgreSQL ${server?.version} ; il faut la version 15 ou plus récente.`,
    en: `The database given by DATABASE_URL is PostgreSQL ${server?.version}; version 15 or newer is needed.`,
  });
};

const addExtension = async (client: Client, extension: string): Promise<void> => {
  try {
    await client.query(`create extension if not exists ${extension}`);
  } catch (error) {
    throw new Refusal({
      fr: `L’extension PostgreSQL ${extension} manque et n’a pas pu être ajoutée. Demandez à l’administrateur de la base : create extension ${extension};`,
      en: `The PostgreSQL extension ${extension} is missing and could not be added. Ask the database’s administrator for: create extension ${extension};\n(${messageOf(error)})`,
    });
  }
};

const notCreated = (name: string, error: unknown): Refusal =>
  new Refusal({
    fr: `La base de données ${name} n’existe pas et n’a pas pu être créée. Créez-la, ou donnez à DATABASE_URL un compte qui le peut.`,
    en: `The database ${name} does not exist and could not be created. Create it, or give DATABASE_URL an account that can.\n(${messageOf(error)})`,
  });

const unreachable = (url: string, error: unknown): Refusal => {
  const { host, pathname } = new URL(url);
  return new Refusal({
    fr: `La base de données ${host}${pathname} ne répond pas. Vérifiez DATABASE_URL, ou retirez-la pour la base fournie.`,
    en: `The database ${host}${pathname} does not answer. Check DATABASE_URL, or leave it out for the bundled one.\n(${messageOf(error)})`,
  });
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const messageOf = (error: unknown): string => (error instanceof Error && error.message ? error.message : codeOf(error));
