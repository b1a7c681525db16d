import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { shipped } from "#lib/procedures/catalogue.ts";
import { checkAnswers } from "../answers.ts";
import type { Answers } from "../condition-tree.ts";
import { fieldsOf } from "../questions.ts";
import { submissionSchema } from "./submission-schema.ts";
import { everyKind } from "./testing/every-kind.ts";
import { plausibleAnswers } from "./testing/plausible-answers.ts";

const today = "2026-11-22";
const procedures = [...shipped, everyKind].map((procedure) => [procedure.slug, procedure] as const);

describe.each(procedures)("the schema of a submission of %s", (_slug, procedure) => {
  const { schema, loose } = submissionSchema(procedure, today);
  const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
  const fields = fieldsOf(procedure);
  const checked = (raw: Answers) => {
    const { answers, refusals } = checkAnswers(fields, raw, { facts: {}, today, knows: knowledge }, procedure.rules);
    return { answers, refused: Object.keys(refusals) };
  };
  const plausible = plausibleAnswers(fields);

  it("accepts what is accepted, and refuses what is refused unless it is beyond a schema", { timeout: 60_000 }, () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(plausible, (raw) => {
        const { answers, refused } = checked(raw);
        const isAccepted = accepts({ answers });
        if (refused.length === 0) expect([answers, accepts.errors]).toEqual([answers, null]);
        else if (isAccepted) expect(refused.filter((name) => !loose.has(name))).toEqual([]);
        seen[isAccepted ? "accepted" : "refused"] += 1;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(5);
  });

  it("accepts nothing as it is typed that would be refused, unless it is beyond a schema", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(plausible, (raw) => {
        const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ""));
        const { answers, refused } = checked(given);
        if (accepts({ answers: given })) expect(refused.filter((name) => !loose.has(name))).toEqual([]);
        if (accepts({ answers: given }) && refused.length === 0) expect(accepts({ answers })).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("refuses what is no submission", () => {
    for (const given of [null, [], {}, { answers: [] }, { answers: {}, more: 1 }, { answers: { stranger: "x" } }])
      expect(accepts(given)).toBe(false);
  });
});

describe("a schema", () => {
  const { schema, loose } = submissionSchema(everyKind, today);
  const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);

  it("says which answers are asked more than it can say", () => {
    const beyond = "phone siret weight since town country who.siret who.birthCountry who.birthCommune price";
    expect([...loose].toSorted()).toEqual(beyond.split(" ").toSorted());
    expect(JSON.stringify(schema).match(/"\$comment"/g)).toHaveLength(loose.size);
  });

  it("refuses an answer to what is not asked, and a question unanswered", () => {
    const answers: Answers = {
      ...{ choice: "two", yesNo: "no", choices: "one three", line: "x", count: "7", weight: "1", price: "100" },
      ...{ day: "2026-11-22", town: "93048", country: "FR", declaration: "yes" },
      ...{ "home.street": "18 rue des Lilas", "home.postcode": "93100", "home.city": "Montreuil" },
    };
    expect([accepts({ answers }), accepts.errors]).toEqual([true, null]);
    const contact = { "contacts.count": "1", "contacts.0.name": "Ali", "contacts.0.mobile": "no" };
    expect(accepts({ answers: { ...answers, ...contact } })).toBe(true);
    const wrong: Answers[] = [
      { plate: "GR-417-PT" },
      { hour: "10:00" },
      { "who.familyName": "Ali" },
      { "contacts.0.name": "Ali" },
      { ...contact, "contacts.1.name": "Ali" },
      { ...contact, "contacts.0.hour": "10:00" },
      { "contacts.count": "1" },
      { count: "6" },
      { count: "1251" },
      { day: "2026-11-23" },
      { day: "2020-02-28" },
      { choices: "three one" },
      { choices: "one two three" },
      { price: "99" },
    ];
    for (const more of wrong) expect([more, accepts({ answers: { ...answers, ...more } })]).toEqual([more, false]);
    for (const name of Object.keys(answers)) {
      const { [name]: _, ...rest } = answers;
      expect([name, accepts({ answers: rest })]).toEqual([name, false]);
    }
  });
});
