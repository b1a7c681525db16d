import { pgEnum, timestamp, uuid } from "drizzle-orm/pg-core";
import { scanStates } from "#lib/engine/scan-state.ts";
import { decisions, payments, productions, shipments } from "#lib/engine/states.ts";
import { actorKinds } from "#lib/engine/workflow.ts";

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const applicationId = () => uuid("application_id").notNull();

export const languageEnum = pgEnum("language", ["fr", "en"]);
export const decisionEnum = pgEnum("decision", decisions);
export const paymentEnum = pgEnum("payment_state", payments);
export const productionEnum = pgEnum("production_state", productions);
export const shipmentEnum = pgEnum("shipment_state", shipments);
export const scanEnum = pgEnum("scan_state", scanStates);
export const actorEnum = pgEnum("actor_kind", actorKinds);
export const channelEnum = pgEnum("channel", ["online", "counter", "post", "phone"]);
export const roleEnum = pgEnum("agent_role", ["caseworker", "supervisor", "administrator"]);
export const sessionKindEnum = pgEnum("session_kind", ["citizen", "agent"]);
