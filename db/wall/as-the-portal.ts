import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { database } from "#db/client.ts";
import { sessions } from "#db/schema.ts";
import type { Secrets } from "../asking.ts";

/** What a query of the portal gave, or the code of PostgreSQL’s refusal. */
export type Told = { rows: Record<string, unknown>[]; count: number; refused: string | undefined };
export type Portal = {
  /** One query, in a transaction of its own that is undone, asked with these secrets. */
  ask: (secrets: Secrets, query: string, values?: unknown[]) => Promise<Told>;
  close: () => Promise<void>;
};

/** For tests: the database as the portal reaches it, under a login that owns nothing. */
export const asThePortal = async (databaseUrl: string): Promise<Portal> => {
  const client = new pg.Client({ connectionString: loginAt(databaseUrl) });
  await client.connect();
  return {
    ask: async (secrets, query, values = []) => {
      await client.query("begin");
      try {
        for (const [name, value] of Object.entries(secrets))
          await client.query("select set_config($1, $2, true)", [`parvis.${name}`, value]);
        const { rows, rowCount } = await client.query(query, values);
        return { rows, count: rowCount ?? 0, refused: undefined };
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        return { rows: [], count: 0, refused: error.code };
      } finally {
        await client.query("rollback");
      }
    },
    close: () => client.end(),
  };
};

/** Where the portal’s login of the tests is let in. */
export const loginAt = (databaseUrl: string): string => {
  const { login, password } = inject("databaseServer");
  return Object.assign(new URL(databaseUrl), { username: login, password }).href;
};

type NewSession = Partial<typeof sessions.$inferInsert> & { kind: "citizen" | "agent"; personId: string };

/** A session as the portal opens them. @returns what its holder proves it with */
export const makeSession = async (given: NewSession): Promise<Secrets> => {
  const session = createHash("sha256").update(randomBytes(32)).digest("hex");
  const at = new Date();
  await database()
    .insert(sessions)
    .values({
      sidHash: session,
      issuer: "https://provider.example",
      subject: session.slice(0, 12),
      acr: "eidas1",
      amr: [],
      idTokenSealed: "",
      createdAt: at,
      lastSeenAt: at,
      idleSeconds: 3_600,
      absoluteExpiresAt: new Date(at.getTime() + 36_000_000),
      ...given,
    });
  return { session };
};
