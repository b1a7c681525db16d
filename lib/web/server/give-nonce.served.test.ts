import { createServer } from "node:http";
import { beforeAll, describe, expect, it } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { contentPolicy, policyHeader } from "../policy/content-policy.ts";
import { giveNonce } from "./give-nonce.ts";

beforeAll(() => setSettings({}));

/** The policy that a page is asked to draw under, and the one that its reader is told, where every address has one of its own. */
const policiesAt = async (path: string, headers: Record<string, string> = {}, stated = contentPolicy()) => {
  const server = createServer(
    giveNonce(async (request, response) => {
      response.setHeader(policyHeader, stated);
      response.end(JSON.stringify(request.headers["content-security-policy"] ?? ""));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : "";
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const asked = await response.json();
  server.close();
  return { asked, told: response.headers.get(policyHeader) };
};

describe("the nonce of a page made for one request", () => {
  it.each([
    "/suivi/dossier",
    "/agent/dossiers?vue=a-prendre",
    "/agent/dossiers/GR417PTX",
    "/mes-demarches/GR417PTX/suite",
  ])("is the same for whoever draws %s and whoever reads it", async (path) => {
    const { asked, told } = await policiesAt(path);
    expect(told).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(asked).toBe(told);
  });

  it("is another each time, and never the one that was sent", async () => {
    const sent = { [policyHeader]: "script-src 'nonce-chosenbysomeone'" };
    const [one, other] = [await policiesAt("/connexion", sent), await policiesAt("/connexion", sent)];
    expect(one.told).not.toBe(other.told);
    expect(one.asked + other.asked).not.toContain("chosenbysomeone");
  });
});

describe("a page that an action leads to, drawn in the same answer", () => {
  it("keeps its own nonce", async () => {
    const stated = contentPolicy({ scripts: ["'nonce-ofthatpage'"] });
    expect((await policiesAt("/mes-demarches", {}, stated)).told).toBe(stated);
  });
});

describe("what is not such a page", () => {
  it.each([
    "/",
    "/aide",
    "/demarches/changement-de-titulaire",
    "/suivi/jeton",
    "/api/health",
    "/agent/dossiers/A/autre",
  ])("keeps the policy of its address: %s", async (path) => {
    expect(await policiesAt(path)).toEqual({ asked: "", told: contentPolicy() });
  });
});
