import { describe, expect, it } from "vitest";
import { done, justDone, notDone } from "./done.ts";

const agent = { id: "sofia" };
const mine = { decision: "under_review", assignedTo: "sofia" } as const;

describe("what was just done", () => {
  it("is said when the case says so too", () => {
    expect(justDone("claim", mine, agent, "fr")).toEqual(done("claim", "fr"));
    expect(justDone("approve", { ...mine, decision: "approved" }, agent, "en")).toEqual(done("approve", "en"));
  });

  it("is not believed of an address alone", () => {
    expect(justDone("approve", mine, agent, "fr")).toBeUndefined();
    expect(justDone("claim", { ...mine, assignedTo: "karim" }, agent, "fr")).toBeUndefined();
    expect(justDone("delete", mine, agent, "fr")).toBeUndefined();
    expect(justDone(["claim"], mine, agent, "fr")).toBeUndefined();
  });
});

describe("what was just refused", () => {
  const at = new Date("2026-11-04T09:18:00Z");
  const told = { language: "fr", now: at } as const;
  const event = (type: string, actorId: string) => ({
    ...{ applicationId: "", sequence: 1, type, actor: "agent" as const, actorId, actorName: "Karim Haddad" },
    ...{ channel: "online" as const, status: "under_review", data: {}, occurredAt: at, previousHash: "", hash: "" },
  });

  it("is said in its words", () => {
    expect(notDone("taken", [], agent, told)).toEqual({
      words: "Un collègue suit déjà ce dossier.",
      isRefusal: true,
    });
  });

  it("names who was quicker, as the history tells", () => {
    const events = [event("message", "karim"), event("claim", "karim")];
    expect(notDone("overtaken", events, agent, told)?.words).toBe(
      "Karim Haddad a pris ce dossier en charge à 10 h 18. Votre décision n’a pas été enregistrée.",
    );
    expect(notDone("overtaken", events, { id: "karim" }, told)?.words).toMatch(/^Vous avez déjà pris/);
  });

  it("is nothing when the address says what no refusal is", () => {
    expect(notDone("overtaken", [event("message", "karim")], agent, told)).toBeUndefined();
    expect(notDone("constructor", [], agent, told)).toBeUndefined();
    expect(notDone(undefined, [], agent, told)).toBeUndefined();
  });
});
