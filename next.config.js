const languages = ["fr", "en"];

/** A page's address is the same in both languages: the cookie `langue` chooses which prerendered copy answers. */
const page = "/:path((?!api/|_next/|deconnexion$|deconnexion/|fr/|en/|fr$|en$|.*\\.[a-z0-9]+$).*)";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Permissions-Policy", value: "camera=(self), geolocation=(), microphone=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

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
  headers: async () => [{ source: "/:path*", headers: securityHeaders }, trackingLink],
  rewrites: async () => ({
    beforeFiles: [
      { source: page, has: [{ type: "cookie", key: "langue", value: "en" }], destination: "/en/:path" },
      { source: page, destination: "/fr/:path" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  redirects: async () =>
    languages.flatMap((language) => [
      { source: `/${language}`, destination: "/", permanent: false },
      { source: `/${language}/:path+`, destination: "/:path+", permanent: false },
    ]),
};
