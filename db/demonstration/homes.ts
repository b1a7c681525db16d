/** Where each invented citizen lives: FranceConnect does not say it, they declare it. */
export type Home = { street: string; postcode: string; city: string; phone?: string; recipientDetail?: string };

export const homes: Readonly<Record<string, Home>> = {
  "ines.carpentier": { street: "18 rue des Lilas", postcode: "93100", city: "Montreuil", phone: "01 99 00 31 07" },
  "yacine.belkhodja": { street: "7 quai des Marronniers", postcode: "13002", city: "Marseille" },
  "haruka.aizawa": {
    street: "31 rue du Moulin-Vert",
    postcode: "67000",
    city: "Strasbourg",
    recipientDetail: "Appartement 12",
  },
  "amadou.ndoye": { street: "5 allée des Charmes", postcode: "31500", city: "Toulouse", phone: "01 99 00 31 12" },
  "francoise.mercadier": { street: "2 chemin du Lavoir", postcode: "95500", city: "Gonesse" },
  "gaetan.legoff": { street: "44 rue du Phare", postcode: "29200", city: "Brest", phone: "01 99 00 31 18" },
  "annelaure.huchard": { street: "9 montée des Tisserands", postcode: "69004", city: "Lyon" },
  "noelle.boeuvre": { street: "16 rue de la Filature", postcode: "59000", city: "Lille", phone: "01 99 00 31 23" },
  "lisandru.pietracci": { street: "3 cours des Arbousiers", postcode: "20000", city: "Ajaccio" },
  "lina.rousselot": { street: "27 rue du Bois-Joli", postcode: "44300", city: "Nantes" },
  "camille.morel.1961": { street: "12 villa des Glycines", postcode: "75014", city: "Paris" },
  "camille.morel.1996": { street: "58 rue des Pins", postcode: "33000", city: "Bordeaux", phone: "01 99 00 31 34" },
};
