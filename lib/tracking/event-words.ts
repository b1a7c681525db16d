import { formatDay, formatInstant } from "#lib/engine/calendar.ts";
import { formatMoney } from "#lib/engine/money.ts";
import { pluralText } from "#lib/engine/numbers.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Text } from "#lib/engine/text.ts";
import { wordsOfStatus } from "#lib/engine/words-of-status.ts";
import { type Action, actions } from "#lib/engine/workflow.ts";

/** What may be written in a history beside the actions of the workflow. Messages and issued documents have places of their own. */
const others = [
  "payment_paid",
  "payment_refused",
  "payment_abandoned",
  "payment_mismatch",
  "document_infected",
  "fate_announced",
  "visit_set",
  "visit_cancelled",
  "code_used",
  "completion_reminded",
  "reasons_asked",
  "reasons_given",
] as const;
export type EventType = Action | (typeof others)[number];
export const eventTypes: readonly EventType[] = [...actions, ...others];

export const asEventType = (type: string): EventType | undefined => eventTypes.find((each) => each === type);

/** What the words depend on. Of what an event holds, only this is ever read here; on the public tracker nothing but dates. */
export type Told = {
  procedure: Procedure;
  filedNow: boolean;
  /** Whether the same had already happened before. */
  again: boolean;
  channel: "online" | "counter" | "post" | "phone";
  amountCents: number | undefined;
  documents: number | undefined;
  dueOn: string | undefined;
  visitAt: Date | undefined;
};
export type EventWords = { title: Text; detail?: Text | undefined };

export const wordEvent = (type: EventType, told: Told): EventWords => words[type](told);

const text = (fr: string, en: string): Text => ({ fr, en });
const say = (title: Text, detail?: Text) => () => ({ title, detail });

