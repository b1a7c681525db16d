import { acknowledgementWords } from "#lib/documents/issued/acknowledgement-words.ts";
import { appealWays } from "#lib/engine/appeal.ts";
import { plural } from "#lib/engine/numbers.ts";
import {
  type Block,
  dayIn,
  type EmailFacts,
  follow,
  heading,
  instantIn,
  list,
  say,
  type Template,
  when,
  words,
} from "../email-content.ts";

/** The acknowledgement itself: CRPA R112-11-3 wants it by e-mail, with the mentions of R112-11-1. */
export const received: Template = (facts) => ({
  subject: words(
    `Votre demande n°\u00a0${facts.reference} est enregistrée`,
    `Your application ${facts.reference} is registered`,
  ),
  blocks: [...when(facts.filing, receipt), ...toDownload(facts), ...inCharge(facts), ...silence(facts)],
  button: follow,
});

type Filing = NonNullable<EmailFacts["filing"]>;

const receipt = ({ receivedAt, answerExpectedOn }: Filing): Block[] => {
  const [received, expected] = [instantIn(receivedAt), dayIn(answerExpectedOn)];
  return [
    say(
      `Nous avons reçu votre demande le ${received.fr} (heure de Paris).`,
      `We received your application on ${received.en} (Paris time).`,
    ),
    say(
      `Un agent va l’étudier. Réponse attendue au plus tard le ${expected.fr}. Nous vous écrivons à chaque étape.`,
      `A civil servant will review it. Answer expected by ${expected.en}. We write to you at each step.`,
    ),
  ];
};

const toDownload = ({ procedure: { provisional } }: EmailFacts): Block[] => [
  say("À télécharger dans votre espace\u00a0:", "To download once signed in:"),
  list([
    words(
      "l’accusé d’enregistrement et de réception, en PDF\u00a0;",
      "the acknowledgement of registration and receipt, as a PDF;",
    ),
    ...(provisional
      ? [
          words(
            `le document «\u00a0${provisional.title.fr}\u00a0», valable ${provisional.months}\u00a0mois.`,
            `the document “${provisional.title.en}”, valid for ${plural(provisional.months, "en", "one month", `${provisional.months} months`)}.`,
          ),
        ]
      : []),
  ]),
];

export const inCharge = ({ service: { name, postalAddress, email, phone } }: EmailFacts): Block[] => [
  heading("Le service chargé de votre demande", "The service in charge of your application"),
  list([
    words(`${name.fr}, ${postalAddress}`, `${name.en}, ${postalAddress}`),
    words(`E-mail\u00a0: ${email}`, `E-mail: ${email}`),
    words(`Téléphone\u00a0: ${phone}`, `Phone: ${phone}`),
  ]),
];

export const silence = ({ filing, service }: EmailFacts): Block[] => {
  const due = filing?.silence;
  if (due === undefined) return [];
  const title = { kind: "heading", text: acknowledgementWords.silence } as const;
  switch (due.effect) {
    case "none":
      return [title, { kind: "text", text: acknowledgementWords.noEffect }];
    case "acceptance":
      return [title, { kind: "text", text: acknowledgementWords.acceptance(due.on) }];
    case "rejection": {
      const { ways, closing } = appealWays(service);
      return [
        title,
        { kind: "text", text: acknowledgementWords.rejection(due.on) },
        { kind: "text", text: acknowledgementWords.appealFrom(due.on) },
        list(ways),
        { kind: "text", text: closing },
      ];
    }
  }
};
