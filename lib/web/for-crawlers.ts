import { environment } from "#lib/environment.ts";
import { catalogue } from "#lib/procedures/catalogue.ts";

/** What is only for whoever signs in, or made of what was typed. */
const notForThem = [
  "/agent",
  "/api/",
  "/connexion",
  "/demo",
  "/mes-demarches",
  "/suivi/",
  "/*/demande",
  "/*/cout",
  "/*/publiee",
];

const addressed = [
  "/",
  "/demarches",
  "/quelle-demarche",
  "/suivi",
  "/verification",
  "/statistiques",
  "/aide",
  "/accessibilite",
];

const at = (path: string): string => new URL(path, environment().PORTAL_URL).href;

export const robotsAnswer = (): Response => {
  const lines = [
    "User-agent: *",
    "Allow: /api/carte/",
    ...notForThem.map((path) => `Disallow: ${path}`),
    `Sitemap: ${at("/sitemap.xml")}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
};

/** Every page that only informs, and every procedure, those published since the build too. */
export const sitemapAnswer = (): Response => {
  const paths = [...addressed, ...catalogue.map(({ slug }) => `/demarches/${slug}`)];
  const urls = paths.map((path) => `<url><loc>${at(path)}</loc></url>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
};
