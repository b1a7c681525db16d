import { citizenRegister } from "#lib/local/people/citizen-register.ts";
import { authorizeDoorTo, logoutDoor } from "./citizen/doors.ts";
import { citizenInteraction } from "./citizen/interaction.ts";
import { levelsOf } from "./citizen/levels.ts";
import { welcomePage } from "./citizen/pages.ts";
import { franceConnectProvider } from "./citizen/provider.ts";
import { keysIn } from "./keys.ts";
import { platforms } from "./page.ts";
import { type ServedIssuer, serve } from "./serve.ts";
import type { Settings } from "./settings.ts";
import type { Prepare } from "./site.ts";

/** Serves a local FranceConnect v2; port 0 takes any free one. */
export const startFranceConnect = async (settings: Settings, prepare?: Prepare): Promise<ServedIssuer> => {
  const keys = await keysIn(settings.dataFolder, "franceconnect");
  return serve(settings, (issuer) => {
    const provider = franceConnectProvider(issuer, settings, keys);
    prepare?.(provider, keys);
    return {
      platform: platforms.franceconnect,
      provider,
      doors: { "/authorize": authorizeDoorTo(levelsOf(settings)), "/session/end": logoutDoor },
      welcome: () => welcomePage(issuer),
      people: citizenRegister.map(({ label, username, about }) => ({ name: label, signIn: username, about })),
      interact: citizenInteraction(provider),
    };
  });
};
