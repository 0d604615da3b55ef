import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dataPath } from '../env/data-path.ts';
import { writeChanged } from '../env/write-changed.ts';
import { type Spoken, speak } from './dictionary.ts';

/** The groups of words as modules: what `#words/…` is in a build (next.config.mjs). */
export function writeWords(spoken: Spoken): void {
  mkdirSync(dataPath('words'), { recursive: true });
  for (const [group, words] of Object.entries({ language: spoken.language, ...spoken.words }))
    writeChanged(dataPath('words', `${group}.ts`), `export const words = ${JSON.stringify(words)};\n`);
  writeChanged(dataPath('words.json'), JSON.stringify(spoken));
}

/** For scripts that follow a build: they speak its language from now on. */
export function speakAsBuilt(): void {
  const file = dataPath('words.json');
  if (statSync(file, { throwIfNoEntry: false })) speak(JSON.parse(readFileSync(file, 'utf8')) as Spoken);
}
