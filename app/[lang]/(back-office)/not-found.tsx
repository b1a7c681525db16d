import { NotFound } from "#app/_ui/shell/not-found.tsx";

export default function AgentNotFound() {
  return (
    <main id="contenu">
      <NotFound />
    </main>
  );
}
