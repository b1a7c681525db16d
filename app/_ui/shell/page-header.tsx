"use client";

/**
 * The header of a page made for one request: the browser draws it again from a language and a name, which is less work for everyone
 * than sending each of its elements beside the page. Pages that only inform have it without a script.
 */
export { SiteHeader as PageHeader } from "./site-header.tsx";
