import type { Status } from "#lib/engine/states.ts";
import type { Text } from "#lib/engine/text.ts";

/** What is to be done where a file is; in a turn of several stages, the first of these names it. A status without words takes those of its button. */
export const taskWords: Partial<Record<Status, Text>> = {
  draft: { fr: "Remplir la demande", en: "Fill in the application" },
  under_review: { fr: "Examiner et décider", en: "Examine and decide" },
  submitted: { fr: "Prendre en charge", en: "Take charge" },
  information_requested: { fr: "Compléter la demande", en: "Complete the application" },
  awaiting_payment: { fr: "Payer", en: "Pay" },
  in_production: { fr: "Fabriquer et poster", en: "Produce and post" },
  dispatched: { fr: "Porter le courrier suivi", en: "Carry the tracked letter" },
  address_to_confirm: { fr: "Confirmer l’adresse", en: "Confirm the address" },
  to_resend: { fr: "Poster de nouveau", en: "Post again" },
  delivered: { fr: "Recevoir chez soi", en: "Receive at home" },
};
