import { citizenAccounts } from "./cases/accounts.ts";
import { encryption } from "./cases/encryption.ts";
import { outages } from "./cases/outages.ts";
import { refusals } from "./cases/refusals.ts";
import { signingOut } from "./cases/sign-out.ts";
import { untrustedDocuments } from "./cases/untrusted-documents.ts";
import { waysBack } from "./cases/ways-back.ts";
import { newEnvelope } from "./envelope.ts";
import { givenWorld } from "./world.ts";

const world = givenWorld(newEnvelope("ECDH-ES"));

encryption(world);
untrustedDocuments(world, "citizen");
waysBack(world);
refusals(world);
citizenAccounts(world);
signingOut(world);
// What hangs is told by one clock, whatever is in the envelope: once is enough.
outages(world, ([, { kind }]) => kind !== "silent" && kind !== "dripping");
