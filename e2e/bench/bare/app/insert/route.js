import { randomUUID } from "node:crypto";
import { pool } from "../../pool.js";

/** The least that a handler of this framework does with something to keep. */
export async function POST(request) {
  const { name } = await request.json();
  await pool.query("insert into bare_records (id, name, created_at) values ($1, $2, now())", [randomUUID(), name]);
  return Response.json({ kept: true }, { status: 201 });
}
