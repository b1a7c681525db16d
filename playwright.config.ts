import { defineConfig, devices } from "@playwright/test";

/** The command of the tests starts the one stack that every journey shares, and says where it is. */
const { BASE_URL = "http://localhost:3000", CHROMIUM, TRACE } = process.env;

const specOf = (story: string): string => `${story}.spec.ts`;
/** Told once: of a citizen alone, who files on a phone. */
const onAPhone = [
  ...["a-draft-resumed", "a-payment-refused", "a-pledge-and-an-opposition"].map(specOf),
  ...["a-sale-with-its-code", "an-imported-procedure"].map(specOf),
  ...["every-page-of-a-citizen", "every-procedure", "wrong-files"].map(specOf),
];
/** Told once: of civil servants, or of what does not depend on the size of a screen. */
const atADesk = [
  ...["attacks/**", "by-keyboard/**"],
  ...["every-page-of-an-agent", "two-agents-at-once", "somebody-elses", "nothing-leaks"].map(specOf),
  ...[
    "a-company-known-by-its-number",
    "a-returned-parcel",
    "a-silent-rejection",
    "one-language",
    "what-is-heard",
    "without-javascript",
  ].map(specOf),
];

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
    // What each page was, step by step, takes long to keep: TRACE=1 for a journey that one looks into.
    trace: TRACE ? "retain-on-failure" : "off",
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
    {
      name: "desktop",
      testIgnore: onAPhone,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
    {
      name: "phone",
      testIgnore: atADesk,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
});
