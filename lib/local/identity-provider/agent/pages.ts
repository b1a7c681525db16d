import { type Html, html } from "#lib/local/look/html.ts";
import { type Agent, agents } from "#lib/local/people/agents.ts";
import { actionButton, alertBox, type Page, page, platforms } from "../page.ts";
import { personButton } from "../person-button.ts";

const platform = platforms.proconnect;

type Identification = {
  readonly email: string;
  /** The only provider whose people are proposed, when the portal names one. */
  readonly identityProvider?: string | undefined;
  readonly unknown?: true;
};

export const emailPage = (base: string, { email, identityProvider, unknown }: Identification): Page =>
  page({
    platform,
    title: "Votre adresse e-mail",
    wide: true,
    status: unknown ? 400 : 200,
    body: html`<div class="sign-in">
<section class="card">
<p class="step">Pour continuer vers <strong>Parvis</strong></p>
<h1>Connectez-vous avec votre adresse professionnelle</h1>
${alertBox(unknown && "Aucun professionnel inventé n’a cette adresse. Choisissez-en un dans la liste.")}
<form method="post" action="${base}/adresse">
<p class="field"><label for="adresse">Adresse e-mail professionnelle</label>
<span class="hint" id="adresse-hint">Par exemple karim.haddad@interieur.example.test</span>
<input id="adresse" name="adresse" type="email" required value="${email}" autocomplete="off" aria-describedby="adresse-hint"></p>
<button class="first" type="submit">Continuer</button>
</form>
${actionButton(`${base}/revenir`, "Revenir sur Parvis", "plain")}
</section>
<section class="people" aria-labelledby="people">
<h2 id="people">Ou choisissez une personne inventée</h2>
<form method="post" action="${base}/connexion"><ul>
${agents
  .filter((agent) => identityProvider === undefined || agent.identityProvider.id === identityProvider)
  .map(agentButton)}
</ul></form>
</section>
</div>`,
  });

const agentButton = ({ email, given_name, usual_name, about }: Agent): Html =>
  personButton({ value: email, name: `${given_name} ${usual_name}`, about: about.fr });

export type Attempt = {
  readonly agent: Agent;
  readonly code: string;
  readonly codeRequired: boolean;
  readonly failed?: true;
};

export const loginPage = (base: string, { agent, code, codeRequired, failed }: Attempt): Page =>
  page({
    platform,
    title: agent.identityProvider.name,
    status: failed ? 400 : 200,
    body: html`<section class="card">
<p class="step">${agent.identityProvider.name} (inventé)</p>
<h1>Se connecter</h1>
<p class="who">${agent.email}</p>
${alertBox(failed && "Mot de passe ou code incorrect. Le mot de passe est 123, et le code est affiché ci-dessous.")}
<form method="post" action="${base}/connexion">
<input type="hidden" name="adresse" value="${agent.email}">
<p class="field"><label for="motdepasse">Mot de passe</label>
<span class="hint" id="motdepasse-hint">Dans cette simulation, c’est 123.</span>
<input id="motdepasse" name="motdepasse" type="password" required autocomplete="off" aria-describedby="motdepasse-hint"></p>
<p class="telephone"><span>Téléphone simulé, message reçu\u00a0:</span> <output aria-label="Message du téléphone simulé">${code}</output></p>
<p class="field"><label for="code">Code à usage unique</label>
<span class="hint" id="code-hint">${codeHint(codeRequired)}</span>
<input id="code" name="code" inputmode="numeric" autocomplete="off" maxlength="7" class="short" aria-describedby="code-hint"${codeRequired ? html` required` : ""}></p>
<button class="first" type="submit">Se connecter</button>
</form>
<p class="back"><a href="${base}">Changer d’adresse</a></p>
</section>`,
  });

const codeHint = (required: boolean): string =>
  required
    ? "Parvis exige cette seconde preuve (niveau eidas1-mfa)."
    : "Laissez vide pour un niveau simple (eidas1), sans seconde preuve.";

export const welcomePage = (issuer: string): Page =>
  page({
    platform,
    title: "Simulateur",
    body: html`<section class="card">
<h1>Un ProConnect simulé, sur cette machine</h1>
<p>Parvis y envoie les agents qui se connectent. Mot de passe de chacun\u00a0: <strong>123</strong>.</p>
<dl class="data">
${agents.map(({ email, about }) => html`<div><dt>${email}</dt><dd>${about.fr}</dd></div>`)}
</dl>
<p><a href="${issuer}/.well-known/openid-configuration">Document de découverte</a></p>
</section>`,
  });
