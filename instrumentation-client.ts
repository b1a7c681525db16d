/** Zod writes functions at run time where it may, and tries first: our policy forbids it, and each try is a violation. */
Reflect.set(globalThis, "__zod_globalConfig", { jitless: true });
