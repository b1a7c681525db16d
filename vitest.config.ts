import { defineConfig } from "vitest/config";

/** Thousands of lives of one application, as long as all the other tests of the database together. */
const lives = ["lib/applications/lives-*.db.test.ts"];

/** As our own processes are. */
const started = { execArgv: ["--import", "./lib/local/preparation/quick-imports.mjs"] };

/** A process for all, started afresh for each file. */
const together = { ...started, isolate: false, setupFiles: ["lib/local/testing/afresh.ts"] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...together,
          name: "rules",
          testTimeout: 60_000,
          include: ["lib/**/*.test.ts", "db/**/*.test.ts", "app/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "lib/**/*.{served,conformance,access}.test.ts"],
        },
      },
      {
        test: {
          ...together,
          name: "database",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { JOURNAL_KEY: "0".repeat(64) },
          include: ["lib/**/*.db.test.ts", "db/**/*.db.test.ts"],
          exclude: lives,
          globalSetup: ["db/test-database.ts"],
        },
      },
      {
        test: {
          ...started,
          name: "lives",
          hookTimeout: 60_000,
          env: { JOURNAL_KEY: "0".repeat(64) },
          include: lives,
          globalSetup: ["db/test-database.ts"],
        },
      },
      {
        test: {
          ...started,
          name: "conformance",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          include: ["lib/**/*.conformance.test.ts"],
          globalSetup: ["db/test-database.ts"],
        },
      },
      {
        test: {
          ...started,
          name: "access",
          include: ["lib/**/*.access.test.ts"],
          globalSetup: ["db/test-database.ts"],
        },
      },
      {
        test: {
          ...together,
          name: "served",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ["lib/**/*.served.test.ts"],
        },
      },
    ],
  },
});
