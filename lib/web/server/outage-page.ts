import { createHash } from "node:crypto";
import type { Language } from "#lib/engine/text.ts";
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

/** @param rest HTML that follows the sentences */
export const plainPage = (language: Language, { title, sentences }: Told, rest = ""): string =>
  `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><link rel="icon" href="data:,">
<title>${escapeHtml(title)} – Parvis</title><style>${style}</style></head>
<body><main><p class="brand">Parvis</p><h1>${escapeHtml(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("\n")}
${rest}
</main></body></html>
`;

const links = (language: Language, address: string, posted: "lost" | undefined): string => {
  const retry = posted ? "" : `<a class="button" href="${escapeHtml(address)}">${buttons.retry[language]}</a> `;
  return `<p>${retry}<a href="/">${buttons.home[language]}</a></p>`;
};

const sendAgain = (language: Language, address: string, { encoding, fields }: PostedForm): string => {
  const inputs = fields.map(
    ([name, value]) => `<textarea hidden name="${escapeHtml(name)}">\n${escapeHtml(value)}</textarea>`,
  );
  return `<form method="post" action="${escapeHtml(address)}" enctype="${encoding}">${inputs.join("")}
<p><button class="button">${buttons.again[language]}</button></p></form>`;
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif}body{margin:0}
main{max-width:38rem;margin:0 auto;padding:2rem 1rem}.brand{font-weight:650;color:#1f4fa3}h1{font-size:1.75rem;line-height:1.2}
.button{display:inline-block;padding:.7rem 1.2rem;border:0;border-radius:8px;background:#1f4fa3;color:#fff;font:inherit;text-decoration:none;margin-right:1rem}
a{color:#1f4fa3}:focus-visible{outline:3px solid #c87800;outline-offset:2px}
@media(prefers-color-scheme:dark){.brand,a{color:#a9c4ff}.button{background:#a9c4ff;color:#10233f}}`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** The page’s own policy: its one sheet, its one form. */
export const outagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
