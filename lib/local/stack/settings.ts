import { resolve } from "node:path";
import { webDatabaseUrl } from "../database/web-login.ts";
import { type Listener, type Ports, readPorts } from "./ports.ts";
import { localSecrets } from "./secrets.ts";

export type Given = Record<string, string | undefined>;

export type Settings = {
  ports: Ports;
  dataFolder: string;
  /** Everything a child of the stack is configured with. */
  environment: Record<string, string>;
  /** Whether a variable came from outside, so that its local stand-in is not needed. */
  isGiven: (name: string) => boolean;
};

/** The local environment: every variable has a value that works on one machine, and what is given from outside wins. */
export const readSettings = async (outside: Given): Promise<Settings> => {
  const given = withoutBlanks(outside);
  const ports = readPorts(given);
  const dataFolder = dataFolderOf(given);
  const secrets = await localSecrets(dataFolder);
  const environment: Record<string, string> = {
    ...localDefaults(ports),
    ...secrets,
    ...given,
    DATA_FOLDER: dataFolder,
  };
  return {
    ports,
    dataFolder,
    environment: { WEB_DATABASE_URL: webDatabaseUrl(environment), ...environment },
    isGiven: (name) => name in given,
  };
};

export const dataFolderOf = (given: Given): string => resolve(given.DATA_FOLDER || ".parvis");

const withoutBlanks = (outside: Given): Record<string, string> =>
  Object.fromEntries(Object.entries(outside).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** The stand-ins are reached as 127.0.0.1 and the portal as localhost: to a browser these are two sites, their cookies never mix. */
export const localDefaults = (ports: Ports): Record<string, string> => {
  const at = (name: Listener) => `http://127.0.0.1:${ports[name]}`;
  return {
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    HOST: "127.0.0.1",
    PORTAL_URL: `http://localhost:${ports.PORT}`,
    DATABASE_URL: `postgresql://postgres@127.0.0.1:${ports.DATABASE_PORT}/parvis`,
    ...franceConnect(at("FRANCECONNECT_PORT")),
    ...proConnect(at("PROCONNECT_PORT")),
    SMTP_URL: `smtp://127.0.0.1:${ports.MAILBOX_SMTP_PORT}`,
    MAILBOX_URL: at("MAILBOX_WEB_PORT"),
    MAIL_FROM: "Parvis <ne-pas-repondre@parvis.example>",
    CARRIER_URL: `${at("CARRIER_PORT")}/suivi/v2`,
    PAYMENT_URL: at("PAYMENT_PORT"),
    PAYMENT_CLIENT: "123456",
    VEHICLE_REGISTER_URL: at("VEHICLE_REGISTER_PORT"),
    PRINTER_URL: at("PRINTER_PORT"),
    DEMONSTRATION: "1",
  };
};

const franceConnect = (origin: string) => ({
  FRANCECONNECT_ISSUER: `${origin}/api/v2`,
  FRANCECONNECT_CLIENT_ID: "parvis-usagers",
  FRANCECONNECT_SCOPES: "openid identite_pivot preferred_username email",
  FRANCECONNECT_ACR: "eidas1",
  FRANCECONNECT_ALG: "ES256",
  // FranceConnect refuses any parameter outside its list, those of PKCE among them.
  FRANCECONNECT_PKCE: "0",
});

const proConnect = (origin: string) => ({
  PROCONNECT_ISSUER: `${origin}/api/v2`,
  PROCONNECT_CLIENT_ID: "parvis-agents",
  PROCONNECT_SCOPES: "openid given_name usual_name email uid siret idp_id organization_label",
  PROCONNECT_ACR: "eidas1-mfa eidas2 eidas3",
  PROCONNECT_ALG: "ES256",
  PROCONNECT_PKCE: "1",
});
