// `npm run feedback`: what readers answered to "Was this page helpful?" and what they looked for and did not find, from
// the portal's own store.
import { parseSettings } from '#lib/env/parse.ts';
import { createFeedbackStore } from '#lib/feedback/store.ts';

const store = createFeedbackStore(parseSettings(process.env).databaseUrl);
try {
  const pages = await store.read();
  const searches = await store.readSearches();
  print(
    pages.map(
      ({ page, helpful, unhelpful }) =>
        `${String(unhelpful).padStart(6)} no ${String(helpful).padStart(6)} yes  ${page}`,
    ),
    'Nobody has answered yet.',
  );
  print(
    searches.map(
      ({ words, searches: count, lastDay }) => `${String(count).padStart(6)} × ${lastDay}  ${words}`,
    ),
    'No search has been without a result.',
    'Searched for, and not found (how often, the last day):',
  );
} finally {
  await store.close();
}

function print(lines: readonly string[], none: string, title = ''): void {
  const shown = lines.length === 0 ? [none] : [...(title === '' ? [] : ['', title]), ...lines];
  process.stdout.write(`${shown.join('\n')}\n`);
}
