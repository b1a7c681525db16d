import { environment } from "#lib/environment.ts";
import { contentPolicy, developmentPolicy } from "./content-policy.ts";

/** The policy of a page made for one request: its own scripts carry the nonce, its forms may lead to identity and payment. */
export const pagePolicy = (nonce: string): string =>
  environment().NODE_ENV === "development"
    ? developmentPolicy
    : contentPolicy({ scripts: [`'nonce-${nonce}'`], formTargets: formTargets() });

const formTargets = (): string[] => {
  const { FRANCECONNECT_ISSUER, PROCONNECT_ISSUER, PAYMENT_URL } = environment();
  return [FRANCECONNECT_ISSUER, PROCONNECT_ISSUER, PAYMENT_URL].map((address) => new URL(address).origin);
};
