import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { withStandardHeaders } from "./standard-headers.ts";

const policy = "content-security-policy";
const transport = "strict-transport-security";

/** What a browser reads of an answer that says this of itself. */
const answered = async (portalUrl: string, own: Record<string, string>, explicit: boolean): Promise<Headers> => {
  const server = createServer(
    withStandardHeaders(async (_, response) => {
      if (explicit) response.writeHead(200, own);
      else for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
      response.end("words");
    }, portalUrl),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const response = await fetch(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
  await response.text();
  server.close();
  return response.headers;
};

describe.each([true, false])("an answer whose head is written by itself: %s", (explicit) => {
  it("has every standard header, and may do nothing when opened", async () => {
    const headers = await answered("http://localhost:3000", {}, explicit);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      [policy]: expect.stringMatching(/^default-src 'none'.*sandbox$/),
    });
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
  });

  it("keeps the policy it states", async () => {
    const headers = await answered(
      "http://localhost:3000",
      { "Content-Security-Policy": "default-src 'self'" },
      explicit,
    );
    expect(headers.get(policy)).toBe("default-src 'self'");
  });

  it("binds browsers to TLS when the portal is reached over it, and only then", async () => {
    expect((await answered("https://parvis.example", {}, explicit)).get(transport)).toMatch(/^max-age=31536000;/);
    expect((await answered("http://localhost:3000", {}, explicit)).get(transport)).toBeNull();
  });
});
