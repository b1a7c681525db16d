import type { Act, By, Story } from "./story.ts";

const accepted = (by: By, claimed: number, approved: number): Act[] => [
  { does: "claim", by, at: [claimed, "09:22"] },
  { does: "examine", by },
  { does: "approve", by, at: [approved, "11:08"] },
];

const delivered = (posted: number): NonNullable<Story["parcel"]> => [
  ["PC1", [posted, "18:12"]],
  ["ET1", [posted - 1, "06:25"]],
  ["MD2", [posted - 2, "08:05"]],
  ["DI1", [posted - 2, "11:41"]],
];

/** What is over, well or not. */
export const ended: readonly Story[] = [
  {
    who: "yacine.belkhodja",
    plate: "GM-260-DV",
    papers: "formula",
    filed: [34, "18:22"],
    acts: accepted("haddad", 32, 31),
    lot: "october",
    parcel: delivered(27),
  },
  {
    who: "gaetan.legoff",
    plate: "FD-731-MN",
    papers: "code",
    filed: [33, "20:02"],
    acts: accepted("benali", 32, 31),
    lot: "october",
    parcel: delivered(27),
  },
  {
    who: "francoise.mercadier",
    plate: "FX-519-QJ",
    papers: "code",
    filed: [25, "09:51"],
    issued: true,
    acts: accepted("haddad", 23, 22),
    lot: "later",
    parcel: delivered(18),
    afterwards: [{ does: "write", at: [15, "12:10"], body: "Bien reçue ce matin. Merci pour votre rapidité !" }],
  },
  {
    who: "camille.morel.1961",
    plate: "GT-176-MS",
    papers: "code",
    filed: [24, "16:37"],
    seller: "professional",
    acts: accepted("benali", 23, 22),
    lot: "later",
    parcel: delivered(18),
  },
  {
    who: "camille.morel.1996",
    plate: "AH-633-TB",
    papers: "code",
    filed: [24, "08:15"],
    flaw: "failed_test",
    issued: true,
    acts: [
      { does: "claim", by: "benali", at: [22, "10:05"] },
      { does: "examine", by: "benali", no: ["favourable"] },
      {
        does: "reject",
        by: "benali",
        at: [22, "10:40"],
        ground: "CT_DEFAVORABLE",
        facts:
          "Le procès-verbal joint conclut à deux défaillances majeures. Une contre-visite favorable est nécessaire avant tout changement de titulaire\u00a0; vous pourrez alors déposer une nouvelle demande.",
      },
    ],
  },
  {
    who: "noelle.boeuvre",
    plate: "FN-845-WR",
    papers: "code",
    filed: [14, "13:29"],
    acts: [
      { does: "claim", by: "haddad", at: [12, "09:50"] },
      {
        does: "reject",
        by: "haddad",
        at: [12, "10:12"],
        ground: "DEMANDE_DOUBLON",
        facts:
          "Une demande déposée par un autre acheteur est déjà en cours pour ce véhicule, avec le même code de cession.",
      },
    ],
  },
  {
    who: "amadou.ndoye",
    plate: "GK-941-NH",
    papers: "formula",
    filed: [38, "11:02"],
    flaw: "no_time",
    acts: [
      { does: "claim", by: "haddad", at: [37, "09:15"] },
      { does: "examine", by: "haddad", slot: "oldCertificate", no: ["time"] },
      {
        does: "request",
        by: "haddad",
        at: [36, "09:40"],
        slot: "oldCertificate",
        ground: "CG_SANS_HEURE",
        comment: "L’heure de la vente n’apparaît pas.",
        message: "Bonjour, il manque l’heure de la vente sur la carte grise barrée.",
      },
      {
        does: "close",
        by: "haddad",
        at: [21, "16:30"],
        ground: "PIECES_NON_FOURNIES",
        facts: "La carte grise barrée et complétée n’est pas parvenue au service dans le délai de quinze jours.",
      },
    ],
  },
  {
    who: "haruka.aizawa",
    plate: "BC-274-VD",
    papers: "code",
    filed: [17, "10:31"],
    acts: [
      { does: "claim", by: "benali", at: [16, "09:12"] },
      {
        does: "write",
        at: [15, "18:44"],
        body: "Bonjour, la vente est annulée d’un commun accord, je retire ma demande.",
      },
      { does: "withdraw", at: [15, "18:47"] },
    ],
  },
  {
    who: "annelaure.huchard",
    plate: "GJ-582-LT",
    papers: "code",
    filed: [12, "22:06"],
    payment: "not_tried",
    acts: [{ does: "withdraw", at: [11, "07:58"] }],
  },
];