const words: Record<EventType, (told: Told) => EventWords> = {
  submit: ({ filedNow, channel }) => ({
    title: filedNow ? text("Demande déposée", "Application filed") : text("Demande envoyée", "Application sent"),
    detail: filedNow ? filedBy[channel] : text("Elle sera déposée une fois payée.", "It will be filed once paid."),
  }),
  complete: say(text("Vous avez complété votre demande", "You completed your application")),
  lapse: say(text("Demande close, faute d’avoir été complétée à temps", "Application closed, not completed in time")),
  record: say(text("Inscription faite au registre", "Entered in the register")),
  code_used: ({ procedure }) => ({
    title: procedure.handover?.used ?? text("Le code a été utilisé", "The code was used"),
  }),
  completion_reminded: ({ dueOn }) => ({
    title: text("Rappel : votre demande est à compléter", "Reminder: your application is still to be completed"),
    detail:
      dueOn === undefined
        ? undefined
        : text(`Jusqu’au ${formatDay(dueOn, "fr")} inclus.`, `Until ${formatDay(dueOn, "en")} included.`),
  }),
  reopen: say(text("Demande rouverte pour être modifiée", "Application reopened to be changed")),
  confirm_payment: ({ filedNow, amountCents }) => ({
    title: filedNow ? text("Demande déposée", "Application filed") : text("Paiement reçu", "Payment received"),
    detail:
      amountCents === undefined
        ? text("Le paiement est reçu.", "The payment is received.")
        : text(
            `Paiement de ${formatMoney(amountCents, "fr")} reçu.`,
            `Payment of ${formatMoney(amountCents, "en")} received.`,
          ),
  }),
  expire: say(text("Demande close faute de paiement", "Application closed for lack of payment")),
  claim: say(
    text("Demande prise en charge", "Application taken up"),
    text("Son examen commence.", "Its review begins."),
  ),
  assign: say(text("Demande confiée à un agent", "Application given to a civil servant")),
  request_information: ({ dueOn }) => ({
    title: text("Un complément vous a été demandé", "You were asked for one more thing"),
    detail:
      dueOn === undefined
        ? undefined
        : text(`À envoyer avant le ${formatDay(dueOn, "fr")}.`, `To be sent before ${formatDay(dueOn, "en")}.`),
  }),
  answer: ({ documents }) => ({
    title: text("Vous avez répondu", "You answered"),
    detail: documents ? addedDocuments(documents) : undefined,
  }),
  grant: say(
    text("Demande acceptée", "Application approved"),
    text("Toutes les vérifications sont concluantes.", "Every check passed."),
  ),
  approve: say(text("Demande acceptée", "Application approved")),
  reject: say(text("Demande refusée", "Application rejected")),
  close: say(text("Demande classée sans suite", "Application closed without a decision")),
  withdraw: say(text("Vous avez retiré votre demande", "You withdrew your application")),
  deem_accepted: say(
    text("Demande acceptée, faute de réponse à temps", "Application approved, for lack of an answer in time"),
    text("C’est ce que dit la loi.", "So says the law."),
  ),
  deem_rejected: say(
    text("Demande refusée, faute de réponse à temps", "Application rejected, for lack of an answer in time"),
    text(
      "C’est ce que dit la loi. Vous pouvez en demander les motifs, et le contester.",
      "So says the law. You may ask for the reasons, and contest it.",
    ),
  ),
  reasons_asked: ({ dueOn }) => ({
    title: text("Vous avez demandé les motifs du refus", "You asked for the reasons of the rejection"),
    detail:
      dueOn === undefined
        ? undefined
        : text(
            `Ils vous sont dus au plus tard le ${formatDay(dueOn, "fr")}.`,
            `They are due by ${formatDay(dueOn, "en")}.`,
          ),
  }),
  reasons_given: say(
    text("Les motifs du refus vous ont été donnés", "You were given the reasons of the rejection"),
    text("Vous avez deux mois de plus pour contester.", "You have two more months to contest."),
  ),
  start_production: ({ again }) => ({
    title: again
      ? text("Nouvel envoi en préparation", "Getting ready to post it again")
      : text("Fabrication lancée", "Production started"),
  }),
  record_produced: ({ procedure }) => ({ title: wordsOfStatus(procedure, "produced").headline }),
  requeue: say(
    text("Fabrication à refaire", "To be produced again"),
    text(
      "Un défaut a été vu au contrôle\u00a0: nous recommençons.",
      "A defect was found by our checks: we start again.",
    ),
  ),
  dispatch: ({ procedure, again }) => ({
    title: again
      ? text("Pli posté de nouveau", "Letter posted again")
      : wordsOfStatus(procedure, "dispatched").headline,
    detail: text("En courrier suivi, par La Poste.", "By tracked mail, with La Poste."),
  }),
  record_in_transit: say(text("Pli pris en charge par La Poste", "Letter accepted by La Poste")),
  record_out_for_delivery: say(text("Pli en cours de distribution", "Letter out for delivery")),
  record_pickup: say(text("Pli en attente au point de retrait", "Letter waiting at the pick-up point")),
  record_delivered: ({ procedure }) => ({ title: wordsOfStatus(procedure, "delivered").label }),
  record_returned: say(
    text("Pli retourné à notre service", "Letter returned to us"),
    text("Il n’a pas pu être remis.", "It could not be delivered."),
  ),
  ask_address: say(text("Pli revenu à notre service", "Letter back with us")),
  confirm_address: say(text("Vous avez confirmé votre adresse", "You confirmed your address")),
  payment_paid: say(
    text("Paiement reçu en trop", "Payment received in excess"),
    text("Notre service comptable vérifie.", "Our accounts team is checking."),
  ),
  payment_refused: say(
    text("Paiement refusé", "Payment refused"),
    text("Rien n’a été débité.", "Nothing was charged."),
  ),
  payment_abandoned: say(
    text("Paiement abandonné", "Payment given up"),
    text("Rien n’a été débité.", "Nothing was charged."),
  ),
  payment_mismatch: say(
    text("Le montant payé ne correspond pas", "The amount paid does not match"),
    text("Notre service comptable vérifie.", "Our accounts team is checking."),
  ),
  fate_announced: ({ dueOn }) => ({
    title: text("Fin de conservation annoncée", "End of retention announced"),
    detail:
      dueOn === undefined
        ? undefined
        : text(
            `Votre dossier est gardé jusqu’au ${formatDay(dueOn, "fr")}.`,
            `Your file is kept until ${formatDay(dueOn, "en")}.`,
          ),
  }),
  visit_set: ({ procedure, again, visitAt }) => ({
    title: visitTitle(procedure.visit?.title ?? text("Visite", "Visit"), again),
    detail: visitAt && text(`Pour le ${formatInstant(visitAt, "fr")}.`, `For ${formatInstant(visitAt, "en")}.`),
  }),
  visit_cancelled: ({ procedure }) => {
    const { fr, en } = procedure.visit?.title ?? text("Visite", "Visit");
    return { title: text(`${fr} annulée`, `${en} cancelled`) };
  },
  document_infected: say(
    text("Un fichier a été mis de côté", "A file was set aside"),
    text(
      "Notre antivirus y a trouvé un programme malveillant\u00a0: personne ne l’a ouvert.",
      "Our antivirus found a malicious program in it: nobody opened it.",
    ),
  ),
};

const visitTitle = ({ fr, en }: Text, again: boolean): Text =>
  again ? text(`${fr} déplacée`, `${en} moved`) : text(`${fr} convenue`, `${en} arranged`);

const filedBy: Record<Told["channel"], Text> = {
  online: text("Vous l’avez envoyée en ligne.", "You sent it online."),
  counter: text("Elle a été saisie au guichet.", "It was entered at the counter."),
  post: text("Elle est arrivée par courrier.", "It came by post."),
  phone: text("Elle a été saisie au téléphone.", "It was entered over the phone."),
};

const addedDocuments = (count: number): Text =>
  pluralText(
    count,
    text(`${count} document ajouté.`, `${count} document added.`),
    text(`${count} documents ajoutés.`, `${count} documents added.`),
  );
