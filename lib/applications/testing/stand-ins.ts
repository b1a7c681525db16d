import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useDatabase } from "#db/client.ts";
import { freshDatabase } from "#db/fresh-database.ts";
import { startPayment } from "#lib/local/payment/payment.ts";
import { startVehicleRegister } from "#lib/local/vehicle-register/vehicle-register.ts";
import { keyForTests as key, setSettings } from "./settings.ts";

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
