import { createHash } from "node:crypto";
import type { Language, Text } from "#lib/engine/text.ts";
import { buttons, outageWords, type Told, type Trouble } from "./outage-words.ts";
import type { PostedForm } from "./posted-form.ts";

type Page = {
  outage: Trouble;
  language: Language;
  /** Of the page itself: what is tried again. */
  address: string;
  /** What was posted: fields to send again, or nothing that could be kept. */
  posted?: PostedForm | "lost";
};

/** A page that needs nothing but itself: no script, no file, no database. */
export const outagePage = ({ outage, language, address, posted }: Page): string => {
  const sent = posted === "lost" ? "lost" : posted && ("again" as const);
  const { title, sentences } = outageWords(outage, language, sent);
  const rest =
    posted === undefined || posted === "lost" ? links(language, address, posted) : sendAgain(language, address, posted);
  return plainPage(language, { title, sentences }, rest);
};

/** In the look of the portal, as far as a page without a file goes. @param rest HTML that follows the sentences */
export const plainPage = (language: Language, { title, sentences: [first = "", ...others] }: Told, rest = ""): string =>
  `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><link rel="icon" href="data:,">
<title>${escapeHtml(title)} – Parvis</title><style>${style}</style></head>
<body><header><p><a class="brand" href="/">${mark}<span>Parvis<small>${tagline[language]}</small></span></a></p></header>
<main><h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(first)}</p>
${others.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("\n")}
${rest}
</main></body></html>
`;

const tagline: Text = { fr: "Le portail des démarches", en: "The public services portal" };

const mark = `<svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true"><rect width="36" height="36" rx="10"/>
<path d="M10.5 22.5V16a7.5 7.5 0 0 1 15 0v6.5M6 28.5h24"/></svg>`;

const links = (language: Language, address: string, posted: "lost" | undefined): string => {
  const retry = posted ? "" : `<a class="button" href="${escapeHtml(address)}">${buttons.retry[language]}</a> `;
  return `<p class="row">${retry}<a href="/">${buttons.home[language]}</a></p>`;
};

const sendAgain = (language: Language, address: string, { encoding, fields }: PostedForm): string => {
  const inputs = fields.map(
    ([name, value]) => `<textarea hidden name="${escapeHtml(name)}">\n${escapeHtml(value)}</textarea>`,
  );
  return `<form method="post" action="${escapeHtml(address)}" enctype="${encoding}">${inputs.join("")}
<p><button class="button">${buttons.again[language]}</button></p></form>`;
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark;--ground:#faf8f4;--paper:#fff;--line:#e3ddd3;--ink:#22201c;--soft:#5c564d;--blue:#1a4f9c;--on:#fff;--link:#1a4f9c;
font:1.125rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;background:var(--ground);color:var(--ink)}
@media(prefers-color-scheme:dark){:root{--ground:#151412;--paper:#1d1b18;--line:#38342e;--ink:#f2eee7;--soft:#b9b1a5;--blue:#9cc1f7;--on:#10233f;--link:#a6c6f4}}
body,p{margin:0}header{background:var(--paper);border-block-end:1px solid var(--line)}header p,main{max-width:69rem;margin:0 auto;padding:1rem clamp(1rem,4vw,2.5rem)}
.brand{display:inline-flex;align-items:center;gap:.7rem;font-weight:700;font-size:1.35rem;line-height:1.1;letter-spacing:-.02em;color:var(--ink);text-decoration:none}
small{display:block;font-size:.8rem;font-weight:400;letter-spacing:0;color:var(--soft)}svg{flex:none;fill:none;stroke:var(--on);stroke-width:2.8;stroke-linecap:round}rect{fill:var(--blue);stroke:none}
main{padding-block:2.5rem 4rem}main>*{max-width:38rem}h1{margin:0 0 1rem;max-width:18em;font-size:clamp(2rem,1.4rem + 2.6vw,3.1rem);line-height:1.1;letter-spacing:-.028em;text-wrap:balance}
.lead{font-size:1.167em;color:var(--soft)}main>p+p,form{margin-block-start:1rem}.row,form p{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;margin-block-start:1.75rem}
.button{display:inline-block;box-sizing:border-box;min-height:2.75rem;padding:.6rem 1.25rem;border:0;border-radius:10px;background:var(--blue);color:var(--on);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
a{color:var(--link);text-underline-offset:.2em}.row a:not(.button){padding-block:.6rem}:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
@media(forced-colors:active){.button{border:2px solid}rect{stroke:CanvasText;stroke-width:1}path{stroke:CanvasText}}`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** The page’s own policy: its one sheet, its one form. */
export const outagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
