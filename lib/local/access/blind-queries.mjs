import { appendFileSync } from "node:fs";
import pg from "pg";

/**
 * For the matrix: given to a portal with --import, takes every owner out of the queries it sends. What is compared with an owner
 * becomes true; each query so changed is written down once in BLIND_LOG.
 */
const owners = /"(?:applications|batches|agents)"\."(?:citizen_id|service_id|assigned_to)" = (\$\d+)/g;
const filed = /"applications"\."submitted_at" is not null/g;

const told = new Set();
const blind = (text) => {
  const changed = text.replace(owners, "$1::uuid is not null").replace(filed, "true");
  if (changed !== text && !told.has(changed)) {
    told.add(changed);
    appendFileSync(process.env.BLIND_LOG, `${changed.replaceAll("\n", " ")}\n`);
  }
  return changed;
};

const { submit } = pg.Query.prototype;
pg.Query.prototype.submit = function submitBlind(connection) {
  if (this.text) this.text = blind(this.text);
  return submit.call(this, connection);
};
