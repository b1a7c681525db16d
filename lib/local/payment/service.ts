import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Faults } from "#lib/local/faults.ts";
import { parisIso } from "#lib/local/paris.ts";
import type { Answer, Route } from "#lib/local/serve.ts";
import type { Store } from "#lib/local/store.ts";
import { isForgotten, type Operation, requestSchema } from "./operation.ts";
import { type Call, type Fault, readCall, soapFault, soapReturn } from "./soap.ts";

export type PaymentFault = "no-notification" | "double-notification" | "slow-notification" | "wrong-amount" | "down";
export type Parts = { operations: Store<Operation>; faults: Faults<PaymentFault>; client: string; now: () => Date };

/** The web service by which a portal creates a payment, then asks what became of it. */
export const serviceRoute = (parts: Parts): Route => [
  "POST",
  "/tpa/services/securite",
  (asked) => {
    if (parts.faults.mode() === "down") return soapFault(unavailable);
    const call = readCall(asked.body.toString());
    return call ? answer(call, parts) : soapFault(protocol);
  },
];

const answer = ({ operation, argument }: Call, parts: Parts): Answer =>
  contract.get(operation)?.(argument, parts) ?? soapFault(protocol);

const create = (argument: Record<string, string>, { operations, client: known, now }: Parts): Answer => {
  const read = requestSchema.safeParse(argument);
  if (!read.success) return functional(...refusalOf(read.error));
  if (read.data.numcli !== known)
    return functional("T2", "Le numéro du client doit être pré-existant dans la base PayFiP.");
  const idOp = randomUUID();
  operations.set(idOp, { idOp, request: read.data, createdAt: now().toISOString(), settled: null });
  return soapReturn("creerPaiementSecurise", { idOp });
};

const detail = ({ idOp = "" }: Record<string, string>, { operations, faults, now }: Parts): Answer => {
  const operation = operations.get(idOp);
  if (!operation || isForgotten(operation, now())) return functional("P1", "IdOp incorrect.");
  if (!operation.settled) return functional("P5", "Résultat de la transaction non connu.");
  const { request, settled } = operation;
  const at = parisIso(new Date(settled.at));
  return soapReturn("recupererDetailPaiementSecurise", {
    dattrans: `${at.slice(8, 10)}${at.slice(5, 7)}${at.slice(0, 4)}`,
    exer: request.exer,
    heurtrans: `${at.slice(11, 13)}${at.slice(14, 16)}`,
    idOp,
    mel: request.mel,
    montant: request.montant + (faults.mode() === "wrong-amount" ? 100 : 0),
    numauto: settled.numauto,
    numcli: request.numcli,
    objet: request.objet,
    refdet: request.refdet,
    resultrans: settled.resultrans,
    saisie: request.saisie,
  });
};

const client = ({ numCli = "" }: Record<string, string>, parts: Parts): Answer =>
  numCli === parts.client
    ? soapReturn("recupererDetailClient", {
        libelleN1: "PARVIS",
        libelleN2: "DEMONSTRATION",
        libelleN3: "",
        numcli: numCli,
      })
    : functional("T2", "Le numéro du client doit être pré-existant dans la base PayFiP.");

const contract = new Map([
  ["creerPaiementSecurise", create],
  ["recupererDetailPaiementSecurise", detail],
  ["recupererDetailClient", client],
]);

const refusals = new Map<string, [code: string, libelle: string]>([
  ["exer", ["E1", "Le format de l’exercice n’est pas correct."]],
  ["mel", ["A2", "L’adresse mél est incorrecte."]],
  ["montant", ["M1", "Le format du montant n’est pas correct."]],
  ["numcli", ["T1", "Le numéro du client n’est pas conforme."]],
  ["objet", ["O1", "Le format de l’objet n’est pas conforme."]],
  ["refdet", ["R3", "Le format du paramètre REFDET n’est pas conforme."]],
  ["saisie", ["S1", "Le mode de saisie est invalide."]],
  ["urlnotif", ["N1", "L’adresse de notification n’est pas valide."]],
  ["urlredirect", ["D1", "L’adresse de redirection n’est pas valide."]],
]);

const refusalOf = (error: z.ZodError): [code: string, libelle: string] => {
  const [issue] = error.issues;
  if (issue?.code === "too_small" && issue.path[0] === "montant") return ["M3", "Le montant doit être d’au moins 1 €."];
  if (issue?.code === "too_big" && issue.path[0] === "montant")
    return ["M5", "Le montant dépasse la limite autorisée."];
  return refusals.get(String(issue?.path[0])) ?? ["T0", "La demande n’est pas conforme."];
};

const functional = (code: string, libelle: string): Answer =>
  soapFault({ kind: "FonctionnelleErreur", code, libelle, severite: "2" });

const protocol: Fault = {
  kind: "TechProtocolaireErreur",
  code: "PROTOCOLE",
  libelle: "Le message n’est pas conforme au contrat.",
  severite: "3",
};

const unavailable: Fault = {
  kind: "TechIndisponibiliteErreur",
  code: "INDISPONIBLE",
  libelle: "Le service est momentanément indisponible.",
  severite: "3",
};
