import { html } from "#lib/local/look/html.ts";
import { type Citizen, type CitizenIdentityProvider, citizenIdentityProviders } from "#lib/local/people/citizen.ts";
import { citizens } from "#lib/local/people/citizens.ts";
import { actionButton, type Page, page, platforms } from "../page.ts";
import { transmitted } from "./transmitted.ts";

const platform = platforms.franceconnect;

export const choicePage = (base: string): Page =>
  page({
    platform,
    title: "Choisissez un compte",
    body: html`<section class="card">
<p class="step">Pour continuer vers <strong>Parvis</strong></p>
<h1>Choisissez un compte pour vous connecter</h1>
<ul class="accounts">
${citizenIdentityProviders.map(
  ({ slug, name, about }) => html`<li><form class="choice" method="get" action="${base}/compte/${slug}">
<span class="monogram" data-idp="${slug}" aria-hidden="true">${name.split(" ").at(-1)?.charAt(0) ?? ""}</span>
<button type="submit" aria-describedby="about-${slug}">${name}</button>
<p id="about-${slug}" class="hint">${about.fr}</p></form></li>`,
)}
</ul>
<p class="note">Chaque compte connaît une autre adresse e-mail pour la même personne, comme dans la réalité.</p>
${actionButton(`${base}/revenir`, "Revenir sur Parvis", "plain")}
</section>`,
  });

type Account = { readonly citizen: Citizen; readonly idp: CitizenIdentityProvider };

export const informationPage = (base: string, account: Account, scope: string): Page =>
  page({
    platform,
    title: "Informations transmises",
    body: html`<section class="card">
<h1>Vous allez vous connecter en tant que\u00a0:</h1>
<p class="who">${account.citizen.given_name} <strong>${account.citizen.family_name}</strong></p>
<h2>Données transmises</h2>
<dl class="data">
${transmitted(account.citizen, account.idp, scope).map(
  ({ term, value }) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`,
)}
</dl>
<div class="actions">
${actionButton(`${base}/continuer`, "Continuer sur Parvis", "first")}
${actionButton(`${base}/autre-compte`, "Utiliser un autre compte", "second")}
${actionButton(`${base}/revenir`, "Revenir sur Parvis", "plain")}
</div>
</section>`,
  });

export const welcomePage = (issuer: string): Page =>
  page({
    platform,
    title: "Simulateur",
    body: html`<section class="card">
<h1>Un FranceConnect simulé, sur cette machine</h1>
<p>Parvis y envoie les particuliers qui se connectent. Mot de passe de chacun\u00a0: <strong>123</strong>.</p>
<dl class="data">
${citizens.map(({ username, about }) => html`<div><dt>${username}</dt><dd>${about.fr}</dd></div>`)}
</dl>
<p><a href="${issuer}/.well-known/openid-configuration">Document de découverte</a></p>
</section>`,
  });
