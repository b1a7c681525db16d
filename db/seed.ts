import { closeDatabase } from "#db/client.ts";
import { issueDocument } from "#lib/applications/issue-document.ts";
import { measureStages } from "#lib/applications/measure-stages.ts";
import { machineNow } from "#lib/clock.ts";
import { documentStore } from "#lib/documents/store.ts";
import { environment } from "#lib/environment.ts";
import { announceParcels } from "./demonstration/announce-parcels.ts";
import { seedDemonstration } from "./demonstration/seed-demonstration.ts";

const { FRANCECONNECT_ISSUER, PROCONNECT_ISSUER, CARRIER_URL } = environment();
const issuers = { citizens: FRANCECONNECT_ISSUER, agents: PROCONNECT_ISSUER };

const result = await seedDemonstration({ issuers, store: documentStore(), issue: issueDocument, now: machineNow() });
if (result.seeded && !(await announceParcels(CARRIER_URL, result.parcels)))
  console.log("The carrier of this configuration knows nothing of the demonstration’s parcels.");
if (result.seeded) await measureStages(machineNow());
await closeDatabase();
