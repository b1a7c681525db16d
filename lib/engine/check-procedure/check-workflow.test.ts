import { describe, expect, it } from "vitest";
import type { Workflow } from "../workflow.ts";
import { saidOf } from "./fixtures/changed.ts";
import { gardenPermit, gardenSurroundings, simpleWorkflow } from "./fixtures/garden-permit.ts";
import type { Surroundings } from "./surroundings.ts";

const withLines = (lines: Workflow): Surroundings => ({
  ...gardenSurroundings,
  workflows: new Map([["simple", lines]]),
});
const [submit, claim, approve, reject] = simpleWorkflow;
const lines = (...kept: (Workflow[number] | undefined)[]): Workflow => kept.filter((line) => line !== undefined);

describe("a workflow", () => {
  it("is refused when nothing leads to a state", () => {
    expect(saidOf(gardenPermit, withLines(lines(submit, approve, reject)))).toEqual([
      "workflow[1]: No application reaches the state that “approve” starts from.",
      "workflow[2]: No application reaches the state that “reject” starts from.",
      "workflow: An application would stay for ever in the state: draft, none, none, none.",
    ]);
  });

  it("is refused when a state has no end", () => {
    const suspended = claim && {
      ...claim,
      action: "assign" as const,
      to: { decision: "information_requested" as const },
    };
    expect(saidOf(gardenPermit, withLines(lines(...simpleWorkflow, suspended)))).toEqual([
      "workflow: An application would stay for ever in the state: information_requested, none, none, none.",
    ]);
  });

  it("is refused when it sends a letter that nobody wrote", () => {
    const silent = { ...gardenSurroundings, templates: new Set<string>() };
    const told = submit && { ...submit, mail: "received" as const };
    const workflows = new Map([["simple", lines(told, claim, approve, reject)]]);
    expect(saidOf(gardenPermit, { ...silent, workflows })).toEqual([
      "workflow[0].mail: No e-mail template is named “received”.",
    ]);
  });
});
