import { Refusal } from "./refusal.mjs";

/** @param {string} version of the running Node, such as `20.19.0`. */
export const requireNode = (version) => {
  if (isAtLeast(version, 20, 19)) return;
  throw new Refusal({
    fr: `Parvis a besoin de Node 20.19 ou plus récent ; celui-ci est ${version}. https://nodejs.org/fr/download`,
    en: `Parvis needs Node 20.19 or newer; this one is ${version}. https://nodejs.org/en/download`,
  });
};

/** TypeScript is run as it is written from 22.18 on. @param {string} version */
export const runsTypeScript = (version) => isAtLeast(version, 22, 18);

/**
 * @param {string} version
 * @param {number} major
 * @param {number} minor
 */
const isAtLeast = (version, major, minor) => {
  const [itsMajor = 0, itsMinor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return itsMajor > major || (itsMajor === major && itsMinor >= minor);
};
