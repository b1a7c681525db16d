import type { RegisteredVehicle } from "./vehicle.ts";

export type Title = { plate: string; formula: string; holderName: string; registered: string };
export type Claimed = { formula: string | null; certificateDate: string | null; transferCode: string | null };

/** The vehicle under its latest certificate: a new one takes the place of the old, and uses up the transfer code. */
export const underTitle = (registered: RegisteredVehicle, title: Title | undefined): RegisteredVehicle => {
  if (!title) return registered;
  const { formula, holderName } = title;
  return {
    ...registered,
    formula,
    holderName,
    transfer: null,
    vehicle: { ...registered.vehicle, registered: title.registered },
  };
};

/** What the register says of a vehicle to someone who claims to hold its papers; the holder's name is masked. */
export const answer = ({ vehicle, holderName, ...registered }: RegisteredVehicle, claimed: Claimed, today: string) => ({
  vehicle,
  holder: { name: masked(holderName) },
  match: {
    formula: claimed.formula === null ? null : sameLetters(claimed.formula, registered.formula ?? ""),
    certificateDate: claimed.certificateDate === null ? null : claimed.certificateDate === vehicle.registered,
    transferCode: claimed.transferCode === null ? null : codeState(claimed.transferCode, registered.transfer, today),
  },
  situation: registered.situation,
  inspection: registered.inspection,
  addressChanges: registered.addressChanges,
});

/** One spelling for a plate: `gr 417 pt` and `GR-417-PT` are the same. */
export const plateKey = (plate: string): string => plate.toUpperCase().replace(/[\s-]/g, "");

/** “Damien Lefort” becomes “D. LEFORT”; a name of one word is a firm's, and public. */
export const masked = (name: string): string => {
  const [first = "", ...rest] = name.split(" ");
  return rest.length === 0 ? first.toUpperCase() : `${first.slice(0, 1)}. ${rest.join(" ").toUpperCase()}`;
};

const codeState = (
  given: string,
  transfer: RegisteredVehicle["transfer"],
  today: string,
): "valid" | "expired" | "unknown" => {
  if (!transfer || !sameLetters(given, transfer.code)) return "unknown";
  return today <= transfer.validUntil ? "valid" : "expired";
};

const sameLetters = (one: string, other: string): boolean => one.replace(/\s/g, "").toUpperCase() === other;
