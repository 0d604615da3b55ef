// `npm run product-site`: writes those pages of the product's own documentation (sites/portal) that say what the code says.
import { writeFileSync } from 'node:fs';
import { generatedPages } from './product-site/pages.ts';

for (const [file, text] of Object.entries(generatedPages())) {
  writeFileSync(file, text);
  process.stdout.write(`${file}\n`);
}
