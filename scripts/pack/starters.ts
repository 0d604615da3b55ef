/** What a packed folder is started with; `NODE_ENV` and the like are no settings of whoever starts it. */
export const serverStarter = `// Serves the portal: node server.js. PORT and all other settings come from the environment.
import process from 'node:process';

process.chdir(import.meta.dirname);
Object.assign(process.env, {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORTAL_DIST: 'build/next',
  SITE_DIR: 'site',
  OPENAPI_DIR: '',
});
await import('./scripts/serve.ts');
`;

/** @param script of the site, relative to its folder */
export function sandboxStarter(script: string): string {
  return `// Serves the site's own sandbox: node sandbox.js, beside node server.js.
import process from 'node:process';

process.chdir(import.meta.dirname);
process.env.NODE_ENV = 'production';
await import(${JSON.stringify(`./site/${script}`)});
`;
}
