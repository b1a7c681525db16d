import { durationWords } from "#lib/engine/duration.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Status } from "#lib/engine/states.ts";
import type { Language, Text } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import type { Diagram, Lane, Move, Turn } from "../model/diagram.ts";
import { badEnds } from "../model/stages.ts";
import { turnWith } from "../model/turns.ts";
import { whoActs } from "./lane-words.ts";
import { awaitsItsEnd, handedOn, timeToComplete } from "./second-part.ts";
import { servicesOf } from "./services-of.ts";
import { titleOf } from "./title-of.ts";

/** A way out: what is done, and where it leads. @property to its place in the list; undefined at an end that is not told */
export type Way = { key: string; label: string; to: number | undefined; clock: boolean };

/** A turn in words. */
export type ToldTurn = {
  key: string;
  number: number;
  lane: Lane;
  who: string;
  title: string;
  /** What is gone through, in the words of the form or of the tracker; with its status where an application may wait there. */
  steps: { text: string; status?: Status }[];
  services: string[];
  /** What silence means here, and after how long. */
  clock: string | undefined;
  /** How it may end here, unhappily. */
  endings: string[];
  ways: Way[];
  /** An e-mail tells the person that it came here. */
  mailed: boolean;
  aside: boolean;
  ends: boolean;
};

export const tellTurns = (diagram: Diagram, language: Language): ToldTurn[] => {
  const told = diagram.turns.filter(({ key }) => !badEnds.has(key));
  return told.map((turn, index) => {
    const out = diagram.moves.filter((move) => isFrom(turn, move.from) && !isFrom(turn, move.to));
    const { key, lane, aside, ends } = turn;
    return {
      ...{ key, lane, aside, ends, number: index + 1 },
      who: whoActs(turn)[language],
      title: titleOf(diagram, turn.stages)[language],
      steps: stepsOf(diagram, turn, language),
      services: servicesOf(diagram.procedure, turn).map((service) => service[language]),
      clock: clockOf(diagram.procedure, turn, out)?.[language],
      endings: endingsOf(diagram.procedure, out).map((ending) => ending[language]),
      ways: waysOf(out, told, language),
      mailed: diagram.moves.some(({ to, from, mail }) => mail !== undefined && isFrom(turn, to) && !isFrom(turn, from)),
    };
  });
};

const isFrom = ({ stages }: Turn, key: string): boolean => stages.some((stage) => stage.key === key);

const signIn: Text = { fr: "S’identifier", en: "Sign in" };

const stepsOf = ({ procedure }: Diagram, { stages }: Turn, language: Language): ToldTurn["steps"] => {
  if (stages.some(({ status }) => status === "draft"))
    return [signIn, ...procedure.steps.map(({ title }) => title)].map((title) => ({ text: title[language] }));
  const handed = awaitsItsEnd(stages) ? handedOn(procedure) : undefined;
  return [
    ...(handed ? [{ text: handed[language] }] : []),
    ...stages.map(({ status }) => ({ status, text: waitingFor(procedure, status)[language] })),
  ];
};

const waitingFor = (procedure: Procedure, status: Status): Text =>
  (status === "awaiting_completion" ? procedure.completion?.title : undefined) ??
  wordsOfStatus(procedure, status).label;

const stopped: Text = { fr: "Le délai de réponse est suspendu", en: "The time to answer stands still" };
const restarted: Text = { fr: "Le délai de réponse repart ensuite", en: "The time to answer then begins again" };

const clockOf = (procedure: Procedure, { stages }: Turn, out: readonly Move[]): Text | undefined => {
  if (awaitsItsEnd(stages)) return timeToComplete(procedure);
  const { clock } = procedure;
  if (clock.silence === "none") return undefined;
  if (stages.some(({ status }) => status === "information_requested"))
    return clock.silence === "acceptance" && clock.whenIncomplete !== "suspension" ? restarted : stopped;
  const time = durationWords(clock);
  if (out.some(({ action }) => action === "deem_accepted"))
    return { fr: `${time.fr} sans réponse\u00a0: accepté`, en: `${time.en} without an answer: approved` };
  if (out.some(({ action }) => action === "deem_rejected"))
    return { fr: `${time.fr} sans réponse\u00a0: refusé`, en: `${time.en} without an answer: refused` };
  return undefined;
};

const endingsOf = (procedure: Procedure, out: readonly Move[]): Text[] =>
  [...new Set(out.filter(({ to, by }) => badEnds.has(to) && !by.includes("system")).map(({ to }) => to))].map(
    (to) => wordsOfStatus(procedure, to === "rejected" || to === "closed" ? to : "withdrawn").label,
  );

const waysOf = (out: readonly Move[], told: readonly Turn[], language: Language): Way[] => {
  const ways = out.map(({ action, to, label }) => {
    const next = turnWith(told, to);
    return {
      key: `${action} ${to}`,
      label: label[language],
      to: next ? told.indexOf(next) + 1 : undefined,
      clock: action === "deem_accepted" || action === "deem_rejected",
    };
  });
  return [...new Map(ways.map((way) => [way.key, way])).values()];
};
