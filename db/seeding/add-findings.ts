import { at } from "./days.ts";
import { drawUuid, happens } from "./draw.ts";
import type { Rows } from "./rows.ts";
import type { Subject } from "./subject.ts";

/** What the examination of a file leaves: who opened it, what was asked, what was decided, what was said. */
export const addFindings = (rows: Rows, subject: Subject): void => {
  for (const [index, turn] of subject.passed.entries()) {
    if (turn.action === "claim") addConsultation(rows, subject, at(turn.at, -3));
    if (turn.action === "request_information") addRequest(rows, subject, index);
    if (turn.action === "approve") addRuling(rows, subject, "approved", turn.at, []);
    if (turn.action === "reject") addRuling(rows, subject, "rejected", turn.at, ["CT_DEFAVORABLE"]);
    if (turn.action === "close") addRuling(rows, subject, "closed", turn.at, ["PIECES_NON_FOURNIES"]);
    if (turn.action === "confirm_payment" && happens(5, subject.draw)) addMessage(rows, subject, at(turn.at, 30));
  }
};

const addConsultation = (rows: Rows, { id, agent, draw }: Subject, opened: number): void =>
  rows.add("consultations", id, drawUuid(opened, draw), agent.id, agent.name, "review", opened);

const addRequest = (rows: Rows, { id, agent, passed, draw }: Subject, index: number): void => {
  const turn = passed[index];
  if (turn === undefined) return;
  const dueOn = String(turn.data?.dueOn ?? "");
  const items = (Array.isArray(turn.data?.items) ? turn.data.items : []).map((item) => ({
    ...item,
    comment: turn.note,
  }));
  const answer = passed[index + 1];
  const answered = answer?.action === "answer" ? answer.at : null;
  const message = "Bonjour, il manque une pièce pour examiner votre demande.";
  const row = [drawUuid(turn.at, draw), agent.id, JSON.stringify(items), message, dueOn, turn.at, answered];
  rows.add("information_requests", id, ...row);
};

const facts = {
  approved: "",
  rejected: "Le procès-verbal joint conclut à deux défaillances majeures.",
  closed: "La pièce demandée n’est pas parvenue au service dans le délai de quinze jours.",
} as const;

const addRuling = (
  rows: Rows,
  { id, agent, draw }: Subject,
  kind: keyof typeof facts,
  when: number,
  grounds: string[],
): void => rows.add("rulings", id, drawUuid(when, draw), kind, agent.id, JSON.stringify(grounds), facts[kind], when);

const addMessage = (rows: Rows, { id, person, draw }: Subject, when: number): void => {
  const body = "Bonjour, ma demande est-elle complète\u00a0? Merci d’avance.";
  rows.add("messages", id, drawUuid(when, draw), "citizen", person.displayName, body, when, null);
};
