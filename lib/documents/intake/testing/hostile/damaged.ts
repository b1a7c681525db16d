import type { Chance } from "./chance.ts";
import type { Sound } from "./sound-files.ts";

type Damage = (content: Buffer, chance: Chance) => Buffer;

/** A file that arrives otherwise than it left. */
export const damages = {
  truncated: (content, chance) => content.subarray(0, chance.number(content.length)),
  "with bits flipped": (content, chance) => {
    const damaged = Buffer.from(content);
    for (let times = 1 + chance.number(40); times > 0; times--) {
      const at = chance.number(damaged.length);
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << chance.number(8)), at);
    }
    return damaged;
  },
  "with its head flipped": (content, chance) => {
    const damaged = Buffer.from(content);
    for (let times = 3; times > 0; times--)
      damaged.writeUInt8(chance.number(256), 8 + chance.number(Math.min(300, content.length - 8)));
    return damaged;
  },
  "with numbers made huge": (content, chance) => {
    const damaged = Buffer.from(content);
    for (let times = 1 + chance.number(4); times > 0; times--)
      damaged.writeUInt32BE(chance.of([0xffffffff, 0x7fffffff, 0x80000000, 0]), chance.number(damaged.length - 4));
    return damaged;
  },
  "with a stretch cut out": (content, chance) => {
    const from = chance.number(content.length);
    return Buffer.concat([content.subarray(0, from), content.subarray(from + 1 + chance.number(200))]);
  },
  "with a stretch repeated": (content, chance) => {
    const from = chance.number(content.length);
    const again = content.subarray(from, from + 1 + chance.number(500));
    return Buffer.concat([content.subarray(0, from), again, again, content.subarray(from)]);
  },
  "with noise after it": (content, chance) => Buffer.concat([content, chance.bytes(1 + chance.number(2_000))]),
  "with noise before it": (content, chance) => Buffer.concat([chance.bytes(1 + chance.number(40)), content]),
} as const satisfies Record<string, Damage>;

/** The head of one kind on the body of another. */
export const crossed = ({ content: one }: Sound, { content: other }: Sound, chance: Chance): Buffer => {
  const at = 4 + chance.number(60);
  return Buffer.concat([one.subarray(0, at), other.subarray(at)]);
};
