import type { Procedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";

/** The name of the answer that says where to write to the applicant: within the person they are, or a question of its own. */
export const contactAnswer = (procedure: Procedure): string => {
  const applicant = fieldsOf(procedure).find(
    (field) => field.kind === "person" && field.verified && field.asks.includes("email"),
  );
  return applicant ? `${applicant.key}.email` : "email";
};
