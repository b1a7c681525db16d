import { registerHooks } from "node:module";

/**
 * Node reads what a package exports again for each file that one of its files imports, and drizzle’s list of it is 178 kB: a second
 * and twelve megabytes before any process of ours begins. What is asked for by its own path needs no list.
 */
registerHooks({
  resolve: (specifier, context, resolve) =>
    context.parentURL?.includes("/node_modules/drizzle-orm/") && /^\.\.?\/.*\.js$/.test(specifier)
      ? { url: new URL(specifier, context.parentURL).href, format: "module", shortCircuit: true }
      : resolve(specifier, context),
});
