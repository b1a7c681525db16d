import { type Html, html } from "#lib/local/look/html.ts";

/** The two platforms that are imitated, as their pages name themselves. */
export const platforms = {
  franceconnect: { slug: "franceconnect", name: "FranceConnect", audience: "Connexion des particuliers" },
  proconnect: { slug: "proconnect", name: "ProConnect", audience: "Connexion des professionnels" },
} as const;

export type Platform = (typeof platforms)[keyof typeof platforms];

export type Page = { readonly status: number; readonly body: string };

type Content = {
  readonly platform: Platform;
  readonly title: string;
  readonly body: Html;
  readonly wide?: true;
  readonly status?: number;
  readonly script?: "/assets/submit.js";
};

/** A whole page, which says above everything else that it is a simulation. */
export const page = ({ platform, title, body, wide, status, script }: Content): Page => ({
  status: status ?? 200,
  body: html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – simulation de ${platform.name}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/look.css">
${script ? html`<script src="${script}" defer></script>` : ""}
</head>
<body data-platform="${platform.slug}">
<a class="skip" href="#contenu">Aller au contenu</a>
<header>
<p class="simulation"><strong>Simulation\u00a0: ceci n’est pas ${platform.name}.</strong> <span>Personnes et comptes inventés, pour essayer Parvis.</span></p>
<p class="brand"><span class="mark" aria-hidden="true"></span><span><strong>${platform.audience}</strong><small>Simulation de ${platform.name}</small></span></p>
</header>
<main id="contenu" class="${wide ? "wide" : "narrow"}">
${body}
</main>
<footer><p>Simulateur local de ${platform.name}, fourni avec Parvis. Il n’appartient à aucune administration et ne connaît aucune personne réelle.</p></footer>
</body>
</html>
`.html,
});

/** A button that is the only thing in its form; nothing changes by following a link. */
export const actionButton = (action: string, label: string, kind: "first" | "second" | "plain"): Html =>
  html`<form method="post" action="${action}"><button class="${kind}" type="submit">${label}</button></form>`;

export const alertBox = (message: string | undefined): Html =>
  message === undefined ? html`` : html`<p class="alert" role="alert">${message}</p>`;
