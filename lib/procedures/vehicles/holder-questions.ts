import type { ProcedureInput } from "#lib/engine/procedure.ts";
import { yesNo } from "../shared/yes-no.ts";

type FieldInput = NonNullable<ProcedureInput["steps"][number]["fields"]>[number];

export const isHolder: FieldInput = {
  key: "isHolder",
  kind: "choice",
  label: {
    fr: "Êtes-vous le titulaire, ou l’un des titulaires, de la carte grise ?",
    en: "Are you the holder, or one of the holders, of the certificate?",
  },
  options: yesNo("Oui", "Non"),
};

export const isLeased: FieldInput = {
  key: "leased",
  kind: "choice",
  label: {
    fr: "Le véhicule est-il en location longue durée ou en crédit-bail ?",
    en: "Is the vehicle on a long-term lease?",
  },
  options: yesNo("Oui", "Non"),
};
