import type { Settings } from "../settings.ts";

/** FranceConnect knows one level. FranceConnect+, which encrypts, is another platform, of the two above. */
export const levelsOf = ({ encryption }: Pick<Settings, "encryption">): readonly string[] =>
  encryption ? ["eidas2", "eidas3"] : ["eidas1"];

/** Of the levels asked, the lowest one of this platform: what it answers with. */
export const levelAnswered = (levels: readonly string[], asked: string): string | undefined =>
  levels.find((level) => asked.split(" ").includes(level));
