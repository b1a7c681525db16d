import { readFileSync } from "node:fs";
import type { Answer, Route } from "#lib/local/serve.ts";
import { type Html, html } from "./html.ts";

type Page = {
  title: string;
  name: string;
  tagline: string;
  notice: string;
  icon: Html;
  main: Html;
  home?: string;
  formAction?: string;
};

/** A page of a stand-in: its own look, marked as a simulation, without script. */
export const page = (
  { title, name, tagline, notice, icon, main, home, formAction = "" }: Page,
  status = 200,
): Answer => ({
  status,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; " +
      `frame-ancestors 'none'; form-action 'self' ${formAction}`,
  },
  body: html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/look/page.css">
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header>
<div class="notice"><p class="wrap"><strong>Simulation</strong> ${notice}</p></div>
<div class="head"><div class="wrap">${brand(html`${icon}<span>${name}<small>${tagline}</small></span>`, home)}</div></div>
</header>
<main id="contenu" class="wrap">${main}</main>
</body>
</html>`.html,
});

const brand = (words: Html, home: string | undefined): Html =>
  home ? html`<a class="brand" href="${home}">${words}</a>` : html`<p class="brand">${words}</p>`;

const beside = (path: string) => readFileSync(new URL(path, import.meta.url));
const fonts = "../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files";

/** The font and the style sheet that every page asks for: what all stand-ins share, then `own`. */
export const lookRoutes = (own: URL): Route[] => [
  [
    "GET",
    "/look/page.css",
    () =>
      asset("text/css; charset=utf-8", Buffer.concat([beside("tokens.css"), beside("page.css"), readFileSync(own)])),
  ],
  [
    "GET",
    "/look/font.woff2",
    () => asset("font/woff2", beside(`${fonts}/atkinson-hyperlegible-next-latin-wght-normal.woff2`)),
  ],
];

const asset = (mediaType: string, body: Buffer): Answer => ({
  status: 200,
  headers: { "content-type": mediaType, "cache-control": "max-age=3600" },
  body,
});
