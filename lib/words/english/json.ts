/** What is said of a text that is no JSON: `packages/json` has the words, since the sandbox says them too. */
export { words } from '#json/fault-words.ts';
