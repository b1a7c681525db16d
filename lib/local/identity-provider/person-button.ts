import { type Html, html } from "#lib/local/look/html.ts";

type Person = { readonly value: string; readonly name: string; readonly about: string };

/** Signs someone in at once. What the person is there to show describes the button without being part of its name. */
export const personButton = ({ value, name, about }: Person): Html =>
  html`<li class="choice"><button type="submit" name="personne" value="${value}" aria-describedby="about-${value}"><small>Se connecter en tant que</small> <strong>${name}</strong></button><p class="hint" id="about-${value}">${about}</p></li>`;
