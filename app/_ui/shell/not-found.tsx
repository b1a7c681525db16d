import { ButtonLink } from "../button-link.tsx";

/** In both languages: an unknown address does not say which one it was meant in. Denied and absent read alike. */
export function NotFound() {
  return (
    <div className="pv-wrap">
      <div className="pv-title">
        <h1>Cette page n’existe pas</h1>
        <p className="pv-lead">
          L’adresse est peut-être incomplète, ou la page a été déplacée. Vos brouillons et vos demandes ne sont pas
          touchés.
        </p>
        <p className="pv-soft pv-stack-top" lang="en">
          This page does not exist. The address may be incomplete, or the page has moved. Your drafts and applications
          are safe.
        </p>
      </div>
      <p className="pv-row">
        <ButtonLink href="/">Aller à l’accueil</ButtonLink>
        <ButtonLink href="/mes-demarches" look={{ variant: "secondary" }}>
          Mes démarches
        </ButtonLink>
        <a href="/aide">Aide et contact</a>
      </p>
    </div>
  );
}
