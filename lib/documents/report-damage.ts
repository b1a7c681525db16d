import type { Damage } from "./scrub-documents.ts";

/** One line for whoever runs the portal: which document is to be restored. Its ids name nobody. */
export const reportDamage = ({ applicationId, id, fault }: Damage): void => {
  process.stderr.write(
    `${JSON.stringify({ level: "error", part: "documents", applicationId, document: id, fault })}\n`,
  );
};
