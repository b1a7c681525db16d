import { agentAccounts, citizenAccounts } from "./cases/accounts.ts";
import { destinations } from "./cases/destinations.ts";
import { inABrowser } from "./cases/in-a-browser.ts";
import { outages } from "./cases/outages.ts";
import { agentRefusals, refusals } from "./cases/refusals.ts";
import { lifetimes } from "./cases/sessions.ts";
import { signingOut } from "./cases/sign-out.ts";
import { strongerProof } from "./cases/stronger-proof.ts";
import { untrustedDocuments } from "./cases/untrusted-documents.ts";
import { waysBack } from "./cases/ways-back.ts";
import { givenWorld } from "./world.ts";

const world = givenWorld();

untrustedDocuments(world, "citizen");
waysBack(world);
inABrowser(world);
refusals(world);
citizenAccounts(world);
destinations(world);
signingOut(world);
outages(world);

// The same portal, for those who work behind it.
untrustedDocuments(world, "agent");
agentRefusals(world);
agentAccounts(world);
strongerProof(world);
lifetimes(world);
