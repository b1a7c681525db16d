import { afterEach, describe, expect, it, vi } from "vitest";
import {
  DocumentAbsent,
  DocumentDamaged,
  DocumentDestroyed,
  StorageUnavailable,
} from "#lib/documents/storage/document-store.ts";
import { readableAnswer } from "./unreadable-answer.ts";

const language = vi.hoisted(() => ({ current: "fr" }));
vi.mock("./language.ts", () => ({ currentLanguage: async () => language.current }));

const document = { applicationId: "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8e", id: "019a8f3c-7b1e-7cc2-9d7e-3f1a5b6c7d8f" };
const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
afterEach(() => {
  written.mockClear();
  language.current = "fr";
});

const answerTo = async (error: Error) => {
  const response = await readableAnswer(document, () => Promise.reject(error));
  return { status: response.status, type: response.headers.get("content-type"), body: await response.text() };
};

describe("the answer for a document", () => {
  it("says in the person’s language that it was destroyed, which is nobody’s fault", async () => {
    const { status, type, body } = await answerTo(new DocumentDestroyed("gone"));
    expect([status, type]).toEqual([410, "text/html; charset=utf-8"]);
    expect(body).toContain("Ce document n’existe plus");
    language.current = "en";
    expect((await answerTo(new DocumentDestroyed("gone"))).body).toContain("This document no longer exists");
    expect(written).not.toHaveBeenCalled();
  });

  it.each([
    ["damaged", new DocumentDamaged("bits")],
    ["absent", new DocumentAbsent("no file")],
  ])("says that it is %s, and tells whoever runs the portal which one", async (fault, error) => {
    const { status, body } = await answerTo(error);
    expect(status).toBe(500);
    expect(body).toContain("Ce document ne peut pas être lu");
    const { applicationId, id } = document;
    const line = { level: "error", part: "documents", applicationId, document: id, fault };
    expect(written.mock.calls.map(([text]) => JSON.parse(String(text)))).toEqual([line]);
  });

  it("leaves an outage, or a mistake of ours, to who answers those", async () => {
    await expect(answerTo(new StorageUnavailable("away"))).rejects.toBeInstanceOf(StorageUnavailable);
    await expect(answerTo(new TypeError("ours"))).rejects.toBeInstanceOf(TypeError);
  });
});
