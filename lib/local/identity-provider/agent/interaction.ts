import type Provider from "oidc-provider";
import { z } from "zod";
import { type Agent, agentSubject, agentWithEmail } from "#lib/local/people/agents.ts";
import { errorPage } from "../error-page.ts";
import { finishLogin, finishWithError, GAVE_UP, type Interaction } from "../interaction.ts";
import { type Page, platforms } from "../page.ts";
import type { Exchange } from "../site.ts";
import { type Level, levels, oneTimeCode, satisfyingLevels } from "./assurance.ts";
import { type Attempt, emailPage, loginPage } from "./pages.ts";

const PASSWORD = "123";

const OUT_OF_REACH = { error: "access_denied", error_description: "none of the requested ACRs could be obtained" };

const asked = z.object({
  claims: z.string().optional(),
  login_hint: z.string().optional(),
  idp_hint: z.string().optional(),
});

type Step = (provider: Provider, exchange: Exchange, interaction: Interaction) => Promise<Page | undefined>;

const steps: Readonly<Record<string, Step | undefined>> = {
  GET: (provider, exchange, interaction) => start(provider, exchange, interaction),
  "POST adresse": async (_provider, exchange, interaction) => identify(exchange, interaction),
  "POST connexion": (provider, exchange, interaction) => signIn(provider, exchange, interaction),
  "POST revenir": (provider, exchange) => finishWithError(provider, exchange, GAVE_UP),
};

/** The pages between `/authorize` and the way back: the e-mail, then the sign-in at the provider of its domain. */
export const agentInteraction =
  (provider: Provider) =>
  async (exchange: Exchange): Promise<Page | undefined> => {
    const interaction = await provider.interactionDetails(exchange.request, exchange.response);
    return steps[exchange.step]?.(provider, exchange, interaction) ?? notFound();
  };

const start: Step = async (provider, exchange, interaction) => {
  const { claims, login_hint, idp_hint } = asked.parse(interaction.params);
  if (satisfyingLevels(claims).length === 0) return finishWithError(provider, exchange, OUT_OF_REACH);
  return emailPage(exchange.base, { email: login_hint ?? "", identityProvider: idp_hint });
};

const identify = ({ base, form }: Exchange, interaction: Interaction): Page => {
  const email = form.get("adresse") ?? "";
  const agent = agentWithEmail(email);
  const { claims, idp_hint } = asked.parse(interaction.params);
  if (!agent) return emailPage(base, { email, identityProvider: idp_hint, unknown: true });
  return loginPage(base, attemptOf(agent, claims, interaction));
};

const signIn: Step = async (provider, exchange, interaction) => {
  const { claims } = asked.parse(interaction.params);
  const chosen = exchange.form.get("personne");
  const agent = agentWithEmail(chosen ?? exchange.form.get("adresse") ?? "");
  if (!agent) return notFound();
  const level = chosen === null ? levelShown(exchange.form, interaction) : levels.passwordAndCode;
  if (level === undefined || !satisfyingLevels(claims).includes(level)) {
    return loginPage(exchange.base, { ...attemptOf(agent, claims, interaction), failed: true });
  }
  const { acr, amr } = level;
  const login = { accountId: agentSubject(agent), acr, amr: [...amr], remember: false };
  return finishLogin(provider, exchange, interaction, login);
};

const attemptOf = (agent: Agent, claims: string | undefined, { uid }: Interaction): Attempt => ({
  agent,
  code: oneTimeCode(uid),
  codeRequired: !satisfyingLevels(claims).includes(levels.password),
});

/** The level a password and perhaps a code add up to; none when either is wrong. */
const levelShown = (form: URLSearchParams, { uid }: Interaction): Level | undefined => {
  if (form.get("motdepasse") !== PASSWORD) return undefined;
  const code = (form.get("code") ?? "").replaceAll(/\s/g, "");
  if (code === "") return levels.password;
  return code === oneTimeCode(uid) ? levels.passwordAndCode : undefined;
};

const notFound = (): Page =>
  errorPage(platforms.proconnect, { status: 404, code: "404", message: "Cette page n’existe pas." });
