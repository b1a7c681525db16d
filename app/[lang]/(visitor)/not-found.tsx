import { NotFound } from "#app/_ui/shell/not-found.tsx";

export default NotFound;
