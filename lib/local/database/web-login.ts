import { Refusal } from "../preparation/refusal.mjs";
import { withClient } from "./create-database.ts";

/** The longest name of a role, in bytes. */
const longest = 63;

/** Roles belong to the whole server, databases have each their own: so has its portal’s login. */
const loginOf = (database: string): string => `parvis_web_at_${database}`.slice(0, longest);

/** The address by which the portal reaches its database: under a login that owns nothing. */
export const webDatabaseUrl = ({ DATABASE_URL = "", WEB_DATABASE_PASSWORD = "" }: Record<string, string>): string => {
  const url = new URL(DATABASE_URL);
  url.username = encodeURIComponent(loginOf(databaseOf(url)));
  url.password = WEB_DATABASE_PASSWORD;
  return url.href;
};

const databaseOf = (url: URL): string => decodeURIComponent(url.pathname.slice(1));

/** Lets the portal in under that address. @throws Refusal when the account that was given may not */
export const admitPortal = (databaseUrl: string, webUrl: string): Promise<void> => {
  const { username, password } = new URL(webUrl);
  return withClient(databaseUrl, async (client) => {
    const login = client.escapeIdentifier(decodeURIComponent(username));
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [decodeURIComponent(username)]);
    const attributes = `login password ${client.escapeLiteral(password)}`;
    try {
      await client.query(`${rowCount === 0 ? "create" : "alter"} role ${login} ${attributes}`);
      await client.query(`grant parvis_web to ${login}`);
    } catch (error) {
      throw notAdmitted(error);
    }
  });
};

const notAdmitted = (error: unknown): Refusal => {
  const reason = error instanceof Error ? error.message : "";
  return new Refusal({
    fr: "Le compte de DATABASE_URL ne peut pas créer celui du portail. Créez-le (create role … login password … in role parvis_web) et donnez son adresse à WEB_DATABASE_URL.",
    en: `The account of DATABASE_URL cannot create the portal’s own. Create it (create role … login password … in role parvis_web) and give its address to WEB_DATABASE_URL.\n(${reason})`,
  });
};
