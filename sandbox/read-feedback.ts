// `npm run feedback`: what readers answered to "Was this page helpful?", from the sandbox's store.
import { readSettings } from './settings.ts';
import { readFeedback } from './store/feedback.ts';
import { openStore } from './store/store.ts';

const store = openStore(readSettings(process.env).database);
try {
  const pages = await store.read(readFeedback);
  const lines = pages.map(
    ({ page, helpful, unhelpful }) =>
      `${String(unhelpful).padStart(6)} no ${String(helpful).padStart(6)} yes  ${page}`,
  );
  process.stdout.write(lines.length === 0 ? 'Nobody has answered yet.\n' : `${lines.join('\n')}\n`);
} finally {
  await store.close();
}
