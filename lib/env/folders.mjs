// Where a site's files are. Plain JavaScript: the scripts that run before anything is installed read it too.
import path from 'node:path';

/** The folder of the site that this process serves: `SITE_DIR`, by default the repository's root. */
export function siteFolder(env = process.env, root = process.cwd()) {
  return path.resolve(/* turbopackIgnore: true */ root, env.SITE_DIR || '.');
}

/** The folder of the descriptions: `OPENAPI_DIR`, by default `openapi` of the site. */
export function openapiFolder(env = process.env, root = process.cwd()) {
  if (env.OPENAPI_DIR) return path.resolve(/* turbopackIgnore: true */ root, env.OPENAPI_DIR);
  return path.join(siteFolder(env, root), 'openapi');
}

/**
 * Lets `--site DIR` of a command line say what SITE_DIR says, for this process and those that it starts, and takes it out of
 * the arguments. The folder is meant from where npm was called.
 */
export function takeSiteArgument(args = process.argv, env = process.env) {
  const at = args.findIndex((each) => each === '--site' || each.startsWith('--site='));
  if (at < 0) return;
  const value = args[at] === '--site' ? args[at + 1] : args[at].slice('--site='.length);
  args.splice(at, args[at] === '--site' ? 2 : 1);
  env.SITE_DIR = path.resolve(env.INIT_CWD || process.cwd(), value || '.');
}
