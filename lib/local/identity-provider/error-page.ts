import { html } from "#lib/local/look/html.ts";
import { type Page, type Platform, page } from "./page.ts";

type Fault = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** For whoever configures the portal; never a value a person typed. */
  readonly detail?: string;
  /** Where the portal waits for the answer, when it is told. */
  readonly returnTo?: string;
};

export const TECHNICAL_FAULT =
  "Une erreur technique est survenue. Fermez l’onglet de votre navigateur, puis reconnectez-vous depuis Parvis.";

export const errorPage = (platform: Platform, { status, code, message, detail, returnTo }: Fault): Page =>
  page({
    platform,
    status,
    title: "Une erreur s’est produite",
    body: html`<section class="card">
<h1>Une erreur s’est produite</h1>
<p class="code">Erreur ${code}</p>
<p>${message}</p>
${detail === undefined ? "" : html`<p class="detail"><strong>Pour le développement\u00a0:</strong> <code>${detail}</code></p>`}
${returnTo === undefined ? "" : html`<form method="get" action="${returnTo}"><button class="first" type="submit">Revenir sur Parvis</button></form>`}
</section>`,
  });
