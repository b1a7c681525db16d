import { regionOfPostcode } from "#lib/fees/region.ts";

/** Given names, and family names that nobody was asked for: their pairs are invented people. */
export const givenNames =
  "Adèle Agathe Aïcha Alban Alexandre Alice Amandine Amina Anaïs Andréa Anselme Antoine Apolline Armand Arthur Aurore Axel Bastien Béatrice Benoît Bérénice Blanche Brice Camille Capucine Carole Céleste Céline Chloé Clarisse Clément Coralie Cyril Damien Daphné Delphine Denis Diane Djamila Édouard Élise Éloïse Émilien Emma Enzo Éric Esther Eugénie Fabien Fanny Fatou Félix Florent Françoise Gabriel Gaël Garance Gautier Geneviève Gilles Grégoire Hadrien Hélène Hortense Hugo Ibrahim Inès Irène Isabelle Ismaël Jade Jeanne Jérémie Joël Josépha Judith Jules Julie Karim Kenza Laëtitia Laure Léa Léonie Lilian Lina Loïc Louise Lucas Lucile Maël Maëva Manon Marc Margaux Marius Mathilde Mehdi Mélanie Mickaël Mireille Moussa Myriam Nadège Naïma Nathan Nicolas Noémie Océane Odile Olivier Ophélie Oscar Pascale Patrice Pauline Perrine Pierre Prune Quentin Rachid Raphaël Régine Rémi Robin Romane Rosalie Sabrina Salomé Samir Sandrine Sarah Sébastien Séverine Simon Solène Sophie Stéphane Suzanne Sylvain Tanguy Thaïs Théo Thibault Tristan Ursule Valentin Valérie Victor Violette Wassim Xavier Yann Yasmine Yohan Yvonne Zélie Zoé".split(
    " ",
  );

const beginnings =
  "Abri Alba Ambro Arde Auba Bara Bela Berthe Boissi Bonna Bourde Brissa Cabri Cala Carra Casta Chante Chape Coula Cresse Dambre Delor Desma Doura Escou Estra Falga Ferra Floure Fonta Gabri Galli Garde Girou Grima Guéri Haute Hure Jarri Jolive Lagra Lambre Laure Lesta Mala Marque Masse Mira Monta Mouli Nadau Noire Oriva Palla Paulha Peyre Planta Poussi Quéra Ravi Roque Rouve Sabla Salva Sauve Ségui Sira Taille Terra Toura Trému Vala Vauga Verne Vida Vigna Ville".split(
    " ",
  );
const endings =
  "bert bois bourg card chard court dier dot fort gnac gnier lac lard lier lin lonne loux mard mier monde nac nard net nier non pied quet quin rac rand ret ric rier rolle ron rret sac sard set sol tard tel tet thier tier ton toux vel vier vigne ville zac".split(
    " ",
  );

export const familyNames = beginnings.flatMap((beginning) => endings.map((ending) => beginning + ending));

/** Streets that could be anywhere. */
export const streets =
  "rue des Lilas;rue du Moulin-Vert;avenue des Tilleuls;allée des Charmes;chemin du Lavoir;rue de la Filature;place du Vieux-Marché;impasse des Glycines;rue des Pins;boulevard des Platanes;rue du Bois-Joli;quai des Marronniers;rue de la Gare-Haute;cours des Arbousiers;rue du Clos-Neuf;venelle des Jardins".split(
    ";",
  );

/** Towns with their postcodes, as many times as people live there: every region of the tariffs is met. */
export const towns =
  "75011 Paris*9;75018 Paris*8;93100 Montreuil*5;78000 Versailles*3;94000 Créteil*3;69003 Lyon*7;38000 Grenoble*4;13005 Marseille*7;06000 Nice*4;83000 Toulon*3;31000 Toulouse*6;34000 Montpellier*4;33000 Bordeaux*6;86000 Poitiers*2;64000 Pau*2;59000 Lille*6;80000 Amiens*2;67000 Strasbourg*4;57000 Metz*3;51100 Reims*2;44000 Nantes*5;49000 Angers*2;35000 Rennes*4;29200 Brest*2;76000 Rouen*3;14000 Caen*2;45000 Orléans*2;37000 Tours*2;21000 Dijon*2;25000 Besançon*1;20000 Ajaccio*1;97400 Saint-Denis*1"
    .split(";")
    .flatMap((entry) => {
      const [place = "", weight = "1"] = entry.split("*");
      const postcode = place.slice(0, 5);
      const town = { postcode, city: place.slice(6), region: regionOfPostcode(postcode) ?? "" };
      return Array.from({ length: Number(weight) }, () => town);
    });
export type Town = (typeof towns)[number];
