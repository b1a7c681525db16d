import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { setSettings } from "#lib/applications/testing/settings.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { addPublished } from "#lib/procedures/registry.ts";
import { garden } from "#lib/publication/testing/garden.ts";
import { proxy } from "../../../proxy.ts";

beforeAll(() => setSettings({}));

const answerAt = (path: string) => {
  const { headers } = proxy(new NextRequest(`https://portal.test${path}`));
  return { policy: headers.get("content-security-policy"), shown: headers.get("x-middleware-rewrite") };
};
const asBuilt = { policy: null, shown: null };

describe("the page of a procedure", () => {
  it("is left as it was prerendered, under the policy of its build", () => {
    for (const { slug } of shipped) expect(answerAt(`/demarches/${slug}`)).toEqual(asBuilt);
    expect(answerAt("/demarches/inconnue")).toEqual(asBuilt);
  });

  it("is made for one request, under a nonce, as soon as another version is published", () => {
    const [first] = shipped;
    if (first === undefined) throw new Error("Nothing is shipped");
    addPublished([garden("parcelle", 1), { ...first, version: first.version + 1 }]);
    for (const slug of ["parcelle", first.slug]) {
      const { policy, shown } = answerAt(`/demarches/${slug}`);
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
      expect(shown).toBe(`https://portal.test/demarches/${slug}/publiee`);
    }
  });
});
