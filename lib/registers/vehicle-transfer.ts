import { environment } from "#lib/environment.ts";
import { askOutside, OutsideFailed } from "#lib/outside.ts";

const patience = 10_000;

/** Declares to the vehicle register that a vehicle has changed hands (code de la route, R322-4). @throws OutsideFailed */
export const recordVehicleTransfer = async (
  reference: string,
  { plate = "", ...entry }: Record<string, string>,
): Promise<void> => {
  const address = `${environment().VEHICLE_REGISTER_URL}/vehicules/${encodeURIComponent(plate)}/cessions`;
  const { status } = await askOutside(address, {
    method: "POST",
    headers: { "X-Api-Key": environment().VEHICLE_REGISTER_KEY, "Content-Type": "application/json" },
    body: JSON.stringify({ declaration: reference, ...entry }),
    signal: AbortSignal.timeout(patience),
    atMost: 64 * 1024,
  });
  if (status !== 200 && status !== 201) throw new OutsideFailed(`The vehicle register answered ${status}`);
};
