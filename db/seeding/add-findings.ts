import { at } from "./days.ts";
import { drawUuid, happens } from "./draw.ts";
import { iso } from "./instant.ts";
import { json, type Lines } from "./lines.ts";
import type { Subject } from "./subject.ts";

/** What the examination of a file leaves: who opened it, what was asked, what was decided, what was said. */
export const addFindings = (lines: Lines, subject: Subject): void => {
  for (const [index, turn] of subject.passed.entries()) {
    if (turn.action === "claim") addConsultation(lines, subject, at(turn.at, -3));
    if (turn.action === "request_information") addRequest(lines, subject, index);
    if (turn.action === "approve") addRuling(lines, subject, "approved", turn.at, []);
    if (turn.action === "reject") addRuling(lines, subject, "rejected", turn.at, ["CT_DEFAVORABLE"]);
    if (turn.action === "close") addRuling(lines, subject, "closed", turn.at, ["PIECES_NON_FOURNIES"]);
    if (turn.action === "confirm_payment" && happens(5, subject.draw)) addMessage(lines, subject, at(turn.at, 30));
  }
};

const addConsultation = (lines: Lines, { id, agent, draw }: Subject, opened: number): void =>
  lines.add("consultations", id, drawUuid(opened, draw), agent.id, agent.name, "review", iso(opened));

const addRequest = (lines: Lines, { id, agent, passed, draw }: Subject, index: number): void => {
  const turn = passed[index];
  if (turn === undefined) return;
  const dueOn = String(turn.data?.dueOn ?? "");
  const items = (Array.isArray(turn.data?.items) ? turn.data.items : []).map((item) => ({
    ...item,
    comment: turn.note,
  }));
  const answer = passed[index + 1];
  const answered = answer?.action === "answer" ? iso(answer.at) : null;
  const message = "Bonjour, il manque une pièce pour examiner votre demande.";
  const row = [drawUuid(turn.at, draw), agent.id, json(items), message, dueOn, iso(turn.at), answered];
  lines.add("information_requests", id, ...row);
};

const facts = {
  approved: "",
  rejected: "Le procès-verbal joint conclut à deux défaillances majeures.",
  closed: "La pièce demandée n’est pas parvenue au service dans le délai de quinze jours.",
} as const;

const addRuling = (
  lines: Lines,
  { id, agent, draw }: Subject,
  kind: keyof typeof facts,
  when: number,
  grounds: string[],
): void => lines.add("rulings", id, drawUuid(when, draw), kind, agent.id, json(grounds), facts[kind], iso(when));

const addMessage = (lines: Lines, { id, person, draw }: Subject, when: number): void => {
  const body = "Bonjour, ma demande est-elle complète\u00a0? Merci d’avance.";
  lines.add("messages", id, drawUuid(when, draw), "citizen", person.displayName, body, iso(when), null);
};
