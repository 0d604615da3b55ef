import path from 'node:path';
import { StepError } from './run.mjs';

/** What `--out FOLDER` or `--out=FOLDER` names, from where npm was called; without it the folder of that name there. */
export function outFolder(usual, args = process.argv.slice(2), env = process.env) {
  const at = args.findIndex((each) => each === '--out' || each.startsWith('--out='));
  const name = at < 0 ? usual : args[at] === '--out' ? args[at + 1] : args[at].slice('--out='.length);
  if (!name) throw new StepError('--out wants the name of a folder.');
  return path.resolve(env.INIT_CWD || process.cwd(), name);
}
