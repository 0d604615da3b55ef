import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * The table of security cases (`tests/security/cases.json`). A test belongs to the cases whose IDs its own title or
 * that of a group around it begins with: `A28: …`, `I01, I02 …`.
 *
 * @param reports texts of Vitest's and Playwright's JSON reports
 * @returns how many cases are proven, and how many are not: without a test, or with one that failed
 */
export async function reportCases(reports) {
  const file = path.join(root, 'tests', 'security', 'cases.json');
  const { cases, unproven } = JSON.parse(await readFile(file, 'utf8'));
  const found = outcomes(reports);
  const rows = Object.entries(cases).map(([id, title]) => ({ id, title, ...stateOf(found.get(id)) }));
  for (const { id, state, count, title } of rows)
    console.log(`  ${id} | ${state.padEnd(4)} | ${String(count).padStart(3)} | ${title}`);
  const isLeftOpen = ({ id, state }) => state === 'none' && unproven.includes(id);
  const passed = rows.filter(({ state }) => state === 'pass').length;
  const open = rows.filter(isLeftOpen).length;
  if (open > 0) console.log(`  ${open} cases are known to have no test yet ("unproven" in cases.json)`);
  return { passed, failed: rows.length - passed - open };
}

function stateOf(results = []) {
  const state = results.length === 0 ? 'none' : results.every(Boolean) ? 'pass' : 'fail';
  return { state, count: results.length };
}

/** Case → whether each of its tests passed. */
function outcomes(reports) {
  const found = new Map();
  for (const { titles, isPassed } of reports.flatMap((text) => testsOf(JSON.parse(text))))
    for (const id of new Set(titles.flatMap(idsOf))) found.set(id, [...(found.get(id) ?? []), isPassed]);
  return found;
}

function idsOf(title) {
  return /^(?:[A-R]\d\d(?:, )?)+/.exec(title)?.[0].match(/[A-R]\d\d/g) ?? [];
}

function testsOf({ testResults = [], suites = [] }) {
  return [
    ...testResults.flatMap(({ assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'skipped' && status !== 'pending')
        .map(({ ancestorTitles, title, status }) => ({
          titles: [...ancestorTitles, title],
          isPassed: status === 'passed',
        })),
    ),
    ...suites.flatMap((suite) => browserTests(suite, [])),
  ];
}

function browserTests({ title, specs = [], suites = [] }, above) {
  const titles = [...above, title];
  return [
    ...specs.map((spec) => ({ titles: [...titles, spec.title], isPassed: spec.ok })),
    ...suites.flatMap((suite) => browserTests(suite, titles)),
  ];
}
