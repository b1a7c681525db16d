import type { Attack } from "./attack.ts";
import { betweenHistories } from "./between-histories.ts";
import { onApplications } from "./on-applications.ts";
import { onEntries } from "./on-entries.ts";

export const attacks: readonly Attack[] = [...onEntries, ...betweenHistories, ...onApplications];
