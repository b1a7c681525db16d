import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** A migrated, empty database of its own for one test file, copied in milliseconds. */
export const freshDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const { template } = inject("databaseServer");
  const name = `parvis_test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${template}`);
  return { url: urlOf(name), drop: () => onServer(`drop database if exists ${name} with (force)`) };
};

const urlOf = (database: string): string => {
  const url = new URL(inject("databaseServer").url);
  url.pathname = `/${database}`;
  return url.href;
};

const onServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject("databaseServer").url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};
