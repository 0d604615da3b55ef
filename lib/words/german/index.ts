import type { Dictionary } from '../dictionary.ts';
import { words as callouts } from './callouts.ts';
import { words as changes } from './changes.ts';
import { words as code } from './code.ts';
import { words as comparison } from './comparison.ts';
import { words as consoleWords } from './console.ts';
import { words as controls } from './controls.ts';
import { words as demo } from './demo.ts';
import { words as differences } from './differences.ts';
import { words as errors } from './errors.ts';
import { words as explorer } from './explorer.ts';
import { words as frame } from './frame.ts';
import { words as guides } from './guides.ts';
import { words as home } from './home.ts';
import { words as inbox } from './inbox.ts';
import { words as json } from './json.ts';
import { words as keys } from './keys.ts';
import { words as launch } from './launch.ts';
import { words as matching } from './matching.ts';
import { words as oauth } from './oauth.ts';
import { words as plain } from './plain.ts';
import { words as problems } from './problems.ts';
import { words as programs } from './programs.ts';
import { words as reference } from './reference.ts';
import { words as request } from './request.ts';
import { words as rest } from './rest.ts';
import { words as run } from './run.ts';
import { words as search } from './search.ts';
import { words as servers } from './servers.ts';
import { words as shell } from './shell.ts';
import { words as site } from './site.ts';
import { words as terms } from './terms.ts';
import { words as verdict } from './verdict.ts';
import { words as versions } from './versions.ts';

/** What is shipped beside English. */
export const german: Dictionary = {
  callouts,
  changes,
  code,
  comparison,
  console: consoleWords,
  controls,
  demo,
  differences,
  errors,
  explorer,
  frame,
  guides,
  home,
  inbox,
  json,
  keys,
  launch,
  matching,
  oauth,
  plain,
  problems,
  programs,
  reference,
  request,
  rest,
  run,
  search,
  servers,
  shell,
  site,
  terms,
  verdict,
  versions,
};
