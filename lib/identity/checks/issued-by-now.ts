import type { Check } from "./check.ts";

const tolerance = 60;

/** A token from the future is refused; the clocks of two machines may differ by a minute. */
export const issuedByNow: Check = ({ idToken, at }) =>
  idToken.iat > at.getTime() / 1000 + tolerance ? "echec" : undefined;
