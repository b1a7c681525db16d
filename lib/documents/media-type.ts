/** What a person may hand in, judged by content. The first extension is the one we write. */
export const mediaTypes = ["application/pdf", "image/jpeg", "image/png", "image/heic", "image/tiff"] as const;
export type MediaType = (typeof mediaTypes)[number];

export const extensions = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/heic": ["heic", "heif"],
  "image/tiff": ["tif", "tiff"],
} as const satisfies Record<MediaType, readonly [string, ...string[]]>;

export const isMediaType = (name: string): name is MediaType => mediaTypes.some((known) => known === name);
