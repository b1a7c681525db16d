export type Language = "fr" | "en";

/** What each language is made of, and the other is not. */
const signs: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [
    /[àâçèéêëîïôùûœæ]/iu,
    /[«»]/u,
    // A space before a double sign.
    /[\s\u00a0\u202f][?!:;](\s|$)/u,
    /(^|[^\p{L}])([cdjlmnst]|qu)’\p{L}/iu,
    /(^|[^\p{L}])(le|la|les|une|des|du|de|au|aux|et|ou|que|qui|dans|pour|par|sur|avec|sans|votre|vos|notre|nos|cette|ces|est|sont|vous|nous|pas|mes|aucun|aucune|depuis|entre|chez|dossier|demande|titre|carte)(?!\p{L})/iu,
  ],
  en: [
    /(^|[^\p{L}])(the|of|and|to|is|are|was|were|been|this|that|these|with|without|your|our|from|not|which|have|has|will|would|when|what|you|we|they|request)(?!\p{L}|@|\.)/iu,
  ],
};

/** Names stay as they are in any language. Each is taken away before the words are judged. */
export const properNames: readonly RegExp[] = [
  // People who are invented, and where they live: the demonstration’s.
  /Aurélie|Inès|Françoise|Gaëtan|Noëlle|Désiré|Hélène|Trévérec|Bœuvré|D['’]Éville|Thomas Le Guirec|Le Goff/giu,
  /Camille Morel \(née? en \d{4}\)|, sans nom de naissance|sans\.nom/gu,
  /7 rue des Tilleuls|18 rue des Lilas|12 place des Platanes-Neufs|tribunal administratif de \p{L}+/giu,
  // Regions of France, and the carrier.
  /Auvergne-Rhône-Alpes|Île-de-France|La Poste/gu,
  // References, codes and plates, made by chance, in which letters happen to be words.
  /(?<![\p{L}\d])[A-Z\d]{1,4}(-[A-Z\d]{2,4})+(?![\p{L}\d])/gu,
  // Files, as people have named them; people’s addresses, made by chance; pages, whose addresses are the same in both
  // languages.
  /[\p{L}\d.-]+\.pdf|[\w.-]+@[\w.-]+|https?:\/\/\S+/gu,
  // An authority, under the only name it has, and its free address.
  /Défenseur des droits|Libre réponse \d+/gu,
  // The other language, called as those who speak it do.
  /Français/gu,
  // What a seller writes by hand on a French certificate.
  /“(Vendu|Cédé) le”/gu,
  // The number of a certificate, which happens to end on letters.
  /2019ET50829/gu,
];

export type Said = { where: string; words: string };

/** What is written for machines is in no language. */
export const code = /`[^`]*`/g;

/** What is left of another language once the proper names are taken away. */
export const foreignIn = (said: readonly Said[], language: Language): Said[] =>
  said.filter(({ words }) => {
    const left = [...properNames, code].reduce((rest, name) => rest.replaceAll(name, "…"), words);
    return signs[language === "en" ? "fr" : "en"].some((sign) => sign.test(left));
  });
