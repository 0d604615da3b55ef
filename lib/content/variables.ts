import type { installationVariables } from '../env/text-variables.ts';

/** What a text may name instead of what is only known where the portal runs: addresses without a slash at their end. */
export type InstallationVariables = Readonly<Record<(typeof installationVariables)[number], string>>;

/** The values of all variables by their names: those of the installation, and the site's own. */
export type Variables = Readonly<Record<string, string>>;

/** What stands in place of the first where texts are only checked, dated and tested: no reader sees these. */
export const localVariables: InstallationVariables = {
  portalOrigin: 'http://localhost:3000',
  sandboxOrigin: 'http://localhost:4010',
  sandboxBaseUrl: 'http://localhost:4010/v1',
};

/**
 * A text with the values of the variables that it names, as `{{name}}`; all else in braces is left as it is. With a
 * backslash before it a name stays as it is written, without the backslash, so that code may speak of it.
 */
export function fillVariables(text: string, variables: Variables): string {
  return text.replace(/(\\?)\{\{(\w+)\}\}/g, (written, backslash: string, name: string) => {
    if (!Object.hasOwn(variables, name)) return written;
    return backslash === '' ? (variables[name] ?? written) : `{{${name}}}`;
  });
}
