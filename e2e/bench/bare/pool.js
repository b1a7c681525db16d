import pg from "pg";

/** As many connections as the portal. */
globalThis.barePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export const pool = globalThis.barePool;
