import { registerHooks } from "node:module";

/** Opens the store that the environment configures, in a process of its own. Prints whether the library of buckets was loaded. */
let loaded = false;
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith("@aws-sdk/")) loaded = true;
    return next(specifier, context);
  },
});
const { documentStore } = await import("../../store.ts");
const answered = await documentStore()
  .free()
  .then(
    () => true,
    () => false,
  );
process.stdout.write(JSON.stringify({ answered, loaded }));
