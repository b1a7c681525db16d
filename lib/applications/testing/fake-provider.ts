import { type Faulty, startFaultyHttp } from "./faulty-http.ts";

/** @property truth what became of each operation: paid, refused, abandoned, or a lie about what was paid */
export type FakeProvider = Faulty & { truth: Map<string, string>; giveAgain: (operation: string) => void };

/** A payment provider in this process, that can be ill and can lie. */
export const startFakeProvider = async (): Promise<FakeProvider> => {
  const truth = new Map<string, string>();
  const asked = new Map<string, { amount: string; debt: string }>();
  let again: string | undefined;
  const soap = (status: number, body: string) => ({ status, type: "text/xml", body });
  const server = await startFaultyHttp(({ body }) => {
    const amount = /<montant>(\d+)</.exec(body)?.[1];
    if (amount !== undefined) {
      const operation = again ?? `operation-${asked.size}`;
      if (again === undefined) asked.set(operation, { amount, debt: /<refdet>(\w+)</.exec(body)?.[1] ?? "" });
      again = undefined;
      return soap(200, `<idOp>${operation}</idOp>`);
    }
    const operation = /<idOp>([^<]+)</.exec(body)?.[1] ?? "";
    const { amount: due = "", debt = "" } = asked.get(operation) ?? {};
    const said = truth.get(operation);
    if (said === undefined) return soap(500, "<code>P5</code>");
    const paid = lies[said]?.({ due, debt }) ?? { due, debt };
    const result = { refused: "Z", abandoned: "A" }[said] ?? "P";
    return soap(200, `<resultrans>${result}</resultrans><montant>${paid.due}</montant><refdet>${paid.debt}</refdet>`);
  });
  const giveAgain = (operation: string) => {
    again = operation;
  };
  return { ...server, truth, giveAgain };
};

type Due = { due: string; debt: string };
const lies: Record<string, (asked: Due) => Due> = {
  "another amount": ({ due, debt }) => ({ due: String(Number(due) - 1), debt }),
  "another debt": ({ due }) => ({ due, debt: "SOMEONEELSE" }),
  "no amount": ({ debt }) => ({ due: "", debt }),
  "a negative amount": ({ due, debt }) => ({ due: `-${due}`, debt }),
  hexadecimal: ({ due, debt }) => ({ due: `0x${Number(due).toString(16)}`, debt }),
};
