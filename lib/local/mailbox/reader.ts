import { type Html, html } from "#lib/local/look/html.ts";
import { parisWords } from "#lib/local/paris.ts";
import type { Answer } from "#lib/local/serve.ts";
import { mailPage } from "./inbox.ts";
import type { Message } from "./message.ts";

export const views = ["message", "texte", "en-tetes"] as const;
export type View = (typeof views)[number];

const names = { message: "Message", texte: "Texte seul", "en-tetes": "En-têtes" } as const satisfies Record<
  View,
  string
>;

/** One message: who, when, what is attached, and its content seen in one of three ways. */
export const readerPage = (message: Message, view: View): Answer => {
  const subject = message.subject || "(sans objet)";
  return mailPage(
    subject,
    html`<p class="back"><a href="/">Tous les messages</a></p>
<article>
<div class="title"><h1 class="subject">${subject}</h1></div>
<dl class="facts">
  <div><dt>De</dt><dd>${message.from}</dd></div>
  <div><dt>À</dt><dd>${message.to.map((address) => html`<a href="/?${new URLSearchParams({ to: address }).toString()}">${address}</a> `)}</dd></div>
  <div><dt>Reçu</dt><dd><time datetime="${message.receivedAt}">${parisWords(new Date(message.receivedAt))}</time></dd></div>
</dl>
${message.attachments.length === 0 ? null : attachments(message)}
<nav class="tabs" aria-label="Façons de lire">${views.map((one) => tab(message, one, view))}</nav>
${content(message, view)}
</article>`,
  );
};

export const unknownMessage = (): Answer =>
  mailPage(
    "Message introuvable",
    html`<div class="card narrow"><h1>Ce message n’est plus là</h1><p>La boîte a peut-être été vidée. <a href="/">Voir tous les messages</a></p></div>`,
    404,
  );

/** The message's own HTML, cut off from everything: no script, no network, links open elsewhere. */
export const frame = (message: Message): Answer => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
      "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  },
  body: message.html.replace(/<a\s/gi, '<a target="_blank" rel="noopener" '),
});

const tab = (message: Message, one: View, current: View): Html =>
  html`<a href="/messages/${message.id}?vue=${one}"${one === current ? html` aria-current="page"` : null}>${names[one]}</a>`;

const content = (message: Message, view: View): Html => {
  switch (view) {
    case "message":
      return message.html
        ? html`<iframe class="sheet" src="/messages/${message.id}/html" title="Contenu du message" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
        : plain(message.text);
    case "texte":
      return plain(message.text || "Ce message n’a pas de version en texte seul.");
    case "en-tetes":
      return html`<dl class="sheet headers">${message.headers.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }
};

const plain = (text: string): Html =>
  html`<div class="sheet plain">${text.split(/(https?:\/\/[^\s<>"]+)/).map(linked)}</div>`;

const linked = (part: string): Html =>
  /^https?:\/\//.test(part) ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>` : html`${part}`;

const attachments = ({ id, attachments: files }: Message): Html =>
  html`<ul class="files" aria-label="Pièces jointes">${files.map(
    ({ fileName, size }, index) =>
      html`<li><a href="/messages/${id}/pieces-jointes/${index}" download="${fileName}">${fileName}</a> <span class="soft">${weight(size)}</span></li>`,
  )}</ul>`;

const weight = (bytes: number): string =>
  bytes < 1024 ? `${bytes}\u00a0octets` : `${Math.round(bytes / 1024).toLocaleString("fr-FR")}\u00a0ko`;
