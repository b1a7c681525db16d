import { type Table, tableNames } from "./tables.ts";

type Cell = string | number | null;

/** Lines of several tables, as COPY reads them. */
export type Lines = {
  add: (table: Table, ...cells: Cell[]) => void;
  /** What was added since the last time. */
  take: () => Map<Table, Uint8Array<ArrayBuffer>>;
};

export const startLines = (): Lines => {
  const sheets = new Map(tableNames.map((table) => [table, startSheet()]));
  return {
    add: (table, ...cells) => {
      let line = "";
      for (const cell of cells) line += `\t${cell ?? "\\N"}`;
      sheets.get(table)?.write(line.slice(1));
    },
    take: () => new Map([...sheets].map(([table, sheet]) => [table, sheet.take()])),
  };
};

/** Bytes that grow: strings joined by the million would keep the collector busier than the work. */
const startSheet = () => {
  let bytes = Buffer.allocUnsafeSlow(2 ** 16);
  let length = 0;
  return {
    write: (line: string) => {
      if (bytes.length < length + 3 * line.length + 1) {
        const larger = Buffer.allocUnsafeSlow(2 * bytes.length + 3 * line.length);
        bytes.copy(larger, 0, 0, length);
        bytes = larger;
      }
      length += bytes.write(line, length);
      bytes[length] = newLine;
      length += 1;
    },
    take: () => {
      const taken = new Uint8Array(bytes.subarray(0, length));
      length = 0;
      return taken;
    },
  };
};

const newLine = 10;

/** A value as a JSON cell: what JSON escapes with a backslash is escaped once more. */
export const json = (value: unknown): string => {
  const written = JSON.stringify(value);
  return written.includes("\\") ? written.replaceAll("\\", "\\\\") : written;
};
