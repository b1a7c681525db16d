import { randomInt } from "node:crypto";
import { after } from "#lib/local/serve.ts";
import type { Operation } from "./operation.ts";
import type { Parts } from "./service.ts";

/** Fixes the result of an operation, once, and tells the portal. Resolves when it was told a first time, or soon. */
export const settle = async (idOp: string, resultrans: string, parts: Parts): Promise<Operation | null> => {
  const operation = parts.operations.get(idOp);
  if (!operation || operation.settled) return operation ?? null;
  const numauto = resultrans === "P" || resultrans === "V" ? String(randomInt(100_000, 1_000_000)) : "";
  const settled = { ...operation, settled: { resultrans, at: parts.now().toISOString(), numauto } };
  parts.operations.set(idOp, settled);
  await Promise.race([notify(settled, parts), after(2000)]);
  return settled;
};

const notify = async (operation: Operation, { faults }: Parts): Promise<void> => {
  switch (faults.mode()) {
    case "no-notification":
      return;
    case "double-notification":
      await Promise.all([tell(operation), tell(operation)]);
      return;
    case "slow-notification":
      void faults.delay().then(() => tell(operation));
      return;
    case "none":
    case "wrong-amount":
    case "down":
      await tell(operation);
  }
};

const waits = [0, 500, 2000, 10_000];

/** `idop`, form-encoded, from server to server; said again a few times when the portal does not answer 2xx. */
const tell = async ({ idOp, request }: Operation): Promise<void> => {
  for (const wait of waits) {
    await after(wait);
    const heard = await fetch(request.urlnotif, {
      method: "POST",
      body: new URLSearchParams({ idop: idOp }),
      redirect: "manual",
      signal: AbortSignal.timeout(5000),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (heard) return;
  }
};
