import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** In E.164, when the numbering plan of its country has such a number; a French one may be typed without its code. */
export const existingPhone = (typed: string): string | undefined => {
  const phone = parsePhoneNumberFromString(typed, "FR");
  return phone?.isValid() ? phone.number : undefined;
};
