import { describe, expect, it } from "vitest";
import { isWorkingDay, parisDay } from "#lib/engine/calendar.ts";
import { citizenNamed } from "#lib/local/people/citizens.ts";
import { homes } from "../homes.ts";
import { type Moment, pastFrom } from "../moment.ts";
import { stories } from "./all.ts";
import { lots } from "./lots.ts";
import type { Act, Story } from "./story.ts";

const nows = ["2026-11-10T09:30:00Z", "2026-11-21T23:40:00Z", "2026-03-29T01:30:00Z", "2027-01-01T05:00:00Z"];

describe.each(nows)("The stories as told on %s", (instant) => {
  const now = new Date(instant);
  const past = pastFrom(now);

  it.each(stories.map((story) => [`${story.who}, ${story.plate}`, story] as const))("go forward: %s", (_, story) => {
    const told = momentsOf(story).map((moment) => past(moment).getTime());
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.every((each) => each < now.getTime())).toBe(true);
  });

  it("have the offices work on working days", () => {
    const worked = stories.flatMap(({ acts = [] }) => acts.flatMap((act) => ("by" in act ? momentOf(act) : [])));
    expect(worked.every((moment) => isWorkingDay(parisDay(past(moment))))).toBe(true);
  });
});

describe("The stories", () => {
  it("are forty, about people who are known and live somewhere", () => {
    expect(stories).toHaveLength(40);
    expect(stories.filter(({ who }) => !citizenNamed(who) || !homes[who])).toEqual([]);
  });

  it("put in a batch whatever was accepted, but what still waits for one", () => {
    const accepted = stories.filter(({ acts }) => acts?.some(({ does }) => does === "approve"));
    expect(accepted.filter(({ lot }) => lot === undefined)).toHaveLength(2);
    expect(stories.filter(({ lot }) => lot !== undefined && lots[lot] === undefined)).toEqual([]);
  });
});

const momentsOf = ({ filed, acts = [], lot = "", parcel = [], afterwards = [] }: Story): Moment[] => {
  const { prepared, produced, posted } = lots[lot] ?? {};
  const made = [prepared, produced, posted].filter((moment) => moment !== undefined);
  return [filed, ...acts.flatMap(momentOf), ...made, ...parcel.map(([, at]) => at), ...afterwards.flatMap(momentOf)];
};

const momentOf = (act: Act): Moment[] => (act.does === "examine" ? [] : [act.at]);
