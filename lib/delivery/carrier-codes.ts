import type { Action } from "#lib/engine/workflow.ts";

/** La Poste “Suivi v2” event codes and what each does to a shipment. A code not listed is kept and shown, and moves nothing. */
const actions: Readonly<Record<string, Action>> = {
  PC1: "record_in_transit",
  PC2: "record_in_transit",
  ET1: "record_in_transit",
  ET2: "record_in_transit",
  ET3: "record_in_transit",
  ET4: "record_in_transit",
  EP1: "record_in_transit",
  DO1: "record_in_transit",
  DO2: "record_in_transit",
  DO3: "record_in_transit",
  PB1: "record_in_transit",
  PB2: "record_in_transit",
  DI3: "record_in_transit",
  MD2: "record_out_for_delivery",
  AG1: "record_pickup",
  ND1: "record_returned",
  RE1: "record_returned",
  DI0: "record_delivered",
  DI1: "record_delivered",
  DI2: "ask_address",
};

export const actionOfCode = (code: string): Action | undefined => actions[code];
