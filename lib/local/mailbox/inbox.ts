import { type Html, html } from "#lib/local/look/html.ts";
import { page } from "#lib/local/look/page.ts";
import { parisWords } from "#lib/local/paris.ts";
import type { Answer } from "#lib/local/serve.ts";
import type { Message } from "./message.ts";

const nbsp = "\u00a0";
const pageSize = 50;

/** The list of messages, newest first, for one recipient or all. */
export const inboxPage = (all: Message[], to: string | null, before: string | null): Answer => {
  const recipients = [...new Set(all.flatMap((message) => message.to))].sort();
  const wanted = all.filter((message) => !to || message.to.includes(to));
  const start = before === null ? 0 : wanted.findIndex(({ id }) => id === before) + 1;
  const shown = wanted.slice(start, start + pageSize);
  const older = start + pageSize < wanted.length ? shown.at(-1) : undefined;
  const title = to ? `Messages de ${to}` : "Boîte aux lettres";
  return mailPage(
    title,
    html`<div class="title"><h1>Boîte aux lettres</h1><p class="soft">${counted(wanted.length)}${to ? ` pour ${to}` : ""}</p></div>
${filter(recipients, to)}
${shown.length === 0 ? empty(to) : html`<ul class="letters" aria-label="Messages">${shown.map(row)}</ul>`}
${older ? html`<p class="more"><a class="button secondary" href="?${new URLSearchParams({ ...(to ? { to } : {}), before: older.id }).toString()}">Messages plus anciens</a></p>` : null}`,
  );
};

export const mailPage = (title: string, main: Html, status = 200): Answer =>
  page(
    {
      title,
      name: "Boîte aux lettres",
      tagline: "Tous les e-mails de la démonstration",
      notice: `Aucun e-mail ne sort de cette machine${nbsp}: ils arrivent tous ici.`,
      home: "/",
      icon,
      main,
    },
    status,
  );

const filter = (recipients: string[], to: string | null): Html => html`<form class="filter" method="get" action="/">
  <label for="to">Destinataire</label>
  <select id="to" name="to">
    <option value="">Tous</option>
    ${recipients.map((address) => html`<option value="${address}"${address === to ? html` selected` : null}>${address}</option>`)}
  </select>
  <button class="button secondary">Afficher</button>
</form>`;

const row = (message: Message): Html => html`<li>
  <p class="from"><span class="sr">De </span>${message.from} <span class="to"><span aria-hidden="true">→</span><span class="sr"> à</span> ${message.to.join(", ")}</span></p>
  <p class="when"><time datetime="${message.receivedAt}">${parisWords(new Date(message.receivedAt))}</time></p>
  <h2><a href="/messages/${message.id}">${message.subject || "(sans objet)"}</a></h2>
  <p class="extract">${extract(message.text)}</p>
  ${message.attachments.length === 0 ? null : html`<p class="clip">${attachedWords(message.attachments.length)}</p>`}
</li>`;

const empty = (to: string | null): Html => html`<div class="card narrow"><h2>Rien pour l’instant</h2>
<p>${to ? html`Aucun message n’est arrivé pour cette adresse. <a href="/">Voir tous les messages</a>` : "Les messages envoyés par le portail apparaîtront ici."}</p></div>`;

const counted = (count: number): string => {
  if (count === 0) return "Aucun message";
  return count === 1 ? `1${nbsp}message` : `${count}${nbsp}messages`;
};

const attachedWords = (count: number): string =>
  count === 1 ? `1${nbsp}pièce jointe` : `${count}${nbsp}pièces jointes`;

const extract = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
};

const icon = html`<svg viewBox="0 0 36 36" aria-hidden="true"><rect class="mark" width="36" height="36" rx="10"/><g class="mark-line"><path d="M8 12.500h20v13H8zM8 13l10 7.500L28 13"/></g></svg>`;
