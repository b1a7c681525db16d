import type { LiveResult } from "./live.ts";
import type { Cost } from "./measure.ts";
import type { ProcedureCosts } from "./procedures.ts";
import type { QueueTime } from "./queue.ts";
import { type Figure, figure } from "./report.ts";
import type { Costs } from "./requests.ts";
import type { Transfer } from "./transfer.ts";

const cpu = ({ web, database }: Cost): number => web + database;

const kinds = {
  bare: ["bare insert", "bare page"],
  pages: ["tracking page", "own application", "queue page", "open a file"],
  prerendered: ["home page", "procedure page", "help page"],
  saves: ["save: situation", "save: vehicle", "save: holder"],
  /** The two requests that keep a document and a record. */
  submission: ["upload 100 kB", "submit"],
  work: ["change a state"],
} as const;

/** Every kind of request that is measured. */
export const costNames: readonly string[] = Object.values(kinds).flat();

const costOf = (costs: Costs, name: string): Cost => {
  const cost = costs.get(name);
  if (cost === undefined) throw new Error(`Nothing was measured of ${name}`);
  return cost;
};

/** What a peer was measured at, on two such cores: Payload CMS 3.90, the closest on this framework. */
const peer = { submit: 64, list: 203, open: 200, change: 134 } as const;

export const requestFigures = (costs: Costs): Figure[] => {
  const of = (name: string) => costOf(costs, name);
  const sum = (names: readonly string[], cost: (each: Cost) => number) =>
    names.reduce((total, name) => total + cost(of(name)), 0);
  const whole = sum(kinds.submission, cpu);
  const saves = sum(kinds.saves, cpu);
  const rate = 1 / kinds.submission.reduce((sum, name) => sum + 1 / of(name).rate, 0);
  const submission = "(1) Submission: a document of 100 kB and its record";
  const insert = cpu(of("bare insert"));
  const page = cpu(of("bare page"));
  const prerendered = Math.min(...kinds.prerendered.map((name) => of(name).rate));
  const dynamic = Math.max(...["tracking page", "queue page"].map((name) => of(name).rate));
  return [
    ...[...costs].flatMap(([name, cost]) => [
      figure("CPU of one request, web + database (ms)", name, cpu(cost), " ms"),
    ]),
    ...[...costs].map(([name, { rate: each }]) => figure("Requests a second, 8 clients", name, each, " /s")),
    figure(submission, "CPU", whole, " ms"),
    figure(submission, "times the bare insert", whole / insert, "", {
      atMost: 5,
    }),
    figure(submission, "of which the upload", cpu(of("upload 100 kB")), " ms"),
    figure(
      submission,
      "of which the database",
      sum(kinds.submission, ({ database }) => database),
      " ms",
    ),
    figure(submission, "its three automatic saves, besides", saves, " ms"),
    figure(submission, "rate", rate, " /s", { atLeast: peer.submit }),
    figure("(2) Pages against the bare page", "tracking page", cpu(of("tracking page")) / page, "", { atMost: 1.5 }),
    figure("(2) Pages against the bare page", "queue page", cpu(of("queue page")) / page, "", { atMost: 1.5 }),
    figure("(3) The work of a civil servant", "queue page", of("queue page").rate, " /s", { atLeast: peer.list }),
    figure("(3) The work of a civil servant", "open a file", of("open a file").rate, " /s", { atLeast: peer.open }),
    figure("(3) The work of a civil servant", "change a state", of("change a state").rate, " /s", {
      atLeast: peer.change,
    }),
    figure("(4) Public pages, prerendered", "times the rate of a dynamic page", prerendered / dynamic, "", {
      atLeast: 8,
    }),
  ];
};

export const transferFigures = (transfers: readonly Transfer[]): Figure[] =>
  transfers.flatMap(({ page, hasForm, script, style, font, document }) => {
    const group = `(5) Received by a browser: ${page}`;
    return [
      figure(group, hasForm ? "JavaScript, with a form" : "JavaScript", script, " kB", { atMost: hasForm ? 190 : 145 }),
      figure(group, "CSS", style, " kB", { atMost: 35 }),
      figure(group, "fonts", font, " kB"),
      figure(group, "document", document, " kB"),
    ];
  });

export type Memory = { idle: { web: number; worker: number }; afterwards: { web: number; worker: number } };

export const memoryFigures = ({ idle, afterwards }: Memory): Figure[] => [
  figure("(6) Memory", "web, idle", idle.web, " MB"),
  figure("(6) Memory", "worker, idle", idle.worker, " MB"),
  figure("(6) Memory", "web + worker, idle", idle.web + idle.worker, " MB", { atMost: 250 }),
  figure("(6) Memory", "web after the load", afterwards.web, " MB"),
];

export const liveFigures = ({ clients, expected, delivered, p50, p99 }: LiveResult): Figure[] => {
  const group = `(7) ${clients} pages open, one event for all`;
  return [
    figure(group, "delivered", (100 * delivered) / expected, " %", { atLeast: 100 }),
    figure(group, "median", p50, " ms"),
    figure(group, "99 of 100 within", p99, " ms", { atMost: 500 }),
  ];
};

export const queueFigures = (times: readonly QueueTime[]): Figure[] => {
  const group = "(7) The queue as files grow";
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    ...times.flatMap(({ files, milliseconds, ofCounts }) => [
      figure(group, `${files} files: a page`, milliseconds, " ms"),
      figure(group, `${files} files: the counts of the views`, ofCounts, " ms"),
    ]),
    figure(group, `a page at ${last.files} against ${first.files}`, last.milliseconds / first.milliseconds, "", {
      atMost: 1.3,
    }),
    figure(group, "the counts likewise", last.ofCounts / first.ofCounts, ""),
    figure(group, "tables read from end to end", new Set(times.flatMap(({ scans }) => scans)).size, "", { atMost: 0 }),
  ];
};

/** What is judged must not grow with the procedures; what lists them may. */
export const procedureFigures = ({ few, many, count, loadedIn }: ProcedureCosts): Figure[] => {
  const group = "(8) The procedures as they grow";
  const grown = (name: string) => cpu(costOf(many.requests, name)) / cpu(costOf(few.requests, name));
  const steps = [few, many].map(
    ({ requests }) => cpu(costOf(requests, "form step")) / cpu(costOf(requests, "bare page")),
  );
  const judged = { atMost: 1.3 };
  return [
    figure(group, "validating a submission", few.validation, " µs"),
    figure(group, `the same among ${count}`, many.validation, " µs"),
    figure(group, "validating: many against few", many.validation / few.validation, "", judged),
    figure(group, "asked to validate: many against few", grown("validate"), "", judged),
    figure(group, "form step, times the bare page", steps[0] ?? Number.NaN, ""),
    figure(group, "form step: many against few", grown("form step"), "", judged),
    figure(group, "queue page: many against few", grown("queue page"), "", judged),
    figure(group, "catalogue page: many against few", grown("catalogue page"), ""),
    figure(group, "list of procedures: many against few", grown("list of procedures"), ""),
    ...[few, many].flatMap(({ search: { served, query } }, index) => {
      const among = index === 0 ? "" : `, among ${count}`;
      return [
        figure(group, `search, 19 in 20 within${among}`, served, " ms"),
        figure(group, `search, times the query alone${among}`, served / query, ""),
      ];
    }),
    figure(group, `${count} known to a process that runs, within`, loadedIn, " ms"),
  ];
};
