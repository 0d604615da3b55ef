// `npm run check-site -- --site DIR`: what this engine wants changed in a site that was made with an older one. Ends with 1
// where there is something.
import { readFileSync } from 'node:fs';
import { siteFolder } from '#lib/env/folders.mjs';
import { SiteError } from '#lib/site/fault.ts';
import { readSite } from '#lib/site/read-site.ts';
import { readWords } from '#lib/site/read-words.ts';
import { compareVersions, notesSince } from '#lib/site/upgrade-notes.ts';
import { countMissing } from '#lib/words/dictionary.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

try {
  const { engine, language } = await readSite();
  const said = say(engine);
  process.stdout.write(`${[...said.lines, ...sayMissing(language)].join('\n')}\n`);
  process.exitCode = said.isDone ? 0 : 1;
} catch (error) {
  if (!(error instanceof SiteError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Words of the interface that a language of the site's own leaves out. */
function sayMissing(language: string): string[] {
  const count = countMissing(language, readWords(siteFolder(), language));
  return count === 0
    ? []
    : [`${count} words of the interface have no translation to "${language}"; they are shown in English.`];
}

function say(engine: string | undefined): { lines: string[]; isDone: boolean } {
  const made = engine === undefined ? 'names no engine' : `was made with ${engine}`;
  const subject = `${siteFolder()} ${made}; this is ${version}.`;
  if (engine !== undefined && compareVersions(engine, version) > 0)
    return {
      lines: [subject, 'An older engine may not know what it asks for: take the newer one.'],
      isDone: false,
    };
  const news = notesSince(readFileSync('CHANGELOG.md', 'utf8'), engine ?? '0.0.0');
  const notes = news.flatMap((each) => [`${each.version}:`, ...each.notes.map((note) => `  - ${note}`)]);
  const isDone = engine !== undefined && news.length === 0;
  const next = isDone
    ? 'Nothing has to change.'
    : `When that is so, and \`npm test -- --site DIR\` passes, write engine: '${version}' into portal.config.ts.`;
  return { lines: [subject, ...notes, next], isDone };
}
