import { timeoutSeconds } from '../../request/samples/sample-body.ts';

/** Functions of the program by name; each stands in it where something calls it. */
const functions: Readonly<Record<string, string>> = {
  send: `async function send(method, url, { headers, body, timeoutSeconds = ${timeoutSeconds} } = {}) {
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  const response = await fetch(url, { method, headers, body, signal });
  const content = await response.text();
  const isJson = /[/+]json\\b/.test(response.headers.get('content-type') ?? '');
  return {
    ok: response.ok,
    status: response.status,
    headers: response.headers,
    content,
    body: isJson && content !== '' ? JSON.parse(content) : content,
  };
}`,
  failure: `function failure(step, response) {
  return new Error(response ? \`\${step}: \${response.status} \${response.content}\` : step);
}`,
  pause: `/** Waits as long as the answer asks for, else as long as the workflow does. */
async function pause({ headers }, seconds) {
  const asked = Number(headers.get('retry-after') ?? seconds);
  const wait = Number.isFinite(asked) ? asked : seconds;
  await new Promise((resolve) => setTimeout(resolve, wait * 1000));
}`,
  text: `function text(value) {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}`,
  same: `/** Upper and lower case are the same, and so are a number and its text. */
function same(left, right) {
  if (left == null || right == null) return left == right;
  if (typeof left === 'object' || typeof right === 'object') {
    return JSON.stringify(left) === JSON.stringify(right);
  }
  return String(left).toLowerCase() === String(right).toLowerCase();
}`,
  order: `/** Below 0, 0 or above 0; numbers by their value, texts by the alphabet. */
function order(left, right) {
  if (left == null || right == null) return Number.NaN;
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference)) return difference;
  return String(left).toLowerCase().localeCompare(String(right).toLowerCase());
}`,
  required: `function required(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(\`Set the environment variable \${name}.\`);
  return value;
}`,
};

/** The functions that the code calls. */
export function preludeOf(code: string): string {
  return Object.entries(functions)
    .filter(([name]) => new RegExp(`\\b${name}\\(`).test(code))
    .map(([, source]) => source)
    .join('\n\n');
}
