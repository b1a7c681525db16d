"use client";

import type { CheckResult } from "#lib/engine/checks.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { type Packed, unpack } from "../packed.ts";
import { Plate } from "../plate.tsx";
import { Tag } from "../tag.tsx";
import type { CaseWords } from "./case-words.ts";
import { CheckDots } from "./check-dots.tsx";
import { Due } from "./due.tsx";
import type { DueWords } from "./due-words.ts";
import { SelectAll } from "./select-all.tsx";

/** A case as it is worded for a line of the queue. */
export type QueueLine = {
  reference: string;
  shown: string;
  href: string;
  due: DueWords;
  applicant: string;
  subject: string;
  isPlate: boolean;
  procedure: string;
  state: CaseWords;
  checks: readonly CheckResult["result"][];
  moved: string;
};
export type QueueBand = { title: string; count: string; lines: readonly QueueLine[] };

const words = {
  due: { fr: "Échéance ↑", en: "Due ↑" },
  reference: { fr: "Dossier", en: "Case" },
  applicant: { fr: "Demandeur", en: "Applicant" },
  subject: { fr: "Plaque", en: "Plate" },
  procedure: { fr: "Démarche", en: "Procedure" },
  state: { fr: "État", en: "State" },
  checks: { fr: "Contrôles", en: "Checks" },
  moved: { fr: "Dernier mouvement", en: "Last movement" },
  choose: { fr: "Choisir", en: "Select" },
  scroll: { fr: "Dossiers de la file", en: "Cases of the queue" },
} as const satisfies Record<string, Text>;

const columns = ["reference", "applicant", "subject", "procedure", "state", "checks", "moved"] as const;

type LinesProps = { bands: Packed<readonly QueueBand[]>; caption: string; language: Language };

/** The table itself, of words alone. Drawn where the browser draws it again: each element of a part of the server is sent beside the page as well. */
export function QueueLines({ bands, caption, language }: LinesProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className="pv-scroll" aria-label={words.scroll[language]} tabIndex={0}>
      <table className="pv-queue">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <td>
              <SelectAll language={language} />
            </td>
            <th scope="col" aria-sort="ascending">
              {words.due[language]}
            </th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {words[column][language]}
              </th>
            ))}
          </tr>
        </thead>
        {unpack(bands).map(({ title, count, lines }) => (
          <tbody key={title}>
            <tr className="pv-band">
              <th colSpan={9} scope="rowgroup">
                {title}
                <span>{count}</span>
              </th>
            </tr>
            {lines.map((line) => (
              <Line key={line.reference} line={line} language={language} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Line({ line, language }: { line: QueueLine; language: Language }) {
  return (
    <tr data-reference={line.reference}>
      <td>
        <input
          className="ds-input"
          type="checkbox"
          name="dossier"
          value={line.reference}
          aria-label={`${words.choose[language]} ${line.shown}`}
        />
      </td>
      <td>
        <Due {...line.due} />
      </td>
      <th scope="row">
        <a className="pv-num" href={line.href}>
          {line.shown}
        </a>
      </th>
      <td title={line.applicant}>{line.applicant}</td>
      <td>{line.isPlate ? <Plate number={line.subject} /> : line.subject}</td>
      <td>{line.procedure}</td>
      <td>
        <Tag tone={line.state.tone}>{line.state.label}</Tag>
      </td>
      <td>
        <CheckDots checks={line.checks} language={language} />
      </td>
      <td>{line.moved}</td>
    </tr>
  );
}
