import { statfs } from "node:fs/promises";
import { Refusal } from "./refusal.mjs";

const mebibyte = 1024 ** 2;

/**
 * @param {string} folder an existing folder on the disk in question
 * @param {number} needed in bytes
 */
export const requireSpace = async (folder, needed) => {
  const { bavail, bsize } = await statfs(folder);
  refuseWhenFull(folder, bavail * bsize, needed);
};

/**
 * @param {string} folder
 * @param {number} free in bytes
 * @param {number} needed in bytes
 */
export const refuseWhenFull = (folder, free, needed) => {
  if (free >= needed) return;
  const [left, wanted] = [free, needed].map((bytes) => Math.floor(bytes / mebibyte));
  throw new Refusal({
    fr: `Le disque est presque plein : il reste ${left} Mo pour ${folder}, il en faut ${wanted}. Faites de la place, puis recommencez.`,
    en: `The disk is nearly full: ${left} MB are left for ${folder}, ${wanted} are needed. Make some room, then try again.`,
  });
};
