/** What the register says of a recent car that nothing stands against, to who has its transfer code. */
export const vehicle = {
  vehicle: {
    ...{ plate: "GR-417-PT", make: "RENAULT", model: "CLIO", vin: "VF1RJA00067854321" },
    ...{ firstRegistered: "2025-02-11", registered: "2025-02-11", euCategory: "M1", nationalType: "VP" },
    ...{ energy: "ES", fiscalPower: 5, grossMass: 1_640, seats: 5, co2: 118 },
  },
  holder: { name: "D. LEFORT" },
  match: { formula: null, certificateDate: null, transferCode: "valid" },
  situation: { pledges: [], oppositions: [], seizures: [], suspensions: [], stolen: false, cancelled: false },
  inspection: null,
};
