/** What a text may name instead of an address that is only known where the portal runs. */
export interface Variables {
  /** Where visitors find the portal: scheme, host and port, with the base path where it has one (BASE_PATH). */
  readonly portalOrigin: string;
  /** Scheme, host and port of the sandbox. */
  readonly sandboxOrigin: string;
  /** What requests to the main API begin with, as on its pages. */
  readonly sandboxBaseUrl: string;
}

const names: readonly (keyof Variables)[] = ['portalOrigin', 'sandboxOrigin', 'sandboxBaseUrl'];
const written = new RegExp(`\\{\\{(${names.join('|')})\\}\\}`, 'g');

/** The variables as an author writes them, for messages: `{{portalOrigin}}, …`. */
export const variableList = names.map((name) => `{{${name}}}`).join(', ');

/** What stands in their place where texts are only checked, dated and tested: no reader sees these. */
export const localVariables: Variables = {
  portalOrigin: 'http://localhost:3000',
  sandboxOrigin: 'http://localhost:4010',
  sandboxBaseUrl: 'http://localhost:4010/v1',
};

/** A text with the values of the variables that it names; all else in braces is left as it is. */
export function fillVariables(text: string, variables: Variables): string {
  return text.replace(written, (_, name: keyof Variables) => variables[name]);
}
