import type Provider from "oidc-provider";
import { z } from "zod";
import { citizenNamed } from "#lib/local/people/citizens.ts";
import { errorPage } from "../error-page.ts";
import { closeSession, finishLogin, finishWithError, GAVE_UP, type Interaction, redirect } from "../interaction.ts";
import { type Page, platforms } from "../page.ts";
import type { Exchange } from "../site.ts";
import { accountWithId, type IdentityProvider, identityProviderNamed } from "./account.ts";
import { accountIdOf } from "./claims.ts";
import { levelAnswered } from "./levels.ts";
import { loginPage, PASSWORD } from "./login-page.ts";
import { choicePage, informationPage } from "./pages.ts";
import { answerOf, type Refusal, refusalOf } from "./refusals.ts";

const asked = z.object({
  client_id: z.string(),
  scope: z.string(),
  acr_values: z.string(),
  idp_hint: z.string().optional(),
});

/** The door has let through those of its platform only. */
const knownLevels = ["eidas1", "eidas2", "eidas3"];

type Step = (
  provider: Provider,
  exchange: Exchange,
  interaction: Interaction,
  slug: string,
) => Promise<Page | undefined>;

const steps: Readonly<Record<string, Step | undefined>> = {
  GET: async (_provider, exchange, interaction) => start(exchange, interaction),
  "GET compte": async (_provider, exchange, _interaction, slug) =>
    atIdentityProvider(slug, async (idp) => loginPage(exchange.base, idp)),
  "POST compte": (provider, exchange, interaction, slug) =>
    atIdentityProvider(slug, (idp) => signIn(provider, exchange, interaction, idp)),
  "POST continuer": (provider, exchange, interaction) => consent(provider, exchange, interaction),
  "POST autre-compte": (provider, exchange, interaction) => startOver(provider, exchange, interaction),
  "POST revenir": (provider, exchange) => finishWithError(provider, exchange, GAVE_UP),
};

/** The pages between `/authorize` and the way back: choice of an account, sign-in there, information. */
export const citizenInteraction =
  (provider: Provider) =>
  async (exchange: Exchange): Promise<Page | undefined> => {
    const interaction = await provider.interactionDetails(exchange.request, exchange.response);
    const [step = "", slug = ""] = exchange.step.split("/");
    return steps[step]?.(provider, exchange, interaction, slug) ?? notFound();
  };

const start = (exchange: Exchange, interaction: Interaction): Page | undefined => {
  const { idp_hint, scope } = asked.parse(interaction.params);
  if (interaction.prompt.name === "login") {
    return idp_hint ? redirect(exchange, `${exchange.base}/compte/${idp_hint}`) : choicePage(exchange.base);
  }
  const account = accountWithId(interaction.session?.accountId);
  return account ? informationPage(exchange.base, account, scope) : notFound();
};

const atIdentityProvider = async (
  slug: string,
  answer: (idp: IdentityProvider) => Promise<Page | undefined>,
): Promise<Page | undefined> => {
  const idp = identityProviderNamed(slug);
  return idp ? answer(idp) : notFound();
};

const signIn = async (provider: Provider, exchange: Exchange, interaction: Interaction, idp: IdentityProvider) => {
  const chosen = exchange.form.get("personne");
  const username = chosen ?? exchange.form.get("identifiant")?.trim() ?? "";
  if (chosen === null && exchange.form.get("motdepasse") !== PASSWORD) return loginPage(exchange.base, idp, username);
  const refusal = refusalOf(username);
  if (refusal) return refuse(provider, exchange, refusal);
  const citizen = citizenNamed(username);
  if (!citizen) return loginPage(exchange.base, idp, username);
  const accountId = accountIdOf(citizen, idp.slug);
  const acr = levelAnswered(knownLevels, asked.parse(interaction.params).acr_values) ?? "";
  return finishLogin(provider, exchange, interaction, { accountId, acr, amr: ["fc"], remember: false });
};

const refuse = async (provider: Provider, { request, response }: Exchange, refusal: Refusal): Promise<Page> => {
  const returnTo = await provider.interactionResult(request, response, answerOf(refusal));
  const { code, message } = refusal;
  return errorPage(platforms.franceconnect, { status: 200, code, message, returnTo });
};

const consent = async (provider: Provider, exchange: Exchange, interaction: Interaction): Promise<Page | undefined> => {
  const accountId = interaction.session?.accountId;
  if (interaction.prompt.name !== "consent" || accountId === undefined) return notFound();
  const { client_id, scope } = asked.parse(interaction.params);
  const grant = new provider.Grant({ accountId, clientId: client_id });
  grant.addOIDCScope(scope);
  const missing = z.object({ missingOIDCClaims: z.array(z.string()).optional() }).parse(interaction.prompt.details);
  if (missing.missingOIDCClaims) grant.addOIDCClaims(missing.missingOIDCClaims);
  const grantId = await grant.save();
  await provider.interactionFinished(exchange.request, exchange.response, { consent: { grantId } });
  return undefined;
};

/** Forgets who is signed in here and asks the same question again. */
const startOver = async (provider: Provider, exchange: Exchange, interaction: Interaction): Promise<undefined> => {
  await closeSession(provider, interaction);
  const params = z.record(z.string(), z.string()).parse(interaction.params);
  return redirect(
    exchange,
    `${exchange.base.replace(/\/interaction\/.*$/, "")}/authorize?${new URLSearchParams(params)}`,
  );
};

const notFound = (): Page =>
  errorPage(platforms.franceconnect, { status: 404, code: "404", message: "Cette page n’existe pas." });
