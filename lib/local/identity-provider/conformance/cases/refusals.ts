import { describe, it } from "vitest";
import type { Kind } from "#lib/identity/kind.ts";
import type { Answer, Person } from "../person.ts";
import { expectRefused, type Told } from "../told.ts";
import type { World } from "../world.ts";

/** Leaves for the provider. @returns the page it opens on. */
const arrive = async (person: Person, kind: Kind): Promise<Answer> => {
  const { location } = await person.leave(kind);
  if (!location) throw new Error("The portal sends nowhere");
  return person.open(location);
};

const post = (person: Person, { url }: Answer, step: string, form = {}) => person.open(`${url}/${step}`, { form });

/** An account that the platform itself turns away says so on its own page, then goes back. */
const turnedAway = async (person: Person, username: string): Promise<Answer> => {
  const page = await post(person, await arrive(person, "citizen"), "compte/rivage", { personne: username });
  const [, back = ""] = /<form method="get" action="([^"]+)"/.exec(page.text) ?? [];
  return person.open(new URL(back.replaceAll("&amp;", "&"), page.url));
};

const citizenCases: readonly (readonly [string, (person: Person) => Promise<Answer>, Told])[] = [
  ["at the choice of an account", async (person) => post(person, await arrive(person, "citizen"), "revenir"), "refus"],
  [
    "at the page that shows what is sent",
    async (person) => {
      const told = await post(person, await arrive(person, "citizen"), "compte/rivage", {
        personne: "ines.carpentier",
      });
      return post(person, told, "revenir");
    },
    "refus",
  ],
  ["because the register says they are dead, in neutral words", (person) => turnedAway(person, "E010015"), "refus"],
  ["because the platform has closed their account", (person) => turnedAway(person, "Y180001"), "refus"],
  ["because the register of identities does not answer", (person) => turnedAway(person, "E010011"), "indisponible"],
];

export const refusals = (world: () => World): void => {
  describe("a citizen comes back without identity", () => {
    it.each(citizenCases)("%s", async (_words, attempt, motive) => {
      const person = world().newPerson();
      await expectRefused(person, "citizen", motive, () => attempt(person));
    });
  });
};

export const agentRefusals = (world: () => World): void => {
  describe("an agent comes back without identity", () => {
    it("having given up", async () => {
      const person = world().newPerson();
      const attempt = async () => post(person, await arrive(person, "agent"), "revenir");
      await expectRefused(person, "agent", "refus", attempt);
    });
  });
};
