const here = "http://own.invalid";

/** A path of this portal, or `/`: never an address that leads elsewhere (`//host`, `/\host`, `javascript:`). */
export function ownPath(value: unknown): string {
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value) || /[\\\p{Cc}]/u.test(value)) return "/";
  if (!URL.canParse(value, here)) return "/";
  const url = new URL(value, here);
  const path = url.pathname + url.search;
  return url.origin === here && !path.startsWith("//") ? path : "/";
}
