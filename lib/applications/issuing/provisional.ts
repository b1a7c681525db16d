import {
  type ProvisionalCertificate,
  provisionalCertificatePdf,
} from "#lib/documents/issued/provisional-certificate.ts";
import { isRubric } from "#lib/documents/issued/rubrics.ts";
import { formatFigures, isDay, parisDay } from "#lib/engine/calendar.ts";
import { type Context, type Scalar, valueAt } from "#lib/engine/condition.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { addressLines } from "#lib/engine/summary.ts";
import { contextOf } from "../context.ts";
import type { CaseFile } from "./case-file.ts";

type Provisional = NonNullable<Procedure["provisional"]>;

/** The title that is good until the real one comes. @throws when the procedure gives none. */
export const provisionalOf = ({ application, procedure, submittedAt, issued }: CaseFile): Promise<Buffer> => {
  const { provisional, deliverTo } = procedure;
  if (provisional === undefined) throw new Error(`No provisional title in ${procedure.slug}`);
  const context = contextOf(application, submittedAt);
  const other = provisional.otherHolder && context.answers[provisional.otherHolder];
  return provisionalCertificatePdf({
    ...issued,
    plate: application.subject,
    issuedOn: parisDay(submittedAt),
    holder: {
      name: application.applicantName,
      address: addressLines(deliverTo ?? "", context.answers),
      coHolders: other ? [other] : [],
    },
    vehicle: { ...rubricsOf(provisional, context), I: formatFigures(parisDay(submittedAt), "fr") },
  });
};

/** A rubric whose source is not known is not printed. */
const rubricsOf = ({ rubrics }: Provisional, context: Context): ProvisionalCertificate["vehicle"] => {
  const printed: ProvisionalCertificate["vehicle"] = {};
  for (const [code, rubric] of Object.entries(rubrics)) {
    const value = valueAt(rubric.of, context);
    if (isRubric(code) && code !== "A" && value !== undefined) printed[code] = shown(value, rubric);
  }
  return printed;
};

const shown = (value: Scalar, { display, unit }: Provisional["rubrics"][string]): string => {
  const text = display === "day" && isDay(String(value)) ? formatFigures(String(value), "fr") : String(value);
  return unit === undefined ? text : `${text}\u00a0${unit}`;
};
