import { z } from "zod";
import { dataFolder, port } from "#lib/local/run.ts";
import { isLoopback } from "./loopback.ts";

const clientId = z.string().min(1);
const clientSecret = z.string().min(1);
const alg = z.enum(["ES256", "RS256"]).default("ES256");

/** Of the portal’s key, only what the identity provider is told of it. */
const encryptionAlg = z
  .string()
  .optional()
  .transform((key) =>
    key ? z.object({ alg: z.enum(["ECDH-ES", "RSA-OAEP"]) }).parse(JSON.parse(key)).alg : undefined,
  );

export type EncryptionAlg = "ECDH-ES" | "RSA-OAEP";

/** How one of the two simulators is started. */
export type Settings = {
  readonly port: number;
  /** Told by the address it listens on when it is left out. */
  readonly issuer?: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly alg: z.infer<typeof alg>;
  /** Given for a FranceConnect+: how it encrypts what it says, to the key that the portal publishes. */
  readonly encryption?: EncryptionAlg | undefined;
  readonly portalUrl: string;
  readonly dataFolder: string;
  readonly host: string;
  /** Whether other machines may reach it. */
  readonly anywhere: boolean;
};

const shared = {
  PORTAL_URL: z.url().default("http://localhost:3000"),
  DATA_FOLDER: dataFolder,
  SIMULATORS_HOST: z.string().default("127.0.0.1"),
  SIMULATORS_ANYWHERE: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1"),
};

type Shared = z.infer<z.ZodObject<typeof shared>>;

/** Whoever reaches a simulator signs in as anyone: it stays on this machine unless someone says otherwise. */
const staysOnThisMachine = (values: Shared & Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
  if (values.SIMULATORS_ANYWHERE) return;
  for (const [name, value] of Object.entries(values)) {
    const host = name === "SIMULATORS_HOST" ? value : hostOfUrl(name, value);
    if (typeof host !== "string" || isLoopback(host)) continue;
    const message =
      `${name} names ${host}, and the identity simulator only serves this machine. ` +
      "Whoever reaches it can sign in as anyone: set SIMULATORS_ANYWHERE=1 only if that is wanted.";
    context.addIssue({ code: "custom", path: [name], message });
  }
};

const hostOfUrl = (name: string, value: unknown): string | undefined =>
  typeof value === "string" && /_(URL|ISSUER)$/.test(name) ? new URL(value).hostname : undefined;

const commonOf = (values: Shared) => ({
  portalUrl: values.PORTAL_URL,
  dataFolder: values.DATA_FOLDER,
  host: values.SIMULATORS_HOST,
  anywhere: values.SIMULATORS_ANYWHERE,
});

export const franceConnectSettings: z.ZodType<Settings> = z
  .object({
    ...shared,
    FRANCECONNECT_PORT: port(4001),
    FRANCECONNECT_ISSUER: z.url().optional(),
    FRANCECONNECT_CLIENT_ID: clientId,
    FRANCECONNECT_CLIENT_SECRET: clientSecret,
    FRANCECONNECT_ALG: alg,
    FRANCECONNECT_ENCRYPTION_KEY: encryptionAlg,
  })
  .superRefine(staysOnThisMachine)
  .transform((values) => ({
    ...commonOf(values),
    port: values.FRANCECONNECT_PORT,
    issuer: values.FRANCECONNECT_ISSUER,
    clientId: values.FRANCECONNECT_CLIENT_ID,
    clientSecret: values.FRANCECONNECT_CLIENT_SECRET,
    alg: values.FRANCECONNECT_ALG,
    encryption: values.FRANCECONNECT_ENCRYPTION_KEY,
  }));

export const proConnectSettings: z.ZodType<Settings> = z
  .object({
    ...shared,
    PROCONNECT_PORT: port(4002),
    PROCONNECT_ISSUER: z.url().optional(),
    PROCONNECT_CLIENT_ID: clientId,
    PROCONNECT_CLIENT_SECRET: clientSecret,
    PROCONNECT_ALG: alg,
  })
  .superRefine(staysOnThisMachine)
  .transform((values) => ({
    ...commonOf(values),
    port: values.PROCONNECT_PORT,
    issuer: values.PROCONNECT_ISSUER,
    clientId: values.PROCONNECT_CLIENT_ID,
    clientSecret: values.PROCONNECT_CLIENT_SECRET,
    alg: values.PROCONNECT_ALG,
  }));
