import type { Application } from "#lib/applications/transition.ts";
import type { TurnKind } from "#lib/tracking/guidance.ts";

/** Where a person does what is theirs to do. */
export const turnAddress = (
  turn: TurnKind,
  { reference, procedureSlug }: Pick<Application, "reference" | "procedureSlug">,
): string => {
  const file = `/mes-demarches/${reference}`;
  switch (turn) {
    case "resume":
      return `/demarches/${procedureSlug}/demande`;
    case "pay":
      return `/demarches/${procedureSlug}/demande/paiement?dossier=${reference}`;
    case "complete":
      return `${file}/suite`;
    case "answer":
      return `${file}/complement`;
    case "confirm_address":
      return `${file}/adresse`;
    case "collect":
      return file;
  }
};
