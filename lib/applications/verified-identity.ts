import type { Answers } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { everyQuestion, fieldsOf } from "#lib/engine/questions.ts";

/** What FranceConnect vouches for; put over the answers at every save and again at submission. */
export type VerifiedIdentity = {
  familyName: string;
  givenName: string;
  usedName?: string;
  birthdate: string;
  birthplace: string;
  gender: string;
};

export const imposeIdentity = (procedure: Procedure, identity: VerifiedIdentity, answers: Answers): Answers => {
  const claims = {
    family_name: identity.familyName,
    given_name: identity.givenName,
    preferred_username: identity.usedName ?? "",
    birthdate: identity.birthdate,
    birthplace: identity.birthplace,
    gender: identity.gender,
  };
  const imposed = everyQuestion(fieldsOf(procedure), answers).flatMap((field) =>
    field.kind === "identity" ? [[field.key, claims[field.claim]] as const] : [],
  );
  return { ...answers, ...Object.fromEntries(imposed) };
};
