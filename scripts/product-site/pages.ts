import { componentsPage } from './components.ts';
import { configurationPage } from './configuration.ts';

/** The pages of `sites/portal` that are made of the code, by their file. */
export function generatedPages(): Readonly<Record<string, string>> {
  const guides = 'sites/portal/content/guides';
  return {
    [`${guides}/components.mdx`]: componentsPage(),
    [`${guides}/configuration.mdx`]: configurationPage(),
  };
}
