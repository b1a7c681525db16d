import { z } from "zod";

const url = z.url();
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const secret = z.string().min(32, "au moins 32 caractères / at least 32 characters");

const relyingParty = {
  ISSUER: url,
  CLIENT_ID: z.string().min(1),
  CLIENT_SECRET: z.string().min(1),
  SCOPES: z.string().min(1),
  ACR: z.string().min(1),
  ALG: z.enum(["ES256", "RS256"]),
  PKCE: flag,
};

const prefixed = <Prefix extends string>(prefix: Prefix) =>
  Object.fromEntries(Object.entries(relyingParty).map(([key, value]) => [`${prefix}_${key}`, value])) as {
    [Key in keyof typeof relyingParty as `${Prefix}_${Key}`]: (typeof relyingParty)[Key];
  };

const schema = z.object({
  NODE_ENV: z.string().default("production"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  PORTAL_URL: url.default("http://localhost:3000"),
  DATABASE_URL: z.string().startsWith("postgres"),
  DATA_FOLDER: z.string().default(".parvis"),
  SESSION_SECRET: secret,
  ENCRYPTION_KEY: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits / 64 chiffres hexadécimaux"),
  ...prefixed("FRANCECONNECT"),
  ...prefixed("PROCONNECT"),
  SMTP_URL: z.string().startsWith("smtp"),
  MAIL_FROM: z.string().min(3),
  CARRIER_URL: url,
  CARRIER_KEY: z.string().min(1),
  PAYMENT_URL: url,
  PAYMENT_CLIENT: z.string().regex(/^\d{6}$/),
  VEHICLE_REGISTER_URL: url,
  VEHICLE_REGISTER_KEY: z.string().min(1),
  PRINTER_URL: url,
  PRINTER_SECRET: secret,
  DEMONSTRATION: flag.default(false),
});

export type Environment = z.infer<typeof schema>;

let parsed: Environment | undefined;

/** What the process was configured with, parsed once. @throws a readable list of what is missing or wrong, without any value. */
export const environment = (): Environment => {
  parsed ??= parse(process.env);
  return parsed;
};

/** Whether the demonstration is offered. Prerendered pages ask while building, when the rest of the environment is not known yet. */
export const isDemonstration = (): boolean => process.env["DEMONSTRATION"] === "1";

export const parse = (values: Record<string, string | undefined>): Environment => {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Configuration refused (see .env.example):\n${faults.join("\n")}`);
};
