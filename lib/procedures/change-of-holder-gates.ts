import type { ProcedureInput } from "#lib/engine/procedure.ts";

/** What stops or warns a buyer, with the reason and what to do. Sources: code de la route R322-5; vehicle register vocabulary of HistoVec. */
export const changeOfHolderGates: ProcedureInput["gates"] = [
  {
    key: "imported",
    step: "situation",
    field: "registeredInFrance",
    effect: "block",
    when: { of: "answers.registeredInFrance", equals: "no" },
    message: {
      fr: "Cette démarche concerne les véhicules déjà immatriculés en France.",
      en: "This procedure is for vehicles already registered in France.",
    },
    remedy: {
      fr: "Pour un véhicule importé, demandez une première immatriculation auprès d’un professionnel habilité ou au 01 99 00 12 34.",
      en: "For an imported vehicle, apply for a first registration through a licensed professional or call 01 99 00 12 34.",
    },
  },
  {
    key: "inherited",
    step: "situation",
    field: "seller",
    effect: "block",
    when: { of: "answers.seller", equals: "inheritance" },
    message: {
      fr: "Un véhicule reçu en héritage suit une autre démarche.",
      en: "An inherited vehicle follows another procedure.",
    },
    remedy: {
      fr: "Préparez l’acte de notoriété ou l’attestation des héritiers, puis appelez le 01 99 00 12 34 : un agent ouvre la démarche avec vous.",
      en: "Get the notarial deed or the heirs’ statement ready, then call 01 99 00 12 34: a civil servant opens the procedure with you.",
    },
  },
  {
    key: "leased",
    step: "situation",
    field: "leased",
    effect: "block",
    when: { of: "answers.leased", equals: "yes" },
    message: {
      fr: "Pour un véhicule loué, c’est le loueur qui fait la demande.",
      en: "For a leased vehicle, the lessor applies.",
    },
    remedy: {
      fr: "Demandez à votre loueur de déposer la demande ; votre nom figurera au repère C.3.",
      en: "Ask your lessor to apply; your name will appear in box C.3.",
    },
  },
  {
    key: "no-licence",
    step: "situation",
    field: "licence",
    effect: "block",
    when: { of: "answers.licence", equals: "no" },
    message: {
      fr: "Le titulaire principal doit avoir le permis correspondant au véhicule (code de la route, article L322-1-1).",
      en: "The main holder must have the licence for the vehicle (article L322-1-1).",
    },
    remedy: {
      fr: "Une personne qui a ce permis peut faire la demande comme titulaire principal, et vous désigner comme autre titulaire.",
      en: "Someone with that licence can apply as the main holder and name you as the other holder.",
    },
  },
  {
    key: "not-insured",
    step: "situation",
    field: "insured",
    effect: "block",
    when: { of: "answers.insured", equals: "no" },
    message: {
      fr: "Un véhicule doit être assuré avant d’être immatriculé à votre nom.",
      en: "A vehicle must be insured before it is registered in your name.",
    },
    remedy: {
      fr: "Assurez le véhicule, puis reprenez ici : votre brouillon vous attend.",
      en: "Insure the vehicle, then come back: your draft is kept.",
    },
  },
  {
    key: "unknown-vehicle",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.found", equals: false },
    message: {
      fr: "Le registre des véhicules ne connaît pas ce numéro.",
      en: "The vehicle register does not know this number.",
    },
    remedy: {
      fr: "Relisez le repère A de la carte grise. Si le numéro est bien celui-ci, appelez le 01 99 00 12 34.",
      en: "Check box A of the certificate. If the number is right, call 01 99 00 12 34.",
    },
  },
  {
    key: "stolen",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.stolen", equals: true },
    message: {
      fr: "Ce véhicule est déclaré volé : il ne peut pas changer de titulaire.",
      en: "This vehicle is reported stolen: its holder cannot be changed.",
    },
    remedy: {
      fr: "Contactez la police ou la gendarmerie avec le certificat de cession. Ne remettez ni argent ni clés.",
      en: "Contact the police with the transfer certificate. Do not hand over money or keys.",
    },
  },
  {
    key: "opposition",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.opposition", equals: true },
    message: {
      fr: "Une opposition au transfert de la carte grise (OTCI) est inscrite sur ce véhicule.",
      en: "An opposition to the transfer of the certificate is registered on this vehicle.",
    },
    remedy: {
      fr: "Le vendeur doit la faire lever, par exemple en payant l’amende en cause. Reprenez ensuite ici : votre brouillon vous attend.",
      en: "The seller must have it lifted, for instance by paying the fine. Then come back: your draft is kept.",
    },
  },
  {
    key: "beyond-repair",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.beyondRepair", equals: true },
    message: {
      fr: "Ce véhicule est classé économiquement irréparable : il ne peut être cédé qu’à un professionnel.",
      en: "This vehicle is written off: it can only be sold to a professional.",
    },
    remedy: {
      fr: "Le vendeur peut le faire réparer et suivre par un expert, ou le céder à un centre agréé.",
      en: "The seller can have it repaired under an expert’s watch, or hand it to an approved centre.",
    },
  },
  {
    key: "damaged",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.damaged", equals: true },
    message: {
      fr: "Ce véhicule est signalé endommagé : le transfert est suspendu jusqu’au second rapport de l’expert.",
      en: "This vehicle is reported damaged: the transfer waits for the expert’s second report.",
    },
    remedy: {
      fr: "Demandez au vendeur le second rapport d’expertise.",
      en: "Ask the seller for the expert’s second report.",
    },
  },
  {
    key: "seized",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.seized", equals: true },
    message: {
      fr: "Une déclaration valant saisie est inscrite sur ce véhicule.",
      en: "A seizure is registered on this vehicle.",
    },
    remedy: {
      fr: "Seul le créancier ou un juge peut la lever : adressez-vous au vendeur.",
      en: "Only the creditor or a judge can lift it: turn to the seller.",
    },
  },
  {
    key: "suspended",
    step: "vehicule",
    field: "plate",
    effect: "block",
    when: { of: "facts.vehicle.suspended", equals: true },
    message: {
      fr: "L’immatriculation de ce véhicule est suspendue ou annulée.",
      en: "The registration of this vehicle is suspended or cancelled.",
    },
    remedy: {
      fr: "Le vendeur doit d’abord régulariser sa situation auprès de la préfecture.",
      en: "The seller must first settle the matter with the prefecture.",
    },
  },
  {
    key: "wrong-code",
    step: "vehicule",
    field: "transferCode",
    effect: "block",
    when: { of: "facts.vehicle.transferCodeMatch", equals: "unknown" },
    message: {
      fr: "Ce code de cession ne correspond pas à ce véhicule.",
      en: "This transfer code does not match this vehicle.",
    },
    remedy: {
      fr: "Relisez-le avec le vendeur, ou répondez « Non » et donnez le numéro de formule.",
      en: "Check it with the seller, or answer “No” and give the formula number.",
    },
  },
  {
    key: "expired-code",
    step: "vehicule",
    field: "transferCode",
    effect: "block",
    when: { of: "facts.vehicle.transferCodeMatch", equals: "expired" },
    message: {
      fr: "Ce code de cession a expiré : il est valable 15 jours.",
      en: "This transfer code has expired: it is valid for 15 days.",
    },
    remedy: {
      fr: "Demandez-en un nouveau au vendeur, ou répondez « Non » et donnez le numéro de formule.",
      en: "Ask the seller for a new one, or answer “No” and give the formula number.",
    },
  },
  {
    key: "wrong-formula",
    step: "vehicule",
    field: "formula",
    effect: "block",
    when: { of: "facts.vehicle.formulaMatch", equals: false },
    message: {
      fr: "Ce numéro de formule n’est pas celui du dernier titre de ce véhicule.",
      en: "This formula number is not that of the vehicle’s latest certificate.",
    },
    remedy: {
      fr: "Relisez-le en haut à gauche de la carte grise. Un duplicata porte un autre numéro.",
      en: "Check it at the top left of the certificate. A duplicate carries another number.",
    },
  },
  {
    key: "wrong-date",
    step: "vehicule",
    field: "certificateDate",
    effect: "block",
    when: {
      all: [
        { of: "answers.plate", shape: "former-plate" },
        { of: "facts.vehicle.certificateDateMatch", equals: false },
      ],
    },
    message: {
      fr: "Cette date n’est pas celle du dernier titre de ce véhicule.",
      en: "This date is not that of the vehicle’s latest certificate.",
    },
    remedy: {
      fr: "Relisez le repère I de la carte grise : pour un ancien numéro, cette date remplace le numéro de formule.",
      en: "Check box I of the certificate: for an old number, this date stands for the formula number.",
    },
  },
  {
    key: "pledge",
    step: "vehicule",
    field: "plate",
    effect: "warn",
    when: { of: "facts.vehicle.pledged", equals: true },
    message: { fr: "Un gage est inscrit sur ce véhicule.", en: "A pledge is registered on this vehicle." },
    remedy: {
      fr: "Vous pouvez continuer, mais la dette suit le véhicule : demandez au vendeur la preuve qu’elle est payée.",
      en: "You can go on, but the debt follows the vehicle: ask the seller for proof that it is paid.",
    },
  },
  {
    key: "late",
    step: "vehicule",
    field: "saleDate",
    effect: "warn",
    when: { of: "answers.saleDate", olderThanMonths: 1 },
    message: { fr: "La vente date de plus d’un mois.", en: "The sale is more than one month old." },
    remedy: {
      fr: "Votre demande reste possible. Au-delà d’un mois, une amende de 135 € peut être demandée lors d’un contrôle (R322-5).",
      en: "You can still apply. After one month a fine of €135 may be claimed at a check (R322-5).",
    },
  },
  {
    key: "vin-differs",
    step: "vehicule",
    field: "vin",
    effect: "warn",
    when: { of: "facts.vehicle.vinMatch", equals: false },
    message: {
      fr: "Le numéro d’identification n’est pas celui du registre pour cette plaque.",
      en: "The identification number is not the one on the register for this plate.",
    },
    remedy: {
      fr: "Relisez la plaque et le repère E. Si tout est juste, continuez : un agent vérifiera.",
      en: "Check the plate and box E. If both are right, go on: a civil servant will check.",
    },
  },
  {
    key: "register-down",
    step: "vehicule",
    field: "plate",
    effect: "warn",
    when: { of: "facts.vehicle.unavailable", equals: true },
    message: {
      fr: "Le registre des véhicules ne répond pas en ce moment.",
      en: "The vehicle register is not answering at the moment.",
    },
    remedy: {
      fr: "Continuez : nous l’interrogerons de nouveau avant l’envoi, et rien de ce que vous saisissez n’est perdu.",
      en: "Go on: we will ask again before you send, and nothing you enter is lost.",
    },
  },
];
