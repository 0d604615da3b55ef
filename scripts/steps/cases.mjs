import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * The table of security cases (`tests/security/cases.json`). A test belongs to the cases whose IDs its own title or
 * that of a group around it begins with: `A28: …`, `I01, I02 …`.
 *
 * @param reports texts of Vitest's and Playwright's JSON reports
 * @param others results that no report holds, with titles of the same form
 * @returns how many cases are proven, and how many are not: without a test, or with one that failed
 */
export async function reportCases(reports, others) {
  const file = path.join(root, 'tests', 'security', 'cases.json');
  const { cases, untried } = JSON.parse(await readFile(file, 'utf8'));
  const found = outcomes([...reports.flatMap((text) => testsOf(JSON.parse(text))), ...others]);
  const rows = Object.entries(cases).map(([id, title]) => ({ id, title, ...stateOf(found.get(id)) }));
  for (const { id, state, count, title } of rows)
    console.log(`  ${id} | ${state.padEnd(4)} | ${String(count).padStart(3)} | ${title}`);
  const isLeftOpen = ({ id, state }) => state === 'none' && untried.includes(id);
  const passed = rows.filter(({ state }) => state === 'pass').length;
  const open = rows.filter(isLeftOpen).length;
  if (open > 0)
    console.log(
      `  ${open} cases cannot be tried on every machine, and were not here ("untried" in cases.json)`,
    );
  return { passed, failed: rows.length - passed - open };
}

function stateOf(results = []) {
  const state = results.length === 0 ? 'none' : results.every(Boolean) ? 'pass' : 'fail';
  return { state, count: results.length };
}

/** Case → whether each of its tests passed. */
function outcomes(tests) {
  const found = new Map();
  for (const { titles, isPassed } of tests)
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
