import { headers } from "next/headers";
import { pool } from "../pool.js";

/** The least that a page of this framework does: read the request, ask the database once, draw the answer. */
export default async function Page() {
  const id = (await headers()).get("x-application");
  const { rows } = await pool.query(
    "select reference, decision, submitted_at from applications where application_id = $1",
    [id],
  );
  return (
    <main>
      <h1>{rows[0]?.reference}</h1>
      <p>
        {rows[0]?.decision} {rows[0]?.submitted_at?.toISOString()}
      </p>
    </main>
  );
}
