import { actingPdfs, lockedPdf } from "./hostile/acting-pdfs.ts";
import { type Chance, chanceFrom } from "./hostile/chance.ts";
import { crossed, damages } from "./hostile/damaged.ts";
import { disguises } from "./hostile/disguised.ts";
import { hostileName } from "./hostile/file-names.ts";
import { type Sound, soundFiles } from "./hostile/sound-files.ts";

/** @property mustBeRefused whatever else it is, it may never be taken */
export type HostileFile = { kind: string; name: string; content: Buffer; mustBeRefused: boolean };

type Kind = { kind: string; make: (sound: Sound, chance: Chance, other: Sound) => Buffer; mustBeRefused: boolean };

/** As many hostile files as asked; the same seed makes the same ones, whatever their number. */
export async function* hostileFiles(seed: number, count: number): AsyncGenerator<HostileFile> {
  const sounds = await soundFiles();
  const kinds = kindsWith(await lockedPdf());
  for (let rank = 0; rank < count; rank++) {
    const chance = chanceFrom(seed + rank * 7_919);
    const { kind, make, mustBeRefused } = kinds[rank % kinds.length] ?? chance.of(kinds);
    const content = make(chance.of(sounds), chance, chance.of(sounds));
    yield { kind, name: hostileName(chance), content, mustBeRefused };
  }
}

const kindsWith = (locked: Buffer): Kind[] => [
  ...Object.entries(damages).map(([kind, damage]) => ({
    kind,
    make: ({ content }: Sound, chance: Chance) => damage(content, chance),
    mustBeRefused: false,
  })),
  { kind: "crossed", make: (sound, chance, other) => crossed(sound, other, chance), mustBeRefused: false },
  ...Object.entries(disguises).map(([kind, make]) => ({ kind, make, mustBeRefused: false })),
  ...Object.entries(actingPdfs).map(([kind, make]) => ({
    kind: `a PDF that ${kind}`,
    make: (_: Sound, chance: Chance) => make(chance),
    mustBeRefused: true,
  })),
  { kind: "a PDF behind a password", make: () => locked, mustBeRefused: true },
];
