import { type Kind, type Table, tableNames, tables } from "./tables.ts";

type Cell = string | number | boolean | null;

/** Rows of several tables, as binary COPY reads them. */
export type Rows = {
  /** An instant is in milliseconds, a uuid and a JSON value as they are written. */
  add: (table: Table, ...cells: Cell[]) => void;
  /** What was added since the last time, of each table that got any. */
  take: () => Map<Table, Uint8Array<ArrayBuffer>>;
};

export const startRows = (): Rows => {
  const sheets = new Map(tableNames.map((table) => [table, startSheet(Object.values(tables[table]))]));
  return {
    add: (table, ...cells) => sheets.get(table)?.add(cells),
    take: () => new Map([...sheets].map(([table, sheet]) => [table, sheet.take()])),
  };
};

/** https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS-BINARY */
const head = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const end = 0xff;

const startSheet = (kinds: readonly Kind[]) => {
  let bytes = Buffer.allocUnsafeSlow(2 ** 16);
  head.copy(bytes);
  let length = head.length;
  return {
    add: (cells: readonly Cell[]) => {
      const most = 4 + mostBytes(cells);
      if (bytes.length < length + most) bytes = Buffer.concat([bytes], 2 * bytes.length + most);
      let at = length;
      bytes[at++] = 0;
      bytes[at++] = kinds.length;
      for (let place = 0; place < kinds.length; place += 1) {
        const cell = cells[place] ?? null;
        const start = at + 4;
        at = cell === null ? start : writeCell(bytes, start, kinds[place], cell);
        writeInteger(bytes, start - 4, cell === null ? -1 : at - start);
      }
      length = at;
    },
    take: () => {
      bytes[length] = end;
      bytes[length + 1] = end;
      const taken = new Uint8Array(bytes.subarray(0, length + 2));
      length = head.length;
      return taken;
    },
  };
};

/** A length, then a uuid, a number, or letters of three bytes at most behind the version of a JSON value. */
const mostBytes = (cells: readonly Cell[]): number => {
  let most = 0;
  for (const cell of cells) most += 4 + (typeof cell === "string" ? 16 + 3 * cell.length : 8);
  return most;
};

/** @returns the place behind the cell */
const writeCell = (bytes: Buffer, at: number, kind: Kind | undefined, cell: string | number | boolean): number => {
  switch (kind) {
    case "uuid":
      return writeUuid(bytes, at, String(cell));
    case "json":
      bytes[at] = jsonVersion;
      return writeText(bytes, at + 1, String(cell));
    case "integer":
      return writeInteger(bytes, at, Number(cell));
    case "bigint":
      return writeBigint(bytes, at, Number(cell));
    case "instant":
      return writeBigint(bytes, at, (Number(cell) - epoch) * 1000);
    case "flag":
      bytes[at] = cell === true ? 1 : 0;
      return at + 1;
    case "text":
    case undefined:
      return writeText(bytes, at, String(cell));
  }
};

const jsonVersion = 1;
/** PostgreSQL counts microseconds from there. */
const epoch = Date.UTC(2000, 0, 1);

const writeInteger = (bytes: Buffer, at: number, value: number): number => {
  bytes[at] = value >> 24;
  bytes[at + 1] = value >> 16;
  bytes[at + 2] = value >> 8;
  bytes[at + 3] = value;
  return at + 4;
};

const writeBigint = (bytes: Buffer, at: number, value: number): number => {
  writeInteger(bytes, at, Math.floor(value / 2 ** 32));
  return writeInteger(bytes, at + 4, value >>> 0);
};

/** Short words are sooner written letter by letter than handed over. */
const short = 16;

const writeText = (bytes: Buffer, from: number, text: string): number => {
  if (text.length > short) return from + bytes.write(text, from);
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) return from + bytes.write(text, from);
    bytes[from + place] = code;
  }
  return from + text.length;
};

const writeUuid = (bytes: Buffer, from: number, uuid: string): number => {
  let at = from;
  for (let place = 0; place < uuid.length; place += 2) {
    if (uuid.charCodeAt(place) === hyphen) place += 1;
    bytes[at++] = (nibble(uuid.charCodeAt(place)) << 4) | nibble(uuid.charCodeAt(place + 1));
  }
  return at;
};

const hyphen = 0x2d;
/** Of a hexadecimal digit, a letter being small. */
const nibble = (code: number): number => (code < 0x3a ? code - 0x30 : code - 0x57);
