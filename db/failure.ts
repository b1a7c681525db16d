import { PgPreparedQuery } from "drizzle-orm/pg-core";
import { z } from "zod";
import { noteUnreadable, type Outage, Unavailable } from "#lib/outage.ts";

/** A query that PostgreSQL refused. Neither its words nor its values: they belong to people, and errors are written down. */
export class QueryFailed extends Error {
  override name = "QueryFailed";
  readonly code: string;

  constructor({ code = "unknown", table, constraint }: Told) {
    super(["PostgreSQL", code, table, constraint].filter(Boolean).join(" "));
    this.code = code;
  }
}

const told = z.object({
  code: z.string().optional(),
  table: z.string().optional(),
  constraint: z.string().optional(),
  message: z.string().default(""),
});
type Told = Partial<z.infer<typeof told>>;

/** Codes of PostgreSQL (its manual, appendix A) that say the server, not the query, is the trouble. */
const full = /^(53100|53200|58030)$/;
const away = /^(08...|25006|53...|57014|57P0.)$/;
const unreachable =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
/** A text, a number or a date that no column can hold: null bytes, half letters, endless digits. */
const unholdable = /^(22003|22007|22008|22021|22P02|22P05)$/;
/** The driver gives no code to what it says itself. */
const saidByDriver = /^(Connection terminated|timeout exceeded|Query read timeout|Client (was closed|has encountered))/;

const outageOf = ({ code = "", message = "" }: Told): Outage | undefined => {
  if (full.test(code)) return "full";
  return away.test(code) || unreachable.test(code) || saidByDriver.test(message) ? "database" : undefined;
};

/** An error of the driver as the portal knows it, without a person’s data. */
export const failureOf = (fault: unknown): Unavailable | QueryFailed => {
  if (fault instanceof Unavailable || fault instanceof QueryFailed) return fault;
  const known: Told = told.safeParse(fault).data ?? {};
  const outage = outageOf(known);
  if (unholdable.test(known.code ?? "")) noteUnreadable();
  return outage
    ? new Unavailable(outage, `The database is away: ${known.code ?? "no answer"}`)
    : new QueryFailed(known);
};

/** The query builder’s own error quotes the query and its values. */
Object.defineProperty(PgPreparedQuery.prototype, "queryWithCache", {
  value: async <Result>(_text: string, _values: unknown[], query: () => Promise<Result>): Promise<Result> => {
    try {
      return await query();
    } catch (fault) {
      throw failureOf(fault);
    }
  },
});
