import { vi } from "vitest";

/**
 * Before each test file. Files share a process, because what they all import takes longer than most of them; each still finds
 * our modules, the environment and the clock as a process finds them when it starts, and nothing that another file left there.
 */
vi.useRealTimers();
vi.unstubAllEnvs();
vi.unstubAllGlobals();
vi.restoreAllMocks();
vi.resetModules();
for (const name of Object.keys(globalThis)) if (name.startsWith("parvis")) Reflect.deleteProperty(globalThis, name);
