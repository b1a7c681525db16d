import type Provider from "oidc-provider";
import type { InteractionResults } from "oidc-provider";
import type { Exchange } from "./site.ts";

export type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

export const GAVE_UP = { error: "access_denied", error_description: "User auth aborted" } as const;

/** Signs someone in and goes back to the request. Someone else's session in this browser is closed first. */
export const finishLogin = async (
  provider: Provider,
  { request, response }: Exchange,
  interaction: Interaction,
  login: NonNullable<InteractionResults["login"]>,
): Promise<undefined> => {
  if (interaction.session && interaction.session.accountId !== login.accountId) {
    await closeSession(provider, interaction);
    interaction.session = undefined;
    await interaction.persist();
  }
  await provider.interactionFinished(request, response, { login });
};

/** Ends the request with an error the portal receives. */
export const finishWithError = async (
  provider: Provider,
  { request, response }: Exchange,
  error: { readonly error: string; readonly error_description: string },
): Promise<undefined> => {
  await provider.interactionFinished(request, response, error);
};

export const closeSession = async (provider: Provider, interaction: Interaction): Promise<void> => {
  const uid = interaction.session?.uid;
  const session = uid === undefined ? undefined : await provider.Session.findByUid(uid);
  await session?.destroy();
};

export const redirect = ({ response }: Exchange, address: string): undefined => {
  response.writeHead(303, { location: address });
  response.end();
};
