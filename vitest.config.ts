import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "rules", include: ["lib/**/*.test.ts", "db/**/*.test.ts", "app/**/*.test.ts"], exclude: ["lib/**/*.db.test.ts", "lib/**/*.served.test.ts"] } },
      { test: { name: "database", include: ["lib/**/*.db.test.ts"], globalSetup: ["db/test-database.ts"] } },
      { test: { name: "served", include: ["lib/**/*.served.test.ts"] } },
    ],
  },
});
