import type { Status, StatusWords } from "./states.ts";

const words = (fr: [string, string], en: [string, string]): StatusWords => ({
  label: { fr: fr[0], en: en[0] },
  headline: { fr: fr[1], en: en[1] },
});

export const statusWords: Record<Status, StatusWords> = {
  draft: words(["Brouillon", "Votre demande n’est pas encore envoyée"], ["Draft", "Your application is not sent yet"]),
  awaiting_payment: words(["À payer", "Il ne reste plus qu’à payer"], ["To be paid", "Only the payment is left"]),
  awaiting_completion: words(
    ["À compléter", "Il reste une partie à remplir"],
    ["To be completed", "One part is left to fill in"],
  ),
  submitted: words(["Déposée", "Votre demande est déposée"], ["Filed", "Your application is filed"]),
  under_review: words(
    ["En cours d’instruction", "Votre demande est en cours d’instruction"],
    ["Under review", "Your application is under review"],
  ),
  information_requested: words(
    ["Complément demandé", "Nous avons besoin d’une précision"],
    ["Information requested", "We need one more thing from you"],
  ),
  approved: words(["Acceptée", "Votre demande est acceptée"], ["Approved", "Your application is approved"]),
  rejected: words(["Refusée", "Votre demande est refusée"], ["Rejected", "Your application is rejected"]),
  closed: words(
    ["Classée sans suite", "Votre demande est classée sans suite"],
    ["Closed", "Your application is closed without a decision"],
  ),
  withdrawn: words(["Retirée", "Vous avez retiré votre demande"], ["Withdrawn", "You withdrew your application"]),
  in_production: words(
    ["En fabrication", "Votre titre est en cours de fabrication"],
    ["In production", "Your document is being produced"],
  ),
  produced: words(["Fabriqué", "Votre titre est fabriqué"], ["Produced", "Your document is produced"]),
  dispatched: words(["Expédié", "Votre titre est posté"], ["Dispatched", "Your document is posted"]),
  in_transit: words(["En chemin", "Votre titre est en route"], ["In transit", "Your document is on its way"]),
  out_for_delivery: words(
    ["En cours de distribution", "Votre titre arrive aujourd’hui"],
    ["Out for delivery", "Your document arrives today"],
  ),
  available_for_pickup: words(
    ["À retirer", "Votre pli vous attend au point de retrait"],
    ["To be collected", "Your letter is waiting at the pick-up point"],
  ),
  returned: words(
    ["Retourné", "Votre pli revient à notre service"],
    ["Returned", "Your letter is on its way back to us"],
  ),
  address_to_confirm: words(
    ["Adresse à confirmer", "Confirmez votre adresse pour un nouvel envoi"],
    ["Address to confirm", "Confirm your address so that we can post it again"],
  ),
  to_resend: words(
    ["Nouvel envoi en préparation", "Nous préparons un nouvel envoi"],
    ["To be posted again", "We are getting ready to post it again"],
  ),
  delivered: words(
    ["Remise à domicile", "Votre titre est chez vous"],
    ["Delivered", "Your document has reached your home"],
  ),
};
