"use server";

import { redirect } from "next/navigation";
import { moveClock } from "#lib/realtime/clock.ts";
import { onlyFromHere } from "#lib/web/demonstration/only-here.ts";
import { moveParcel, parcelEvents } from "#lib/web/demonstration/parcels.ts";
import { backToToday } from "#lib/web/demonstration/time.ts";

/** Makes the next thing happen to a letter, or the one chosen. */
export async function advanceParcel(form: FormData): Promise<void> {
  await onlyFromHere();
  const to = parcelEvents.find((event) => event === form.get("evenement"));
  const moved = to !== undefined && (await moveParcel(String(form.get("pli")), to));
  redirect(`/demo?pli=${moved ? "avance" : "immobile"}#plis`);
}

const steps: ReadonlyMap<string, number> = new Map([
  ["jour", 1],
  ["semaine", 7],
]);

/** Takes the demonstration a day or a week further, or back to today. */
export async function moveTime(form: FormData): Promise<void> {
  await onlyFromHere();
  const days = steps.get(String(form.get("temps")));
  await (days === undefined ? backToToday() : moveClock(days));
  redirect("/demo#temps");
}
