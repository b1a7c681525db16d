import { type Answer, text } from "#lib/local/serve.ts";
import { escapeXml, readXml, type XmlElement } from "./xml.ts";

const envelope = "http://schemas.xmlsoap.org/soap/envelope/";
const service =
  "http://securite.service.tpa.cp.finances.gouv.fr/services/mas_securite/contrat_paiement_securise/PaiementSecuriseService";

export type Fields = Record<string, string | number>;
export type Call = { operation: string; argument: Record<string, string> };
export type Fault = {
  kind: "FonctionnelleErreur" | "TechDysfonctionnementErreur" | "TechIndisponibiliteErreur" | "TechProtocolaireErreur";
  code: string;
  libelle: string;
  severite: string;
};

/** The operation asked in a SOAP 1.1 envelope and its `arg0`, or null when it is not one of this contract. */
export const readCall = (source: string): Call | null => {
  const root = readXml(source);
  if (root?.name !== "Envelope" || root.namespace !== envelope) return null;
  const body = root.children.find(({ name, namespace }) => name === "Body" && namespace === envelope);
  const [operation, another] = body?.children ?? [];
  if (!operation || another || operation.namespace !== service) return null;
  const argument = operation.children.find(({ name }) => name === "arg0");
  return argument ? { operation: operation.name, argument: fieldsOf(argument) } : null;
};

export const soapReturn = (operation: string, fields: Fields): Answer =>
  soap(
    200,
    `<ns2:${operation}Response xmlns:ns2="${service}"><return>${elements(fields)}</return></ns2:${operation}Response>`,
  );

export const soapFault = ({ kind, code, libelle, severite }: Fault): Answer => {
  const detail = elements({ code, descriptif: libelle, libelle, severite });
  return soap(
    500,
    `<S:Fault><faultcode>S:Server</faultcode><faultstring>fr.gouv.finances.cp.tpa.webservice.exceptions.${kind}</faultstring>` +
      `<detail><ns2:${kind} xmlns:ns2="${service}">${detail}</ns2:${kind}></detail></S:Fault>`,
  );
};

const soap = (status: number, body: string): Answer =>
  text(
    status,
    `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="${envelope}"><S:Body>${body}</S:Body></S:Envelope>`,
    "text/xml",
  );

const elements = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join("");

const fieldsOf = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(element.children.map(({ name, text: value }) => [name, value.trim()]));
