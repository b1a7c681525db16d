import { describe, expect, it } from "vitest";
import { defineProcedure } from "#lib/engine/procedure.ts";
import { fieldsOf } from "#lib/engine/questions.ts";
import { everyQuestion } from "#lib/procedures/fixtures/every-question/every-question.ts";
import { changeRows } from "./change-rows.ts";

const fields = fieldsOf(defineProcedure(everyQuestion));
const two = { "contacts.count": "2", "contacts.0.keys": "no", "contacts.1.keys": "yes" };
const asked = (suite: string, raw: Record<string, string> = two) => changeRows(fields, raw, suite);

describe("a button of a group", () => {
  it("adds a row, and goes to its first question", () => {
    expect(asked("ajouter:contacts")).toEqual({
      raw: { ...two, "contacts.count": "3" },
      changed: { focus: "contacts.2.person.familyName" },
    });
  });

  it("removes a row, and goes back to the group", () => {
    expect(asked("retirer:contacts.0")).toEqual({
      raw: { "contacts.count": "1", "contacts.0.keys": "yes" },
      changed: { focus: "contacts" },
    });
  });

  it.each([
    "",
    "quitter",
    "ajouter:line",
    "ajouter:absent",
    "retirer:contacts",
    "retirer:contacts.2",
    "retirer:contacts.99",
  ])("changes nothing when it posts %j", (suite) => {
    expect(asked(suite)).toEqual({ raw: two, changed: undefined });
  });

  it("adds no more rows than allowed", () => {
    expect(asked("ajouter:contacts", { "contacts.count": "3" }).changed).toBeUndefined();
  });
});
