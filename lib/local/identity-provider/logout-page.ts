import { html } from "#lib/local/look/html.ts";
import { type Page, type Platform, page } from "./page.ts";

type Question = { readonly action: string; readonly secret: string };

/** Sends itself where scripts run; the button is there for everyone else. */
export const logoutPage = (platform: Platform, { action, secret }: Question): Page =>
  page({
    platform,
    title: "Déconnexion",
    script: "/assets/submit.js",
    body: html`<section class="card">
<h1>Déconnexion en cours</h1>
<p>Votre session ${platform.name} (simulée) se ferme, puis vous revenez sur Parvis.</p>
<form method="post" action="${action}" data-sends-itself>
<input type="hidden" name="xsrf" value="${secret}">
<input type="hidden" name="logout" value="yes">
<button class="first" type="submit">Terminer la déconnexion</button>
</form>
</section>`,
  });

export const loggedOutPage = (platform: Platform): Page =>
  page({
    platform,
    title: "Vous êtes déconnecté",
    body: html`<section class="card"><h1>Vous êtes déconnecté</h1><p>Vous pouvez fermer cette page.</p></section>`,
  });
