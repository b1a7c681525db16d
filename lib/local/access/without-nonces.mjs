import { registerHooks } from "node:module";

/** For the matrix: given to a portal with --import, takes out what gives pages their nonce. */
const nothing = "export const giveNonce = (handle) => handle;";

registerHooks({
  load: (url, context, load) =>
    url.endsWith("/lib/web/server/give-nonce.ts")
      ? { format: "module", shortCircuit: true, source: nothing }
      : load(url, context),
});
