import type { Procedure } from "#lib/engine/procedure.ts";
import type { State, Status } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";
import type { Action, ActorKind, Guard, MailTemplate } from "#lib/engine/workflow.ts";

export const lanes = ["citizen", "administration", "others"] as const;
export type Lane = (typeof lanes)[number];

/** Where an application waits for somebody to do something, or where it ends. */
export type Stage = {
  key: string;
  status: Status;
  /** Every state of the workflow that nothing tells from another here: what follows is the same. */
  states: readonly State[];
  actor: ActorKind;
  lane: Lane;
  ends: boolean;
  /** Only some applications come here, and go back to where they were. */
  aside: boolean;
};

/** One or more actions that lead from a stage to another, or leave it where it is. */
export type Move = {
  from: string;
  to: string;
  action: Action;
  by: readonly ActorKind[];
  guards: readonly Guard[];
  mail: MailTemplate | undefined;
  label: Text;
};

/** The stages an actor goes through before handing the application over. */
export type Turn = {
  key: string;
  lane: Lane;
  actor: ActorKind;
  stages: readonly Stage[];
  ends: boolean;
  aside: boolean;
};

export type Diagram = {
  procedure: Procedure;
  start: string;
  stages: readonly Stage[];
  moves: readonly Move[];
  turns: readonly Turn[];
};
