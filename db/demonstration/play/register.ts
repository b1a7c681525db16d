import { answer, plateKey } from "#lib/local/vehicle-register/answer.ts";
import type { RegisteredVehicle } from "#lib/local/vehicle-register/vehicle.ts";
import { registeredVehicles } from "#lib/local/vehicle-register/vehicles.ts";
import type { askRegister } from "#lib/registers/ask.ts";
import { vehicleFacts } from "#lib/registers/vehicle-register.ts";

/** What the vehicle register would have answered that day, without asking it. */
export const askThatDay: typeof askRegister = async (_register, prefix, question, today) => {
  const { plate = "", formula, certificateDate, transferCode } = question;
  const claimed = {
    formula: formula || null,
    certificateDate: certificateDate || null,
    transferCode: transferCode || null,
  };
  const facts = vehicleFacts(answer(vehicleThatDay(plate, today), claimed, today), question, today);
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [`${prefix}.${key}`, value]));
};

export const vehicleThatDay = (plate: string, today: string): RegisteredVehicle => {
  const found = registeredVehicles(today).find(({ vehicle }) => plateKey(vehicle.plate) === plateKey(plate));
  if (found === undefined) throw new Error(`No vehicle of the register has the plate ${plate}`);
  return found;
};
