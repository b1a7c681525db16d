import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { services } from "#db/schema.ts";
import type { Application } from "#lib/applications/transition.ts";

export type Service = typeof services.$inferSelect;

/** The service in charge, with its address and its court. */
export const readService = async ({ serviceId }: Pick<Application, "serviceId">): Promise<Service> => {
  const [service] = await database().select().from(services).where(eq(services.id, serviceId));
  if (service === undefined) throw new Error("An application belongs to a service that does not exist");
  return service;
};
