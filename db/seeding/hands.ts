import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { chunkSize, type Order } from "./order.ts";
import type { Table } from "./tables.ts";

type Chunk = Map<Table, Uint8Array> | undefined;

/** Threads that make the next chunks while this one is sent. @property take undefined after the last one */
export type Hands = { take: () => Promise<Chunk>; dismiss: () => Promise<unknown> };

/** Making takes longer than receiving. */
const most = 2;

export const startHands = (order: Omit<Order, "hand">): Hands => {
  const of = Math.min(most, Math.ceil((order.to - order.from) / chunkSize));
  const hands = Array.from({ length: of }, (_, rank) => startHand({ ...order, hand: { rank, of } }));
  let turn = 0;
  return {
    take: async () => hands[turn++ % of]?.take(),
    dismiss: () => Promise.all(hands.map((hand) => hand.dismiss())),
  };
};

/** A thread that is a chunk ahead. */
const startHand = (order: Order): Hands => {
  const worker = new Worker(new URL("./generator.ts", import.meta.url), { workerData: order });
  const ask = (): Promise<Chunk> => {
    worker.postMessage("more");
    return once(worker, "message").then(([chunk]) => chunk);
  };
  let next = ask();
  return {
    take: async () => {
      const chunk = await next;
      if (chunk) next = ask();
      return chunk;
    },
    dismiss: () => worker.terminate(),
  };
};
