import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { startPayment } from "#lib/local/payment/payment.ts";
import { startVehicleRegister } from "#lib/local/vehicle-register/vehicle-register.ts";

export type RegisterFault = "none" | "down" | "slow" | "nonsense";
export type PaymentFault = "no-notification" | "wrong-amount" | "down";

export type StandIns = {
  now: Date;
  registerIs: (mode: RegisterFault) => Promise<void>;
  paymentIs: (mode: PaymentFault) => Promise<void>;
  /** The payer’s gesture on the provider’s page. */
  pay: (page: string, gesture?: Record<string, string>) => Promise<void>;
  close: () => Promise<void>;
};

const key = "a-key-for-tests";
const card = { carte: "4970 1000 0000 0014" };

/** A database of its own, a vehicle register and a payment provider in this process, and the settings that lead to them. */
export const startStandIns = async (): Promise<StandIns> => {
  const now = new Date("2026-11-21T09:18:00Z");
  const folder = mkdtempSync(join(tmpdir(), "parvis-stand-ins-"));
  const { url, drop } = await freshDatabase();
  const release = useDatabase(url);
  const clock = () => now;
  const register = await startVehicleRegister({ port: 0, folder, key, now: clock });
  const payment = await startPayment({ port: 0, folder, client: "123456", now: clock });
  setSettings({ DATABASE_URL: url, PAYMENT_URL: payment.url, VEHICLE_REGISTER_URL: register.url });
  const setFault = async (at: string, mode: string): Promise<void> => {
    await fetch(`${at}/demo/faults`, { method: "POST", body: JSON.stringify({ mode, delayMs: 10_000 }) });
  };
  await setFault(payment.url, "no-notification");
  return {
    now,
    registerIs: (mode) => setFault(register.url, mode),
    paymentIs: (mode) => setFault(payment.url, mode),
    pay: async (page, gesture = card) => {
      const { origin, searchParams } = new URL(page);
      const body = new URLSearchParams({ idop: searchParams.get("idop") ?? "", ...gesture });
      await fetch(`${origin}/tpa/paiementws.web`, { method: "POST", body, redirect: "manual" });
    },
    close: async () => {
      await Promise.all([register.close(), payment.close()]);
      await release();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const setSettings = (changed: Record<string, string>): void => {
  const settings = {
    SESSION_SECRET: "s".repeat(32),
    ENCRYPTION_KEY: "0".repeat(64),
    ...relyingParty("FRANCECONNECT"),
    ...relyingParty("PROCONNECT"),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "parvis@example.test",
    CARRIER_URL: "http://127.0.0.1:1",
    CARRIER_KEY: key,
    PAYMENT_CLIENT: "123456",
    VEHICLE_REGISTER_KEY: key,
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
