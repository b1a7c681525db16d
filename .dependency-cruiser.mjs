/** Who may import whom: one line a folder. What a folder is not allowed here, it may not import. */
const may = {
  "lib/engine": ["lib/engine"],
  "lib/procedures": ["lib/engine", "lib/procedures"],
  "lib/fees": ["lib/fees", "lib/engine"],
  db: ["db", "lib/engine", "lib/environment"],
};

const folders = Object.entries(may).map(([from, to]) => ({
  name: `only-what-${from.replaceAll("/", "-")}-may-import`,
  severity: "error",
  from: { path: `^${from}/`, pathNot: ["\\.test\\.ts$", "^db/(seed|test-database)"] },
  to: { path: "^(app|lib|db|e2e)/", pathNot: to.map((path) => `^${path}(/|\\.ts$)`) },
}));

const layers = [
  ["pages-never-touch-the-database", { path: "^app/" }, { path: "^db/" }],
  ["lib-never-imports-pages", { path: "^(lib|db)/" }, { path: "^app/" }],
  [
    "only-web-and-identity-know-next",
    { path: "^(lib|db)/", pathNot: "^lib/(web|identity)/" },
    { path: "^node_modules/(next|react|react-dom|next-auth)/" },
  ],
  ["web-and-identity-are-on-top", { path: "^lib/", pathNot: "^lib/(web|identity)/" }, { path: "^lib/(web|identity)/" }],
  [
    "the-product-does-not-know-its-local-stand-ins",
    { path: "^(app|lib|db)/", pathNot: "^(lib/local/|db/(seed|test-database))" },
    { path: "^lib/local/" },
  ],
  ["journeys-see-what-a-person-sees", { path: "^e2e/" }, { path: "^(app|lib|db)/" }],
  [
    "the-engine-needs-only-zod",
    { path: "^lib/(engine|procedures)/", pathNot: "\\.test\\.ts$" },
    { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "^node_modules/zod/" },
  ],
].map(([name, from, to]) => ({ name, severity: "error", from, to }));

export default {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    { name: "found", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...folders,
    ...layers,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
    exclude: { path: "\\.next/|db/migrations/" },
  },
};
