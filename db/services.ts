import { eq } from "drizzle-orm";
import { database } from "./client.ts";
import { services } from "./schema.ts";

type Service = typeof services.$inferSelect;

/** A service changes its name or address once in years: each is read again after a minute. */
const kept = 60_000;
const known = new Map<string, { service: Service; until: number }>();

/** The service that an application names. @throws when there is none, which its table forbids */
export const serviceOf = async ({ serviceId }: { serviceId: string }): Promise<Service> => {
  const found = known.get(serviceId);
  if (found && performance.now() < found.until) return found.service;
  const [service] = await database().select().from(services).where(eq(services.id, serviceId));
  if (service === undefined) throw new Error("An application belongs to a service that does not exist");
  known.set(serviceId, { service, until: performance.now() + kept });
  return service;
};
