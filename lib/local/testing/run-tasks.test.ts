import { describe, expect, it, vi } from "vitest";
import { runTasks, type Task } from "./run-tasks.ts";

const label = { fr: "tâche", en: "task" };

describe("the tasks of the tests", () => {
  it("go on past a failure, but for those that need what failed", async () => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const ran: string[] = [];
    const task = (name: string, more: Partial<Task> = {}): Task => ({
      name,
      label,
      run: async () => void ran.push(name),
      ...more,
    });
    const results = await runTasks(
      [
        task("last", { needs: ["build"], after: ["style"] }),
        task("build", { run: async () => Promise.reject(new Error("broken")) }),
        task("style", { after: ["build"] }),
      ],
      2,
    );
    vi.restoreAllMocks();
    expect(Object.fromEntries(results)).toEqual({ build: "failed", style: "passed", last: "failed" });
    expect(ran).toEqual(["style"]);
  });

  it("never run more together than asked", async () => {
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    let [now, most] = [0, 0];
    const run = async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
    };
    await runTasks(
      Array.from({ length: 6 }, (_, index) => ({ name: String(index), label, run })),
      2,
    );
    vi.restoreAllMocks();
    expect(most).toBe(2);
  });
});
