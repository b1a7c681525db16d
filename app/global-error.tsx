"use client";

import "#app/_ui/styles/portal.css";

export { default } from "#app/_ui/shell/globally-failed.tsx";
