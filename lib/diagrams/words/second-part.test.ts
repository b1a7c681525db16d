import { describe, expect, it } from "vitest";
import { requireProcedure } from "#lib/procedures/catalogue.ts";
import { collaborationOf } from "../bpmn/bpmn-of.ts";
import { diagramOf } from "../model/diagram-of.ts";
import { tellTurns } from "./tell-turn.ts";

const sale = requireProcedure("declaration-de-cession");

describe("the diagram of a declaration of sale", () => {
  it("shows the code that is handed on, to whom, and how long one has to finish", () => {
    const turns = tellTurns(diagramOf(sale), "fr");
    expect(turns.map(({ title }) => title)).toEqual([
      "Remplir la demande",
      "Terminer ma déclaration",
      "Inscrire au registre",
      "Télécharger le document",
    ]);
    expect(turns[1]).toMatchObject({
      steps: [{ text: "Code de cession à remettre (5 chiffres)" }, { text: "Après la cession" }],
      services: ["L’acquéreur (code de cession)"],
      clock: "Sous 15\u00a0jours, sinon caduque",
    });
  });

  it("says so from its definition", () => {
    const { completion, handover } = sale;
    if (!completion || !handover) throw new Error("The declaration of sale has its second part");
    const longer = { ...sale, completion: { ...completion, days: 30 }, handover: { ...handover, digits: 8 } };
    const [, second] = tellTurns(diagramOf(longer), "en");
    expect(second?.clock).toBe("Within 30\u00a0days, or it lapses");
    expect(second?.steps[0]?.text).toBe("Transfer code to hand over (8 digits)");
    const [, alone] = tellTurns(diagramOf({ ...sale, handover: undefined }), "en");
    expect([alone?.steps.length, alone?.services]).toEqual([1, []]);
  });

  it("is the same in BPMN: the code goes to the buyer, and time ends the wait", () => {
    const { portal, messages, outsiders } = collaborationOf(sale, "fr");
    expect(outsiders.map(({ name }) => name)).toContain("L’acquéreur");
    expect(messages.filter(({ to }) => to === "P_Receiver").map(({ name }) => name)).toEqual(["Code de cession"]);
    const lapse = portal.nodes.find(({ moves = [] }) => moves.some(({ action }) => action === "lapse"));
    expect(lapse?.trigger).toEqual({ kind: "timer", duration: "P15D" });
  });
});
