import type { Shelf } from "./shelf.ts";

/** A shelf whose code is loaded when it is first needed, so that who keeps documents elsewhere does without. */
export const lazyShelf = (load: () => Promise<Shelf>): Shelf => {
  let loading: Promise<Shelf> | undefined;
  const shelf = (): Promise<Shelf> => {
    loading ??= load();
    return loading;
  };
  return {
    place: async (name, path) => (await shelf()).place(name, path),
    open: async (name) => (await shelf()).open(name),
    remove: async (name) => (await shelf()).remove(name),
    removeAll: async (folder) => (await shelf()).removeAll(folder),
    check: async () => (await shelf()).check(),
  };
};
