import { uuidv7 } from "#db/uuid.ts";
import { procedureBySlug } from "#lib/procedures/catalogue.ts";
import { database } from "./client.ts";
import { agents, applicationReferences, applications, citizens, documents, services } from "./schema.ts";

/** Rows for tests: each maker fills in what the test does not care about. */
const someday = new Date("2026-11-03T08:00:00Z");
let made = 0;
const next = (): number => {
  made += 1;
  return made;
};

export const makeService = async (slug = `service-${next()}`): Promise<string> => {
  const id = uuidv7(someday);
  await database()
    .insert(services)
    .values({
      id,
      slug,
      name: { fr: `Service ${slug}`, en: `Service ${slug}` },
      email: `${slug}@example.test`,
      phone: "01 99 00 12 34",
      postalAddress: "12 place des Platanes-Neufs, 93100 Montreuil",
      court: "Tribunal administratif de Montreuil",
    });
  return id;
};

type NewAgent = Partial<typeof agents.$inferInsert> & { serviceId: string };
export const makeAgent = async (given: NewAgent) => {
  const id = uuidv7(someday);
  const names = { givenName: given.givenName ?? "Karim", familyName: given.familyName ?? "Haddad" };
  const role = given.role ?? "caseworker";
  await database()
    .insert(agents)
    .values({
      issuer: "https://proconnect.example",
      email: `agent-${next()}@example.test`,
      ...given,
      ...names,
      id,
      role,
    });
  return { id, serviceId: given.serviceId, role, displayName: `${names.givenName} ${names.familyName}` };
};

export const makeCitizen = async (given: Partial<typeof citizens.$inferInsert> = {}): Promise<string> => {
  const id = uuidv7(someday);
  await database()
    .insert(citizens)
    .values({
      issuer: "https://franceconnect.example",
      subject: `citizen-${next()}`,
      familyName: "Carpentier",
      givenName: "Inès",
      birthdate: "1991-06-09",
      gender: "female",
      birthplace: "75107",
      birthcountry: "99100",
      createdAt: someday,
      lastSignInAt: someday,
      ...given,
      id,
    });
  return id;
};

type NewApplication = Partial<typeof applications.$inferInsert> & { serviceId: string; citizenId: string };

/** A change of vehicle holder, filed with a transfer code and paid, waiting to be claimed. */
export const makeApplication = async (given: NewApplication) => {
  const applicationId = given.applicationId ?? uuidv7(given.createdAt ?? someday);
  const slug = given.procedureSlug ?? "changement-de-titulaire";
  const reference = given.reference ?? `7KQ4${String(next()).padStart(4, "A")}`;
  await database().insert(applicationReferences).values({ reference, applicationId });
  const [application] = await database()
    .insert(applications)
    .values({
      procedureSlug: slug,
      procedureVersion: procedureBySlug(slug)?.version ?? 1,
      decision: "submitted",
      payment: "paid",
      answers: { hasTransferCode: "yes", plate: "GR-417-PT" },
      subject: "GR-417-PT",
      applicantName: "Inès Carpentier",
      contactEmail: "ines.carpentier@example.test",
      createdAt: someday,
      updatedAt: someday,
      submittedAt: someday,
      dueOn: "2026-11-12",
      silenceOn: "2027-01-04",
      ...given,
      applicationId,
      reference,
    })
    .returning();
  if (application === undefined) throw new Error("The application was not made");
  return application;
};

type NewDocument = Partial<typeof documents.$inferInsert> & { applicationId: string; slot: string };
export const makeDocument = async (given: NewDocument): Promise<string> => {
  const id = uuidv7(given.createdAt ?? someday);
  await database()
    .insert(documents)
    .values({
      origin: "supporting",
      fileName: `${given.slot}.pdf`,
      mediaType: "application/pdf",
      sizeBytes: 1_024,
      sha256: "0".repeat(64),
      storageKey: "none",
      createdAt: someday,
      ...given,
      id,
    });
  return id;
};
