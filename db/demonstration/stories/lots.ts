import type { Moment } from "../moment.ts";
import type { By } from "./story.ts";

/** A batch: when it was prepared and, as far as it went, produced and handed to the carrier. */
export type LotStory = { by: By; prepared: Moment; produced?: Moment; posted?: Moment };

/** The oldest first. */
export const lots: Readonly<Record<string, LotStory>> = {
  october: { by: "haddad", prepared: [30, "16:04"], produced: [28, "15:20"], posted: [27, "07:40"] },
  later: { by: "benali", prepared: [21, "15:31"], produced: [19, "16:12"], posted: [18, "07:40"] },
  returned: { by: "haddad", prepared: [17, "16:20"], produced: [15, "14:55"], posted: [14, "07:40"] },
  returning: { by: "benali", prepared: [14, "15:48"], produced: [11, "16:33"], posted: [10, "07:40"] },
  waiting: { by: "haddad", prepared: [10, "16:02"], produced: [7, "15:05"], posted: [6, "07:40"] },
  arriving: { by: "benali", prepared: [6, "15:14"], produced: [4, "16:21"], posted: [3, "07:40"] },
  heroine: { by: "haddad", prepared: [4, "15:52"], produced: [3, "16:40"], posted: [2, "07:40"] },
  leaving: { by: "marchetti", prepared: [3, "16:31"], produced: [2, "15:18"], posted: [1, "07:40"] },
  made: { by: "benali", prepared: [3, "16:45"], produced: [1, "16:40"] },
  yesterday: { by: "haddad", prepared: [1, "16:05"] },
};
