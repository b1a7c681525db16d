/** Where each thing is, as `npm start` has it unless the environment says otherwise. */
const origin = (name: string, usual: string): string => new URL(process.env[name] ?? usual).origin;

export const portal = origin("BASE_URL", "http://localhost:3000");
export const mailboxAddress = origin("MAILBOX_URL", "http://127.0.0.1:8025");
export const carrierAddress = origin("CARRIER_URL", "http://127.0.0.1:4003");

/** The other sites a person is led to, and comes back from. */
export const otherSites: readonly string[] = [
  origin("FRANCECONNECT_ISSUER", "http://127.0.0.1:4001"),
  origin("PROCONNECT_ISSUER", "http://127.0.0.1:4002"),
  origin("PAYMENT_URL", "http://127.0.0.1:4004"),
];
