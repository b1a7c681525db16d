import type { ProcedureInput } from "#lib/engine/procedure.ts";

type StepInput = ProcedureInput["steps"][number];

export const homeStep: StepInput = {
  slug: "logement",
  title: { fr: "Le logement", en: "The home" },
  fields: [
    {
      key: "home",
      kind: "address",
      completion: "address",
      label: { fr: "Adresse du logement à surveiller", en: "Address of the home to watch" },
      why: {
        fr: "Elle dit quelle brigade ou quel commissariat passera.",
        en: "It tells which police unit will pass by.",
      },
    },
    {
      key: "homeKind",
      kind: "choice",
      label: { fr: "Type de logement", en: "Type of home" },
      options: [
        { value: "house", label: { fr: "Une maison", en: "A house" } },
        { value: "flat", label: { fr: "Un appartement", en: "A flat" } },
        { value: "shop", label: { fr: "Un commerce", en: "A shop" } },
      ],
    },
    {
      key: "floor",
      kind: "text",
      required: false,
      visibleWhen: { of: "answers.homeKind", equals: "flat" },
      label: { fr: "Étage et porte (facultatif)", en: "Floor and door (optional)" },
    },
    {
      key: "alarm",
      kind: "yes-no",
      label: { fr: "Y a-t-il une alarme ou une télésurveillance ?", en: "Is there an alarm or remote surveillance?" },
    },
    {
      key: "alarmCompany",
      kind: "text",
      visibleWhen: { of: "answers.alarm", equals: "yes" },
      label: { fr: "Société et téléphone de télésurveillance", en: "Surveillance company and its phone" },
    },
    {
      key: "animals",
      kind: "yes-no",
      label: { fr: "Des animaux restent-ils sur place ?", en: "Will animals stay there?" },
    },
    {
      key: "animalsKind",
      kind: "text",
      visibleWhen: { of: "answers.animals", equals: "yes" },
      label: { fr: "Lesquels", en: "Which ones" },
    },
  ],
};

export const absenceStep: StepInput = {
  slug: "absence",
  title: { fr: "Votre absence", en: "Your absence" },
  intro: {
    fr: "Nous ne vous demandons pas pourquoi vous partez.",
    en: "We do not ask why you are leaving.",
  },
  fields: [
    { key: "departure", kind: "date", label: { fr: "Jour du départ", en: "Day you leave" } },
    { key: "return", kind: "date", label: { fr: "Jour du retour", en: "Day you return" } },
    {
      key: "habits",
      kind: "choices",
      required: false,
      label: {
        fr: "Ce qui fera croire à une présence (facultatif)",
        en: "What will suggest that someone is in (optional)",
      },
      options: [
        { value: "mail", label: { fr: "Quelqu’un relève le courrier", en: "Somebody collects the post" } },
        { value: "light", label: { fr: "Un éclairage automatique", en: "Automatic lighting" } },
        {
          value: "visits",
          label: { fr: "Des personnes passent de temps en temps", en: "People come by now and then" },
        },
      ],
    },
    {
      key: "vehicles",
      kind: "group",
      required: false,
      min: 0,
      max: 4,
      label: { fr: "Véhicules laissés sur place", en: "Vehicles left there" },
      one: { fr: "Véhicule", en: "Vehicle" },
      fields: [
        {
          key: "plate",
          kind: "text",
          format: "plate",
          label: { fr: "Numéro d’immatriculation", en: "Registration number" },
        },
        { key: "place", kind: "text", label: { fr: "Où il est garé", en: "Where it is parked" } },
      ],
    },
  ],
};

export const contactsStep: StepInput = {
  slug: "contacts",
  title: { fr: "Qui prévenir", en: "Whom to call" },
  fields: [
    {
      key: "contacts",
      kind: "group",
      min: 1,
      max: 3,
      label: { fr: "Personnes à prévenir en cas d’anomalie", en: "People to call if anything is wrong" },
      one: { fr: "Contact", en: "Contact" },
      fields: [
        { key: "name", kind: "text", format: "name", label: { fr: "Nom et prénom", en: "Full name" } },
        { key: "phone", kind: "text", format: "phone", label: { fr: "Téléphone", en: "Phone" } },
        { key: "keys", kind: "yes-no", label: { fr: "A-t-elle les clés ?", en: "Do they have the keys?" } },
      ],
    },
    {
      key: "notes",
      kind: "long-text",
      maxLength: 500,
      required: false,
      label: { fr: "Consignes (facultatif)", en: "Notes (optional)" },
      hint: {
        fr: "N’écrivez ni code d’alarme ni digicode : la patrouille vous les demandera par téléphone.",
        en: "Write no alarm or door code: the patrol will ask you for them by phone.",
      },
    },
  ],
};
