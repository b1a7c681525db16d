import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { applications, services } from "#db/schema.ts";
import type { IssuedDocument } from "#lib/documents/issued/issued-document.ts";
import type { AppealWays } from "#lib/documents/issued/legal-mentions.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import { lowerFirst } from "#lib/engine/text.ts";
import { environment } from "#lib/environment.ts";
import { type FeeBreakdown, feeBreakdownSchema } from "#lib/fees/fee-breakdown.ts";
import { procedureOf } from "#lib/procedures/catalogue.ts";
import { showReference } from "../reference.ts";
import type { Application } from "../transition.ts";

/** What every issued document is made from. */
export type CaseFile = {
  application: Application;
  procedure: Procedure;
  submittedAt: Date;
  issued: IssuedDocument;
  appeal: AppealWays;
};

/** @throws when there is no such application, or it was never filed. */
export const openCaseFile = async (applicationId: string, code: string, now: Date): Promise<CaseFile> => {
  const [row] = await database()
    .select({ application: applications, service: services })
    .from(applications)
    .innerJoin(services, eq(services.id, applications.serviceId))
    .where(eq(applications.applicationId, applicationId));
  const submittedAt = row?.application.submittedAt;
  if (row === undefined || !submittedAt) throw new Error("Nothing is issued for what was not filed");
  const { application, service } = row;
  const { language } = application;
  const procedure = procedureOf(application);
  return {
    application,
    procedure,
    submittedAt,
    issued: {
      language,
      reference: showReference(application.reference),
      procedure: procedure.title[language],
      issuedAt: now,
      service: {
        name: service.name[language],
        postalAddress: service.postalAddress.split(/,\s*/),
        email: service.email,
        phone: service.phone,
      },
      verification: { url: `${environment().PORTAL_URL}/verification/${code}`, code: byFours(code) },
      demonstration: environment().DEMONSTRATION,
    },
    appeal: { court: lowerFirst(service.court), superior: superior[language] },
  };
};

/** What was computed when the application was filed; undefined when it is free. */
export const feeOfCase = ({ application: { fee } }: CaseFile): FeeBreakdown | undefined =>
  fee === null || fee.totalCents === 0 ? undefined : feeBreakdownSchema.parse(fee);

const superior = {
  fr: "le ministre dont dépend ce service",
  en: "the minister to whom that service answers",
} as const;

const byFours = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");
