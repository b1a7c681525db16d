/** The only card numbers this page takes: nobody should be able to leave a real one in a simulation. */
export const testCards = [
  { number: "4970 1000 0000 0014", resultrans: "P", words: "paiement accepté" },
  { number: "4970 1000 0000 0022", resultrans: "R", words: "paiement refusé par la banque" },
] as const;

type Read = { resultrans: string } | { error: string };

/** The result that a typed number stands for, or what to tell the payer. */
export const readCard = (typed: string): Read => {
  const digits = typed.replace(/[\s.-]/g, "");
  if (digits === "") return { error: "Saisissez un numéro de carte d’essai." };
  const card = testCards.find(({ number }) => number.replaceAll(" ", "") === digits);
  if (card) return { resultrans: card.resultrans };
  return { error: "Cette page n’accepte que les deux numéros d’essai indiqués, jamais une vraie carte." };
};
