import { connection } from "next/server";
import { tellProcedures } from "#lib/publication/tell-procedures.ts";

/** The procedures that are filed here, for anyone. */
export async function GET(): Promise<Response> {
  await connection();
  return tellProcedures();
}
