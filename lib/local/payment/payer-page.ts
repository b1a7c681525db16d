import { type Html, html } from "#lib/local/look/html.ts";
import { page } from "#lib/local/look/page.ts";
import type { Answer } from "#lib/local/serve.ts";
import { testCards } from "./card.ts";
import { euros, type Operation, returnAddress } from "./operation.ts";

const nbsp = "\u00a0";

/** What the payer sees: what is owed, one field, three ways out. */
export const payerPage = (operation: Operation, typed: string, error: string | null): Answer => {
  const { request } = operation;
  const amount = euros(request.montant);
  const main = html`<h1>Payer ${amount}</h1>
<div class="columns">
<form class="card" method="post" action="/tpa/paiementws.web" novalidate>
  <h2>Votre carte</h2>
  ${error === null ? null : alert(error)}
  <input type="hidden" name="idop" value="${operation.idOp}">
  ${cardField(typed, error)}
  <div class="actions">
    <button class="button" name="decision" value="payer">Payer</button>
    <button class="button secondary" name="decision" value="refuser">Simuler un refus</button>
    <button class="button quiet" name="decision" value="abandonner">Abandonner le paiement</button>
  </div>
</form>
<section class="card inset" aria-labelledby="recap">
  <h2 id="recap">Ce que vous réglez</h2>
  <dl class="rows">
    <div><dt>Objet</dt><dd>${request.objet}</dd></div>
    <div><dt>Référence</dt><dd class="num">${request.refdet}</dd></div>
    <div><dt>Reçu envoyé à</dt><dd>${request.mel}</dd></div>
  </dl>
  <p class="total"><span>Montant</span><strong>${amount}</strong></p>
</section>
</div>`;
  return framed(`Payer ${amount}`, main, error === null ? 200 : 422, new URL(request.urlredirect).origin);
};

/** When there is nothing (more) to pay here: it says so, and leads back when it can. */
export const closedPage = (operation: Operation | null): Answer => {
  if (operation === null)
    return message(
      "Ce paiement est introuvable",
      html`Son adresse est incomplète, ou trop ancienne. Retournez sur le service d’où vous venez pour recommencer.`,
      404,
    );
  if (operation.settled === null)
    return message(
      "Le délai pour payer est dépassé",
      html`Vous aviez 15${nbsp}minutes pour ouvrir cette page. Rien n’a été débité. ${back(operation)}`,
      410,
    );
  return message(
    "Ce paiement est terminé",
    html`Son résultat est enregistré${nbsp}: il n’y a plus rien à faire ici. ${back(operation)}`,
    200,
  );
};

export const unavailablePage = (): Answer =>
  message(
    "Le paiement est momentanément indisponible",
    html`Rien n’a été débité. Réessayez dans quelques minutes depuis le service d’où vous venez.`,
    503,
  );

const cardField = (typed: string, error: string | null): Html => html`<div class="field">
    <label for="carte">Numéro de carte d’essai</label>
    <p id="carte-aide">Ne saisissez jamais une vraie carte. Deux numéros fonctionnent${nbsp}:</p>
    <ul id="carte-essais" class="tests">${testCards.map(({ number, words }) => html`<li><code>${number}</code> ${words}</li>`)}</ul>
    ${error === null ? null : html`<p id="carte-erreur" class="error">${error}</p>`}
    <input id="carte" name="carte" value="${typed}" inputmode="numeric" autocomplete="off" spellcheck="false"
      aria-describedby="carte-aide carte-essais${error === null ? "" : " carte-erreur"}"${error === null ? null : html` aria-invalid="true"`}>
  </div>`;

const alert = (error: string): Html =>
  html`<div class="alert" role="alert"><h3>Le paiement n’est pas parti</h3><p><a href="#carte">${error}</a></p></div>`;

const back = (operation: Operation): Html => html`<a href="${returnAddress(operation)}">Revenir au service</a>`;

const message = (title: string, words: Html, status: number): Answer =>
  framed(title, html`<div class="card narrow"><h1>${title}</h1><p>${words}</p></div>`, status);

const framed = (title: string, main: Html, status: number, formAction?: string): Answer =>
  page(
    {
      title,
      name: "Paiement en ligne",
      tagline: "Règlement des titres et services",
      notice: `Aucune somme n’est débitée, aucune banque n’est jointe.`,
      icon,
      main,
      ...(formAction === undefined ? {} : { formAction }),
    },
    status,
  );

const icon = html`<svg viewBox="0 0 36 36" aria-hidden="true"><rect class="mark" width="36" height="36" rx="10"/><g class="mark-line"><rect x="8" y="11" width="20" height="14.500" rx="3"/><path d="M8 16h20M12 21.500h5"/></g></svg>`;
