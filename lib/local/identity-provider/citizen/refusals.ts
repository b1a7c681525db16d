import { refusedCitizens } from "#lib/local/people/citizens.ts";

/** An account FranceConnect turns away: what its page says, and what the portal is told. */
export type Refusal = {
  readonly username: string;
  readonly about: string;
  readonly code: string;
  readonly message: string;
  readonly error: "access_denied" | "temporarily_unavailable" | "server_error";
};

const IDENTITY =
  "Un problème lié à vos données d’identité empêche la connexion d’aboutir. Nous vous invitons à nous contacter pour corriger le problème.";
const TECHNICAL = "Une erreur technique est survenue. Si le problème persiste, veuillez nous contacter.";

const identity = (username: string, code: string, about: string): Refusal => ({
  username,
  code,
  about,
  message: IDENTITY,
  error: "access_denied",
});

const unavailable = (username: string, code: string, about: string): Refusal => ({
  username,
  code,
  about,
  message: TECHNICAL,
  error: "temporarily_unavailable",
});

export const refusals: readonly Refusal[] = [
  identity("E010004", "Y010004", "Identité seulement approchante"),
  identity("E010006", "Y010006", "Plusieurs identités possibles"),
  identity("E010007", "Y010007", "Connue sous son seul nom d’usage"),
  identity("E010008", "Y010008", "Identité introuvable"),
  { ...identity("E010009", "Y010009", "Demande rejetée par le registre"), message: TECHNICAL },
  unavailable("E010011", "Y010011", "Registre qui ne répond pas"),
  unavailable("E010012", "Y010012", "Registre injoignable"),
  {
    ...identity("E010015", "Y010015", "Personne décédée"),
    message: "Les identifiants utilisés correspondent à une identité qui ne permet plus la connexion.",
  },
  {
    ...identity("Y180001", "Y180001", "Compte bloqué"),
    message: "Votre accès est désactivé. Pour en savoir plus, veuillez nous contacter.",
  },
  ...refusedCitizens.map(
    ({ username, about }): Refusal => ({
      username,
      code: "Y000006",
      about: about.fr,
      message: TECHNICAL,
      error: "server_error",
    }),
  ),
];

export const refusalOf = (username: string): Refusal | undefined =>
  refusals.find((refusal) => refusal.username === username);

/** The words of FranceConnect's answer to the portal, the same for every refusal of a kind. */
export const answerOf = ({ error }: Refusal) => ({
  error,
  error_description:
    error === "access_denied"
      ? "user authentication aborted"
      : "authentication aborted due to a technical error on the authorization server",
});
