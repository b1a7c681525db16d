/**
 * A domestic shipment number of La Poste: two characters, ten digits, a check digit.
 * @param serial 0 to 9 999 999 999
 */
export const shipmentNumber = (serial: number, series = "6P"): string => {
  const digits = String(serial).padStart(10, "0");
  return `${series}${digits}${checkDigit(digits)}`;
};

/** Whether the number has the form and the check digit of a domestic one; a warning for a real number, never a refusal. */
export const isShipmentNumber = (value: string): boolean => {
  const digits = /^[0-9A-Z]{2}(\d{10})\d$/.exec(value)?.[1];
  return digits !== undefined && value.endsWith(String(checkDigit(digits)));
};

/** The ten digits weigh 3, 1, 3, 1… from the right; the check digit brings the sum to a multiple of ten. */
const checkDigit = (digits: string): number => {
  const sum = [...digits].toReversed().reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
};
