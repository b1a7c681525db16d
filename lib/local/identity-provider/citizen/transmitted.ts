import type { Citizen, CitizenIdentityProvider } from "#lib/local/people/citizen.ts";
import { claimsOf, scopeClaims } from "./claims.ts";

type Line = { readonly term: string; readonly value: string };

/** What the portal will receive for these scopes, in the words of the information page. */
export const transmitted = (citizen: Citizen, idp: CitizenIdentityProvider, scope: string): Line[] => {
  const granted = new Map<string, readonly string[]>(Object.entries(scopeClaims));
  const claims = new Set(scope.split(" ").flatMap((name) => granted.get(name) ?? []));
  return lines(citizen, claimsOf(citizen, idp).email)
    .filter(({ claim, value }) => claims.has(claim) && value !== "")
    .map(({ term, value }) => ({ term, value }));
};

const lines = (citizen: Citizen, email: string) => [
  { claim: "family_name", term: "Nom de naissance", value: citizen.family_name },
  { claim: "preferred_username", term: "Nom d’usage", value: citizen.preferred_username ?? "" },
  { claim: "given_name", term: "Prénoms", value: citizen.given_name_array.join(", ") },
  { claim: "birthdate", term: "Date de naissance", value: birthdateInWords(citizen.birthdate) },
  { claim: "gender", term: "Sexe", value: citizen.gender === "female" ? "Féminin" : "Masculin" },
  { claim: "birthplace", term: "Lieu de naissance", value: placeInWords(citizen) },
  { claim: "birthcountry", term: "Pays de naissance", value: countryInWords(citizen) },
  { claim: "email", term: "Adresse e-mail", value: email },
];

const placeInWords = ({ birthplace, birthplaceName }: Citizen): string =>
  birthplace === "" ? "" : `${birthplaceName} (${birthplace})`;

const countryInWords = ({ birthplace, birthplaceName, birthcountry }: Citizen): string =>
  `${birthplace === "" ? birthplaceName : "France"} (${birthcountry})`;

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** « 9 juin 1991 », or what is known of a presumed birth: « novembre 1992 », « 1992 ». */
export const birthdateInWords = (birthdate: string): string => {
  const [year = "", month = "", day = ""] = birthdate.split("-");
  const known = [day === "00" ? "" : dayInWords(day), MONTHS[Number(month) - 1] ?? "", year];
  return known.filter((part) => part !== "").join(" ");
};

const dayInWords = (day: string): string => (day === "01" ? "1er" : String(Number(day)));
