import { describe, expect, it } from "vitest";
import { patient, patientFetch, pauseBefore } from "./patient-fetch.ts";

/** A server that answers these, one after the other; an absent one is a line that is cut. */
const play = (answers: readonly (number | "cut")[]) => {
  const [sent, pauses, told]: [unknown[], number[], boolean[]] = [[], [], []];
  const server = async (_: unknown, init?: RequestInit) => {
    const answer = answers[sent.length] ?? 200;
    sent.push(init?.body);
    if (answer === "cut") throw new TypeError("Failed to fetch");
    return new Response(null, { status: answer });
  };
  const fetch = patientFetch(
    server,
    (waiting) => told.push(waiting),
    async (milliseconds) => void pauses.push(milliseconds),
  );
  return { fetch, sent, pauses, told };
};
const form = { method: "POST", headers: { "Next-Action": "4f" }, body: "message=Bonjour" };

describe("what a form posts", () => {
  it.each(["Next-Action", patient])("is sent again as it was until it is received: %s", async (header) => {
    const { fetch, sent, pauses, told } = play([503, "cut", 507, 200]);
    expect((await fetch("/", { ...form, headers: { [header]: "4f" } })).status).toBe(200);
    expect(sent).toEqual(Array(4).fill("message=Bonjour"));
    expect(pauses).toEqual([1_000, 2_000, 4_000]);
    expect(told).toEqual([true, true, true, false]);
  });

  it("is not sent again when the answer is an answer", async () => {
    const { fetch, sent } = play([500]);
    expect((await fetch("/", form)).status).toBe(500);
    expect(sent).toHaveLength(1);
  });

  it("alone waits: a reading that fails says so at once", async () => {
    const { fetch, sent } = play([503]);
    expect((await fetch("/", { headers: { RSC: "1" } })).status).toBe(503);
    expect(sent).toHaveLength(1);
  });

  it("is tried every ten seconds at the least", () => {
    expect([0, 1, 2, 3, 4, 40].map(pauseBefore)).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });
});
