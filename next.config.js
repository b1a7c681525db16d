import { contentPolicy, developmentPolicy, everyAddress, policyHeader } from "./lib/web/policy/content-policy.ts";

const languages = ["fr", "en"];

/** A page's address is the same in both languages: the cookie `langue` chooses which prerendered copy answers. */
const page = "/:path((?!api/|_next/|deconnexion$|deconnexion/|fr/|en/|fr$|en$).*)";
const inEnglish = ["langue", "__Host-langue"].map((key) => ({ has: [{ type: "cookie", key, value: "en" }] }));
/** What nothing else answers. Files of the build are told in plain text. */
const unknown = "/:path((?!_next/static/).*)";

/** No script but those of our files, until a page's own policy says better: give-nonce.ts, or the hashes that the build adds. */
const policy = process.env.NODE_ENV === "production" ? contentPolicy() : developmentPolicy;
const pages = { source: everyAddress, headers: [{ key: policyHeader, value: policy }] };

/** A tracking link is a secret: its address goes to nobody. */
const trackingLink = {
  source: "/suivi/:token((?!dossier$)[^/]+)",
  headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
};

/** Also what the framework falls back on, whose own page, in English, would come with every other one. */
const lastResort = { browser: "./app/_ui/shell/globally-failed.tsx" };

/** What would be sent to every browser and serve none: what these polyfills bring, all that can run the rest have by themselves. */
const lighter = {
  "../build/polyfills/polyfill-module": { browser: "./lib/web/build/nothing.js" },
  "./builtin/global-error": lastResort,
  "../components/builtin/global-error": lastResort,
};

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles are in the head of every page that leaves, whoever reads it and with scripts or without.
  htmlLimitedBots: /.*/,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "elkjs",
    "pdfkit",
    "pdfjs-dist",
    "@napi-rs/canvas",
    "libheif-js",
    "sharp",
    "graphile-worker",
  ],
  turbopack: { resolveAlias: lighter },
  allowedDevOrigins: ["127.0.0.1"],
  images: { unoptimized: true },
  headers: async () => [trackingLink, pages],
  rewrites: async () => ({
    // Next’s own pages have styles written in them; its drawing of images is not used.
    beforeFiles: [{ source: "/:own(_not-found|_global-error|_next/image)", destination: "/fr/introuvable" }],
    afterFiles: [
      ...inEnglish.map((chosen) => ({ source: page, ...chosen, destination: "/en/:path" })),
      { source: page, destination: "/fr/:path" },
    ],
    fallback: [
      ...inEnglish.map((chosen) => ({ source: unknown, ...chosen, destination: "/en/introuvable" })),
      { source: unknown, destination: "/fr/introuvable" },
    ],
  }),
  redirects: async () =>
    languages.flatMap((language) => [
      { source: `/${language}`, destination: "/", permanent: false },
      { source: `/${language}/:path+`, destination: "/:path+", permanent: false },
    ]),
};
