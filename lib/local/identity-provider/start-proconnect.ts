import { agents } from "#lib/local/people/agents.ts";
import { authorizeDoor, logoutDoor } from "./agent/doors.ts";
import { agentInteraction } from "./agent/interaction.ts";
import { welcomePage } from "./agent/pages.ts";
import { proConnectProvider } from "./agent/provider.ts";
import { keysIn } from "./keys.ts";
import { platforms } from "./page.ts";
import { type ServedIssuer, serve } from "./serve.ts";
import type { Settings } from "./settings.ts";
import type { Prepare } from "./site.ts";

/** Serves a local ProConnect; port 0 takes any free one. */
export const startProConnect = async (settings: Settings, prepare?: Prepare): Promise<ServedIssuer> => {
  const keys = await keysIn(settings.dataFolder, "proconnect");
  return serve(settings, (issuer) => {
    const provider = proConnectProvider(issuer, settings, keys);
    prepare?.(provider, keys);
    return {
      platform: platforms.proconnect,
      provider,
      doors: { "/authorize": authorizeDoor, "/session/end": logoutDoor },
      welcome: () => welcomePage(issuer),
      people: agents.map(({ given_name, usual_name, email, about }) => ({
        name: `${given_name} ${usual_name}`,
        signIn: email,
        about,
      })),
      interact: agentInteraction(provider),
    };
  });
};
