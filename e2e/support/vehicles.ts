/** What is written on the paper the buyer holds. */
export type Vehicle = { plate: string; make: string } & (
  | { code: string }
  | { formula: string; certificateDate: string }
);

export const vehicles = {
  clio: { plate: "GR-417-PT", make: "RENAULT CLIO", code: "48217" },
  peugeot: { plate: "FX-519-QJ", make: "PEUGEOT 208", code: "30764" },
  berlingo: { plate: "BC-274-VD", make: "CITROEN BERLINGO", code: "62318" },
  yaris: { plate: "GJ-582-LT", make: "TOYOTA YARIS", code: "93046" },
  kangoo: { plate: "FN-845-WR", make: "RENAULT KANGOO", code: "56273" },
  /** Sold without a transfer code: documents are asked for. */
  sandero: {
    plate: "GM-260-DV",
    make: "DACIA SANDERO",
    formula: "2024CX15204",
    certificateDate: "2024-06-17",
  },
  pledged: { plate: "DT-118-XM", make: "CITROEN C3", code: "77410" },
  opposed: { plate: "EK-771-ZR", make: "VOLKSWAGEN GOLF", code: "64182" },
  stolen: { plate: "FL-408-VE", make: "PEUGEOT 3008", formula: "2019ET50829", certificateDate: "2019-12-03" },
} as const satisfies Record<string, Vehicle>;
