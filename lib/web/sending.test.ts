import { describe, expect, it } from "vitest";
import { parisDay } from "#lib/engine/calendar.ts";
import { knowledge } from "#lib/knowledge/knowledge.ts";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { pageAfterSending, sendingKey, sendingRefused } from "./sending.ts";

const procedure = requireProcedure("changement-de-titulaire");
const filing = `/demarches/${procedure.slug}/demande`;
const summary = procedure.steps.at(-1);
if (summary === undefined) throw new Error("A procedure has steps");
const context = { answers: {}, facts: {}, today: parisDay(new Date("2026-11-04T09:00:00Z")), knows: knowledge };
const said = (page: string) => new URL(page, "http://own.invalid").searchParams.getAll("refus");
const refused = (reasons: string | readonly string[] | undefined) => sendingRefused(reasons, summary, context, "fr");

describe("a sending that was refused", () => {
  it("leads back to the declaration that was not ticked, where it is said", () => {
    const words = { fr: "Cochez", en: "Tick" };
    const page = pageAfterSending(
      { ok: false, because: "answers", step: summary.slug, refusals: { declaration: words } },
      procedure,
    );
    expect(page).toBe(`${filing}/recapitulatif?refus=declaration#envoi`);
    const { faults, notice } = refused(said(page));
    expect(faults.map(({ name }) => name)).toEqual(["declaration"]);
    expect(faults[0]?.message).not.toBe("");
    expect(notice).toBe("");
  });

  it("leads to the summary that says what cannot be computed yet", () => {
    const page = pageAfterSending({ ok: false, because: "fee_unknown" }, procedure);
    expect(page).toBe(`${filing}/recapitulatif?refus=montant#envoi`);
    expect(refused(said(page)[0])).toEqual({
      faults: [],
      notice: expect.stringContaining("Le registre ne répond pas"),
    });
  });

  it("leads to the step that is to be mended, or to what was sent before", () => {
    const page = (because: "absent" | "already_sent") => pageAfterSending({ ok: false, because }, procedure);
    expect(pageAfterSending({ ok: false, because: "blocked", step: "vehicule", gates: [] }, procedure)).toBe(
      `${filing}/vehicule`,
    );
    expect(pageAfterSending({ ok: false, because: "answers", step: "titulaire", refusals: {} }, procedure)).toBe(
      `${filing}/titulaire`,
    );
    expect(pageAfterSending({ ok: false, because: "documents", missing: [] }, procedure)).toBe(`${filing}/documents`);
    expect([page("absent"), page("already_sent")]).toEqual(Array(2).fill("/mes-demarches?envoyee=1"));
  });

  it("says nothing that the address makes up", () => {
    expect(refused(["plate", "constructor", "<b>"])).toEqual({ faults: [], notice: "" });
    expect(refused(undefined)).toEqual({ faults: [], notice: "" });
  });
});

describe("what names a sending", () => {
  it("is a key, and nothing else", () => {
    const form = (cle: string) => {
      const sent = new FormData();
      sent.set("cle", cle);
      return sendingKey(sent);
    };
    expect(form("01890000-0000-7000-8000-000000000001")).toBe("01890000-0000-7000-8000-000000000001");
    expect([form("1"), sendingKey(new FormData())]).toEqual([undefined, undefined]);
  });
});
