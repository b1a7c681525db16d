import { contact } from "#app/_ui/shell/contact.ts";
import type { Procedure } from "#lib/engine/procedure.ts";
import type { Language } from "#lib/engine/text.ts";
import { environment } from "#lib/environment.ts";

type Part = { procedure: Procedure; language: Language };

/** The same, as search engines read it: https://schema.org/GovernmentService and https://schema.org/FAQPage. It is data, and runs nothing. */
export function ToldToMachines({ procedure, language }: Part) {
  const told = {
    "@context": "https://schema.org",
    "@graph": [serviceOf(procedure, language), ...(procedure.faq.length > 0 ? [questionsOf(procedure, language)] : [])],
  };
  return <script type="application/ld+json">{JSON.stringify(told).replaceAll("<", "\\u003c")}</script>;
}

const serviceOf = (procedure: Procedure, language: Language) => {
  const address = new URL(`/demarches/${procedure.slug}`, environment().PORTAL_URL).href;
  return {
    "@type": "GovernmentService",
    "@id": address,
    url: address,
    name: procedure.title[language],
    description: procedure.summary[language],
    serviceType: procedure.short[language],
    inLanguage: language,
    areaServed: { "@type": "Country", name: "France" },
    availableChannel: [
      { "@type": "ServiceChannel", serviceUrl: address, availableLanguage: ["fr", "en"] },
      {
        "@type": "ServiceChannel",
        servicePhone: { "@type": "ContactPoint", telephone: contact.phoneLink.slice("tel:".length) },
      },
    ],
    ...(procedure.fee.kind === "none" ? { offers: { "@type": "Offer", price: 0, priceCurrency: "EUR" } } : {}),
  };
};

const questionsOf = ({ faq }: Procedure, language: Language) => ({
  "@type": "FAQPage",
  mainEntity: faq.map(({ question, answer }) => ({
    "@type": "Question",
    name: question[language],
    acceptedAnswer: { "@type": "Answer", text: answer[language] },
  })),
});
