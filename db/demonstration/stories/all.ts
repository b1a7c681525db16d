import { ended } from "./ended.ts";
import { posted } from "./posted.ts";
import { queue } from "./queue.ts";
import type { Story } from "./story.ts";
import { unfiled } from "./unfiled.ts";

/** The oldest first; drafts last, for a person has one at a time. */
export const stories: readonly Story[] = [...unfiled, ...queue, ...posted, ...ended].toSorted(
  (one, other) => Number("draft" in one) - Number("draft" in other) || other.filed[0] - one.filed[0],
);
