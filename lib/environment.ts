import { z } from "zod";

const url = z.url();
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const secret = z.string().min(32, "au moins 32 caractères / at least 32 characters");

const name = z.string().min(1);
const algorithm = z.enum(["ES256", "RS256"]);

/** A private JWK (RFC 7517) to decrypt with, never to sign. */
const encryptionKey = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "a JWK in JSON / une clé JWK en JSON" });
      return z.NEVER;
    }
  })
  .pipe(
    z.discriminatedUnion("kty", [
      z.looseObject({
        kty: z.literal("EC"),
        alg: z.literal("ECDH-ES"),
        use: z.literal("enc").default("enc"),
        kid: name,
        d: name,
      }),
      z.looseObject({
        kty: z.literal("RSA"),
        alg: z.literal("RSA-OAEP"),
        use: z.literal("enc").default("enc"),
        kid: name,
        d: name,
      }),
    ]),
  );

const masterKey = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits / 64 chiffres hexadécimaux");
const list = z.string().transform((value) => value.split(",").filter((each) => each !== ""));

/** A bucket and what opens it are given together. */
const s3 = {
  S3_BUCKET: name.optional(),
  S3_ENDPOINT: url.optional(),
  S3_REGION: name.default("us-east-1"),
  S3_ACCESS_KEY_ID: name.optional(),
  S3_SECRET_ACCESS_KEY: name.optional(),
  S3_PATH_STYLE: flag.default(true),
};

const schema = z
  .object({
    NODE_ENV: z.string().default("production"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    PORTAL_URL: url.default("http://localhost:3000"),
    /** Front servers of ours that a request comes through, each adding to X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
    DATABASE_URL: z.string().startsWith("postgres"),
    DATA_FOLDER: z.string().default(".parvis"),
    SESSION_SECRET: secret,
    ENCRYPTION_KEY: masterKey,
    /** Earlier values of ENCRYPTION_KEY, that still open what they sealed. */
    ENCRYPTION_KEYS_RETIRED: list.pipe(z.array(masterKey)).default([]),
    /** Chains and seals the history of every application; the database never sees it. */
    JOURNAL_KEY: masterKey,
    /** Where the daily export of the journal is written; best on a disk that the database’s masters cannot write to. */
    JOURNAL_FOLDER: z.string().optional(),
    TRANSFER_FOLDER: z.string().optional(),
    FRANCECONNECT_ISSUER: url,
    FRANCECONNECT_CLIENT_ID: name,
    FRANCECONNECT_CLIENT_SECRET: name,
    FRANCECONNECT_SCOPES: name,
    FRANCECONNECT_ACR: name,
    FRANCECONNECT_ALG: algorithm,
    FRANCECONNECT_PKCE: flag,
    /** Only for FranceConnect+, which encrypts what it says of a person. */
    FRANCECONNECT_ENCRYPTION_KEY: encryptionKey.optional(),
    PROCONNECT_ISSUER: url,
    PROCONNECT_CLIENT_ID: name,
    PROCONNECT_CLIENT_SECRET: name,
    PROCONNECT_SCOPES: name,
    PROCONNECT_ACR: name,
    /** What opens a file, when less lets an agent see the day’s work. */
    PROCONNECT_STRONG_ACR: name.optional(),
    PROCONNECT_ALG: algorithm,
    PROCONNECT_PKCE: flag,
    ...s3,
    SMTP_URL: z.string().startsWith("smtp"),
    /** How long the mail server may take for one e-mail. */
    SMTP_SECONDS: z.coerce.number().positive().default(20),
    MAIL_FROM: z.string().min(3),
    CARRIER_URL: url,
    CARRIER_KEY: name,
    /** How often a letter on its way is asked about; an hour, or seconds in a demonstration, when not given. */
    CARRIER_POLL_SECONDS: z.coerce.number().int().min(1).optional(),
    PAYMENT_URL: url,
    PAYMENT_CLIENT: z.string().regex(/^\d{6}$/),
    VEHICLE_REGISTER_URL: url,
    /** Where addresses are searched for, by the protocol of the Base adresse nationale; a few local streets without it. */
    ADDRESS_URL: url.optional(),
    /** Where companies are searched for, by the protocol of the API Recherche d’entreprises; a few invented ones without it. */
    COMPANY_URL: url.optional(),
    VEHICLE_REGISTER_KEY: name,
    PRINTER_URL: url,
    PRINTER_SECRET: secret,
    /** Where the demonstration's mailbox is read. */
    MAILBOX_URL: url.optional(),
    /** Where clamd listens; without it no document is scanned. */
    CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
    DEMONSTRATION: flag.default(false),
  })
  .superRefine(({ S3_BUCKET, ...given }, context) => {
    for (const key of ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
      if (S3_BUCKET !== undefined && given[key] === undefined)
        context.addIssue({ code: "custom", path: [key], message: "nécessaire avec S3_BUCKET / needed with S3_BUCKET" });
  });

export type Environment = z.infer<typeof schema>;

let parsed: Environment | undefined;

/** What the process was configured with, parsed once. @throws a readable list of what is missing or wrong, without any value. */
export const environment = (): Environment => {
  parsed ??= parse(process.env);
  return parsed;
};

/** The key of the journal alone, for what writes history without needing anything else of the environment. */
export const journalKey = (): string => masterKey.parse(process.env.JOURNAL_KEY);

/** Whether the demonstration is offered. Prerendered pages ask while building, when the rest of the environment is not known yet. */
export const isDemonstration = (): boolean => process.env.DEMONSTRATION === "1";

export const parse = (values: Record<string, string | undefined>): Environment => {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Configuration refused (see .env.example):\n${faults.join("\n")}`);
};
