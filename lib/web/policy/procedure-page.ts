const address = /^\/demarches\/([^/]+)$/;

/** The procedure whose page is at that address: prerendered under the policy of its build, unless it was published since. */
export const procedureAt = (pathname: string): string | undefined => address.exec(pathname)?.[1];
