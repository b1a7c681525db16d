import { machineNow, now } from "#lib/clock.ts";
import { moveClock } from "#lib/realtime/clock.ts";

const day = 86_400_000;

/** Whole minutes ahead of the machine matter; the milliseconds between two readings do not. */
export const isAhead = (): boolean => Math.abs(now().getTime() - machineNow().getTime()) > 60_000;

export const backToToday = (): Promise<void> => moveClock((machineNow().getTime() - now().getTime()) / day);
