import { contentPolicy, everyAddress, inertPolicy, policyHeader } from "./lib/web/policy/content-policy.ts";

const languages = ["fr", "en"];

/** A page's address is the same in both languages: the cookie `langue` chooses which prerendered copy answers. */
const page = "/:path((?!api/|_next/|deconnexion$|deconnexion/|fr/|en/|fr$|en$).*)";
const inEnglish = { has: [{ type: "cookie", key: "langue", value: "en" }] };
/** What nothing else answers. Files of the build are told in plain text. */
const unknown = "/:path((?!_next/static/).*)";

const isProduction = process.env.NODE_ENV === "production";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** No script but those of our files, until a page's own policy says better: proxy.ts, or the hashes that the build adds. */
const policies = [
  { source: everyAddress, headers: [{ key: policyHeader, value: contentPolicy() }] },
  { source: "/api/(.*)", headers: [{ key: policyHeader, value: inertPolicy }] },
];

/** RFC 6797: only over TLS, which whatever speaks it in front of the portal says. */
const strictTransport = {
  source: "/(.*)",
  has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
  headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }],
};

/** A tracking link is a secret: its address goes to nobody. */
const trackingLink = {
  source: "/suivi/:token((?!dossier$)[^/]+)",
  headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
};

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pdfkit", "pdfjs-dist", "@napi-rs/canvas", "libheif-js", "sharp", "graphile-worker"],
  allowedDevOrigins: ["127.0.0.1"],
  headers: async () => [
    { source: "/(.*)", headers: securityHeaders },
    trackingLink,
    ...(isProduction ? [...policies, strictTransport] : []),
  ],
  rewrites: async () => ({
    // Next’s own pages have styles written in them.
    beforeFiles: [{ source: "/:own(_not-found|_global-error)", destination: "/fr/introuvable" }],
    afterFiles: [
      { source: page, ...inEnglish, destination: "/en/:path" },
      { source: page, destination: "/fr/:path" },
    ],
    fallback: [
      { source: unknown, ...inEnglish, destination: "/en/introuvable" },
      { source: unknown, destination: "/fr/introuvable" },
    ],
  }),
  redirects: async () =>
    languages.flatMap((language) => [
      { source: `/${language}`, destination: "/", permanent: false },
      { source: `/${language}/:path+`, destination: "/:path+", permanent: false },
    ]),
};
