import { vi } from "vitest";

export const keyForTests = "a-key-for-tests";

/** Gives this process everything it must be configured with; what is not given leads nowhere. Called before anything asks. */
export const setSettings = (changed: Record<string, string>): void => {
  const settings = {
    DATABASE_URL: "postgres://127.0.0.1:1/nowhere",
    PAYMENT_URL: "http://127.0.0.1:1",
    VEHICLE_REGISTER_URL: "http://127.0.0.1:1",
    SESSION_SECRET: "s".repeat(32),
    ENCRYPTION_KEY: "0".repeat(64),
    JOURNAL_KEY: "0".repeat(64),
    ...relyingParty("FRANCECONNECT"),
    ...relyingParty("PROCONNECT"),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "parvis@example.test",
    CARRIER_URL: "http://127.0.0.1:1",
    CARRIER_KEY: keyForTests,
    PAYMENT_CLIENT: "123456",
    VEHICLE_REGISTER_KEY: keyForTests,
    PRINTER_URL: "http://127.0.0.1:1",
    PRINTER_SECRET: "p".repeat(32),
    DEMONSTRATION: "1",
    ...changed,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
};

const relyingParty = (prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      ISSUER: "https://identity.example.test",
      CLIENT_ID: "parvis",
      CLIENT_SECRET: "secret",
      SCOPES: "openid",
      ACR: "eidas1",
      ALG: "ES256",
      PKCE: "1",
    }).map(([name, value]) => [`${prefix}_${name}`, value]),
  );
