import { commandOf, identify, type ProcessIdentity, parentOf } from "./process-identity.ts";

/**
 * The processes through which a person holds this one: from its parent up to npm, or only the Node that handed over.
 * Started in another way (by a service manager, in the background of a shell that has closed) nobody is watched.
 */
export const launchersOf = (pid: number): ProcessIdentity[] => {
  const chain = ancestorsOf(pid).slice(0, 5);
  const npm = chain.findIndex((ancestor) => /(^|\/)(npm|npx|pnpm|yarn)\b/.test(commandOf(ancestor)));
  const handedOver = process.env.PARVIS_HANDED_OVER === "1" ? 1 : 0;
  return chain.slice(0, npm >= 0 ? npm + 1 : handedOver).flatMap((ancestor) => identify(ancestor) ?? []);
};

const ancestorsOf = (pid: number): number[] => {
  const parent = parentOf(pid);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
};
