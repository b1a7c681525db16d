import { recordVehicleTransfer } from "./vehicle-transfer.ts";

/** What is written down, by the names of the register’s own protocol. */
export type Entry = Record<string, string>;
type Operation = (reference: string, entry: Entry) => Promise<void>;

/** What a procedure may have written down at another administration. */
const operations: Readonly<Record<string, Operation>> = {
  "vehicle-transfer": recordVehicleTransfer,
};

export const operationNames: ReadonlySet<string> = new Set(Object.keys(operations));

/** @param reference of the application: the same is written once. @throws when it was not taken, or no operation has that name */
export const recordAt = async (name: string, reference: string, entry: Entry): Promise<void> => {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`No operation is named ${name}`);
  await operation(reference, entry);
};
