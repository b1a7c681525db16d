import { Alert } from "#app/_ui/alert.tsx";
import { ButtonLink } from "#app/_ui/button-link.tsx";
import { Table } from "#app/_ui/table.tsx";
import type { Language } from "#lib/engine/text.ts";
import { type Impersonable, impersonable } from "#lib/web/demonstration/people.ts";
import { demonstrationWords } from "./words.ts";

/** Whom a visitor may sign in as, and how. */
export async function PeopleSection({ language }: { language: Language }) {
  const words = demonstrationWords[language];
  const { citizens, agents } = await impersonable();
  return (
    <section className="pv-section pv-stack" aria-labelledby="personnes">
      <div className="pv-section-head">
        <h2 className="ds-heading" data-size="sm" id="personnes">
          {words.people}
        </h2>
        <p>
          {words.password} <strong className="pv-num">123</strong>
        </p>
      </div>
      <PeopleTable title={words.citizens} people={citizens} language={language} />
      <p>
        <ButtonLink href="/connexion" look={{ variant: "secondary", icon: "person" }}>
          {words.citizenSignIn}
        </ButtonLink>
      </p>
      <PeopleTable title={words.agents} people={agents} language={language} />
      <p>
        <ButtonLink href="/connexion/agent" look={{ variant: "secondary", icon: "person" }}>
          {words.agentSignIn}
        </ButtonLink>
      </p>
    </section>
  );
}

type PeopleTableProps = { title: string; people: readonly Impersonable[] | undefined; language: Language };

function PeopleTable({ title, people, language }: PeopleTableProps) {
  const { columns, down } = demonstrationWords[language];
  if (people === undefined)
    return (
      <Alert tone="warning" title={title}>
        <p>{down}</p>
      </Alert>
    );
  return (
    <Table
      caption={title}
      columns={[columns.name, columns.signIn, columns.about].map((label) => ({ label }))}
      rows={people.map(({ name, signIn, about }) => ({
        key: signIn,
        cells: [
          <span key="name" className="pv-demo-name">
            {name}
          </span>,
          <code key="signIn">{signIn}</code>,
          <span key="about" className="pv-demo-name">
            {about[language]}
          </span>,
        ],
      }))}
    />
  );
}
