import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, expect, it } from 'vitest';
import { programsOf } from '#lib/workflows/programs/index.ts';
import { descriptionDirectory } from '#lib/workflows/read/description-directory.ts';
import { readWorkflows } from '#lib/workflows/read/read-workflows.ts';
import { shownText } from '#tests/shown-text.ts';
import { arazzo, ordersApi } from '#tests/workflow-folder.ts';
import { CodeLines } from '../code/code-lines.tsx';
import { highlight } from '../code/highlight.ts';
import { findGrammar } from '../code/languages.ts';
import { markBases } from '../code/servers/mark-bases.ts';
import { markSamples } from '../code/servers/mark-samples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'program-bases-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'orders.yaml'), ordersApi);
writeFileSync(
  path.join(folder, 'a.arazzo.yaml'),
  arazzo('- { workflowId: list, steps: [{ stepId: list, operationId: listOrders }] }'),
);
const directory = descriptionDirectory(folder);
const { workflows } = await readWorkflows(folder, directory);
const operation = await directory.operation('orders', 'list-orders');

function write(base: string) {
  const [workflow] = workflows;
  if (!workflow || !operation) throw new Error('the files of the test are not read');
  const operations = new Map([['orders/list-orders', operation]]);
  const { files = [] } = programsOf(workflow, {
    ...{ operations, workflows: new Map() },
    baseUrls: new Map([['orders', base]]),
  });
  return files;
}

it.each(['curl', 'javascript', 'python'])('a program follows the chosen server in %s', async (language) => {
  const [base, other] = ['https://orders.example/v1', 'http://localhost:4010/v1'];
  const program = markSamples(write, base).find((file) => file.language === language);
  const { source = '', bases = [], shikiLanguage = '' } = program ?? {};
  const lines = markBases(await highlight(source, findGrammar(shikiLanguage)), bases);
  const servers = { api: 'orders', list: 'a1', base, address: '' };
  const html = renderToStaticMarkup(<CodeLines lines={lines} servers={servers} />);
  const chosen = html.replaceAll(/(<span data-base="a1">)[^<]*/g, `$1${other}`);
  expect(shownText(chosen)).toBe(write(other).find((file) => file.language === language)?.source);
});
