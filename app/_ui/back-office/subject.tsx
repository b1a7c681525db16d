import type { CaseRow } from "#lib/back-office/queue/rows.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { Plate } from "../plate.tsx";

type About = Pick<CaseRow, "procedureSlug" | "procedureVersion" | "subject">;

/** What the case is about, as its procedure shows it. */
export function Subject({ row }: { row: About }) {
  if (row.subject === "") return null;
  return isPlate(row) ? <Plate number={row.subject} /> : <span>{row.subject}</span>;
}

export const isPlate = (row: About): boolean => row.subject !== "" && procedureOf(row).subject.display === "plate";
