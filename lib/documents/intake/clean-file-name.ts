import { extensions, type MediaType } from "../media-type.ts";

const longest = 120;
const known: readonly string[] = Object.values(extensions).flat();

/** A name that is safe to show and to save: no path, no invisible or direction-changing character, the extension of what it really is. */
export const cleanFileName = (name: string, mediaType: MediaType): string => {
  const extension = extensions[mediaType][0];
  const stem = stemOf(visible(lastPart(name))) || "document";
  return `${shorten(stem, longest - extension.length - 1)}.${extension}`;
};

const lastPart = (name: string): string => name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";

/** Cc and Cf hold the control and bidirectional characters (Unicode 16, 23.1 and 23.2). */
const visible = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/gu, " ");

const stemOf = (name: string): string => {
  const dot = name.lastIndexOf(".");
  const stem = dot >= 0 && known.includes(name.slice(dot + 1).toLowerCase()) ? name.slice(0, dot) : name;
  return stem.replace(/^[\s.]+|[\s.]+$/gu, "");
};

const shorten = (text: string, length: number): string => {
  let short = "";
  for (const { segment } of new Intl.Segmenter("fr").segment(text)) {
    if (short.length + segment.length > length) break;
    short += segment;
  }
  return short.trimEnd();
};
