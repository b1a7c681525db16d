/** What `npm run bench` compares the portal with: the same framework, the same settings, nothing else. */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg"],
  turbopack: { root: new URL("../../..", import.meta.url).pathname },
};
