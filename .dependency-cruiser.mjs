/** Who may import whom: one line a folder. What is not allowed here is forbidden. Everybody may use `lib/clock.ts`, `lib/environment.ts`, `lib/outage.ts` and `lib/outside.ts`. */
const plain = ["lib/engine", "lib/clock.ts", "lib/environment.ts", "lib/outage.ts", "lib/outside.ts"];
const reach = [
  "db",
  "lib/fees",
  "lib/procedures",
  "lib/registers",
  "lib/knowledge",
  "lib/payments",
  "lib/delivery",
  "lib/documents",
  "lib/realtime",
  "lib/limits",
  "lib/jobs/enqueue.ts",
  "lib/notifications",
  "lib/tracking",
  "lib/journal",
  ...plain,
];

const table = {
  app: [
    "lib/web",
    "lib/identity",
    "lib/limits",
    "lib/applications",
    "lib/back-office",
    "lib/procedures",
    "lib/publication",
    "lib/search",
    "lib/diagrams",
    "lib/statistics",
    "lib/fees",
    "lib/knowledge",
    "lib/delivery",
    "lib/tracking",
    "lib/documents",
    "lib/realtime",
    "lib/notifications",
    ...plain,
  ],
  "proxy.ts": ["lib/web/policy", "lib/procedures/registry.ts"],
  "lib/web": ["lib/identity", "lib/applications", "lib/back-office", "lib/search", ...reach],
  "lib/identity": ["db", "lib/limits", "lib/web", ...plain],
  "lib/jobs": [
    "lib/applications",
    "lib/identity/sessions/forget-sessions.ts",
    "lib/publication",
    "lib/statistics",
    ...reach,
  ],
  "lib/back-office": ["lib/applications", ...reach],
  "lib/applications": reach,
  "lib/publication": [
    "db",
    "lib/applications/context.ts",
    "lib/applications/fee.ts",
    "lib/diagrams",
    "lib/knowledge",
    "lib/notifications",
    "lib/procedures",
    "lib/realtime",
    "lib/registers",
    "lib/search",
    ...plain,
  ],
  "lib/statistics": ["db", ...plain],
  "lib/search": ["db", "lib/procedures", ...plain],
  "lib/tracking": [
    "db",
    "lib/limits",
    "lib/notifications",
    "lib/procedures",
    "lib/jobs/enqueue.ts",
    "lib/realtime",
    ...plain,
  ],
  "lib/notifications": ["db", "lib/documents", "lib/jobs/enqueue.ts", "lib/procedures", "lib/tracking", ...plain],
  "lib/documents": ["db", "lib/fees", ...plain],
  "lib/realtime": ["db", ...plain],
  "lib/limits": ["db", ...plain],
  "lib/journal": ["db", ...plain],
  "lib/delivery": plain,
  "lib/payments": plain,
  "lib/registers": ["lib/knowledge", ...plain],
  "lib/knowledge": ["lib/engine"],
  "lib/diagrams": ["lib/engine", "lib/procedures"],
  "lib/fees": ["lib/engine"],
  "lib/procedures": ["lib/engine"],
  "lib/engine": [],
  db: ["lib/engine", "lib/environment.ts", "lib/outage.ts"],
  e2e: [],
};

const inside = (place) => `^${place.replaceAll(".", "\\.")}${/\.ts$/.test(place) ? "$" : "/"}`;
const tests = "\\.test\\.tsx?$|/(testing|fixtures)/";
/** Local stand-ins and the demonstration’s data know everything; the product knows neither. */
const stage = "^(lib/local/|db/(seed|demonstration|testing|test-database|fresh-database))";

const rows = Object.entries(table).map(([folder, may]) => ({
  name: `what-${folder.replaceAll("/", "-")}-may-import`,
  severity: "error",
  from: { path: inside(folder), pathNot: `${tests}|${stage}` },
  to: { path: "^(app/|lib/|db/|e2e/|proxy\\.ts$)", pathNot: [folder, ...may].map(inside) },
}));

const packages = [
  [
    "the-engine-needs-only-zod",
    { path: "^lib/(engine|procedures|fees)/", pathNot: tests },
    { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "^node_modules/zod/" },
  ],
  [
    "only-web-and-identity-know-next",
    { path: "^(lib|db)/", pathNot: "^lib/(web|identity)/" },
    { path: "^node_modules/(next|react|react-dom|next-auth)/" },
  ],
].map(([name, from, to]) => ({ name, severity: "error", from, to }));

export default {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    { name: "found", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...rows,
    ...packages,
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
