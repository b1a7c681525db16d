import type { Language, Text } from "#lib/engine/text.ts";
import { contact } from "./contact.ts";

const question: Text = { fr: "Une question\u00a0?", en: "A question?" };
const price: Text = { fr: "prix d’un appel local", en: "price of a local call" };
const agents: Text = { fr: "Espace agents", en: "Staff sign-in" };

const links: readonly { href: string; label: Text }[] = [
  { href: "/accessibilite", label: { fr: "Accessibilité\u00a0: non conforme", en: "Accessibility: not compliant" } },
  { href: "/donnees-personnelles", label: { fr: "Données personnelles", en: "Personal data" } },
  { href: "/statistiques", label: { fr: "Statistiques", en: "Figures" } },
  { href: "/algorithmes", label: { fr: "Algorithmes", en: "Algorithms" } },
  { href: "/mentions-legales", label: { fr: "Mentions légales", en: "Legal notice" } },
  { href: "/aide", label: { fr: "Aide et contact", en: "Help and contact" } },
];

export function SiteFooter({ language }: { language: Language }) {
  return (
    <footer className="pv-footer">
      <div className="pv-wrap">
        <p>
          <strong>{question[language]}</strong> <a href={contact.phoneLink}>{contact.phone}</a>,{" "}
          {contact.hours[language]}, {price[language]}.
        </p>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label[language]}</a>
            </li>
          ))}
          <li>
            <a href="/connexion/agent">{agents[language]}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
