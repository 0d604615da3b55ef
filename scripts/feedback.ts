// `npm run feedback`: what readers answered to "Was this page helpful?", from the portal's own store.
import { parseSettings } from '#lib/env/parse.ts';
import { createFeedbackStore } from '#lib/feedback/store.ts';

const store = createFeedbackStore(parseSettings(process.env).databaseUrl);
try {
  const pages = await store.read();
  const lines = pages.map(
    ({ page, helpful, unhelpful }) =>
      `${String(unhelpful).padStart(6)} no ${String(helpful).padStart(6)} yes  ${page}`,
  );
  process.stdout.write(lines.length === 0 ? 'Nobody has answered yet.\n' : `${lines.join('\n')}\n`);
} finally {
  await store.close();
}
