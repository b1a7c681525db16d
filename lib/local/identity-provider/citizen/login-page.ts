import { html } from "#lib/local/look/html.ts";
import { citizens } from "#lib/local/people/citizens.ts";
import { alertBox, type Page, page, platforms } from "../page.ts";
import { personButton } from "../person-button.ts";
import type { IdentityProvider } from "./account.ts";
import { refusals } from "./refusals.ts";

/** The password of everyone invented here. */
export const PASSWORD = "123";

/** @param attempted the identifier of a sign-in that failed, to be corrected. */
export const loginPage = (base: string, idp: IdentityProvider, attempted?: string): Page =>
  page({
    platform: platforms.franceconnect,
    title: idp.name,
    wide: true,
    status: attempted === undefined ? 200 : 400,
    body: html`<form method="post" action="${base}/compte/${idp.slug}" class="sign-in">
<section class="card">
<p class="step"><span class="monogram" data-idp="${idp.slug}" aria-hidden="true">${idp.name.split(" ").at(-1)?.charAt(0) ?? ""}</span>${idp.about.fr}</p>
<h1>Connexion à votre ${idp.name}</h1>
${alertBox(attempted === undefined ? undefined : "Identifiant ou mot de passe incorrect. Le mot de passe est 123 pour tout le monde.")}
<p class="field"><label for="identifiant">Identifiant</label>
<input id="identifiant" name="identifiant" value="${attempted ?? ""}" autocomplete="off" autocapitalize="none" spellcheck="false"></p>
<p class="field"><label for="motdepasse">Mot de passe</label>
<span class="hint" id="motdepasse-hint">Dans cette simulation, c’est 123.</span>
<input id="motdepasse" name="motdepasse" type="password" autocomplete="off" aria-describedby="motdepasse-hint"></p>
<button class="first" type="submit">Se connecter</button>
<p class="back"><a href="${base}">Choisir un autre compte</a></p>
</section>
<section class="people" aria-labelledby="people">
<h2 id="people">Ou choisissez une personne inventée</h2>
<ul>
${citizens.map(({ username, label, about }) => personButton({ value: username, name: label, about: about.fr }))}
</ul>
<details><summary>Comptes que FranceConnect refuse</summary>
<ul>
${refusals.map(({ username, code, about }) => personButton({ value: username, name: username, about: `${about} (${code})` }))}
</ul>
</details>
</section>
</form>`,
  });
