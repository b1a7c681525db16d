import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { isHolder, isLeased } from "../vehicles/holder-questions.ts";
import { plateField } from "../vehicles/plate.ts";

type StepInput = ProcedureInput["steps"][number];

export const modified = (...kinds: string[]) => ({ of: "answers.modification", in: kinds });

export const situationStep: StepInput = {
  slug: "situation",
  title: { fr: "Votre situation", en: "Your situation" },
  intro: {
    fr: "Un siège enfant, un GPS ou une housse ne changent pas la carte grise.",
    en: "A child seat, a satnav or covers do not change the certificate.",
  },
  fields: [
    isHolder,
    isLeased,
    {
      key: "modification",
      kind: "choice",
      label: { fr: "Qu’est-ce qui a changé sur le véhicule ?", en: "What has changed on the vehicle?" },
      options: [
        {
          value: "technical",
          label: { fr: "Le moteur, l’énergie, les freins ou les essieux", en: "Engine, fuel, brakes or axles" },
        },
        {
          value: "bodywork",
          label: { fr: "La carrosserie ou l’aménagement", en: "Bodywork or fittings" },
          hint: {
            fr: "Camping-car, ambulance, accès en fauteuil roulant, side-car…",
            en: "Camper van, ambulance, wheelchair access, sidecar…",
          },
        },
        { value: "weight", label: { fr: "Les poids", en: "The weights" } },
        {
          value: "motorcycle-power",
          label: {
            fr: "La puissance d’une moto bridée (A2 vers A)",
            en: "The power of a restricted motorcycle (A2 to A)",
          },
        },
      ],
    },
  ],
};

export const vehicleStep: StepInput = {
  slug: "vehicule",
  title: { fr: "Le véhicule", en: "The vehicle" },
  fields: [
    plateField,
    {
      key: "modifiedOn",
      kind: "date",
      notAfterToday: true,
      notBefore: "1990-01-01",
      label: { fr: "Date de la transformation", en: "Date of the modification" },
      hint: { fr: "Celle du certificat ou de la facture.", en: "That of the certificate or the invoice." },
    },
    {
      key: "newPower",
      kind: "integer",
      min: 1,
      max: 1500,
      unit: "kW",
      visibleWhen: modified("motorcycle-power"),
      label: { fr: "Nouvelle puissance maximale", en: "New maximum power" },
      hint: {
        fr: "Repère P.2 du certificat de conformité, en kW.",
        en: "Box P.2 of the certificate of conformity, in kW.",
      },
    },
    {
      key: "newMass",
      kind: "integer",
      min: 30,
      max: 44000,
      unit: "kg",
      visibleWhen: modified("weight"),
      label: { fr: "Nouveau poids", en: "New weight" },
      hint: {
        fr: "Celui du bulletin de pesée ou du certificat, en kg.",
        en: "That of the weighing slip or certificate, in kg.",
      },
    },
    {
      key: "licence",
      kind: "choice",
      visibleWhen: modified("motorcycle-power"),
      label: { fr: "Avez-vous le permis A ?", en: "Do you hold licence A?" },
      options: [
        { value: "yes", label: { fr: "Oui", en: "Yes" } },
        { value: "no", label: { fr: "Non", en: "No" } },
      ],
    },
  ],
};
