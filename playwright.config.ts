import { defineConfig, devices } from "@playwright/test";

/** The command of the tests starts the one stack that every journey shares, and says where it is. */
const { BASE_URL = "http://localhost:3000", CHROMIUM } = process.env;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: BASE_URL,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // What each page was, step by step; filming it as well would take as long as the journeys themselves.
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      ...(CHROMIUM ? { executablePath: CHROMIUM } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Names that stand for other people’s sites.
        "--host-resolver-rules=MAP attaque.example 127.0.0.1",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } } },
    {
      name: "phone",
      // What an attacker sends does not depend on the size of a screen.
      testIgnore: "attacks/**",
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
});
