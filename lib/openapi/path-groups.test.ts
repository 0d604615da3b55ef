import { expect, test } from 'vitest';
import type { OperationSummary } from './model.ts';
import { groupByPath, longestList, longestUntagged } from './path-groups.ts';

const at = (path: string, index = 0): OperationSummary => ({
  slug: `${path} ${index}`,
  method: 'GET',
  path,
  title: path,
  deprecated: false,
});

/** As many operations as the number says, at and below a path. */
const below = (path: string, count: number) =>
  Array.from({ length: count }, (_, index) => at(index % 2 ? `${path}/{id}` : path, index));

function shown(operations: readonly OperationSummary[], longest?: number) {
  return groupByPath(operations, longest).map(({ title, operations: own }) => `${title}: ${own.length}`);
}

test('few operations are one list, and so are those that their paths do not divide', () => {
  expect(shown(below('/orders', longestList))).toEqual(['undefined: 30']);
  expect(shown(below('/orders', 60))).toEqual(['undefined: 60']);
  const apart = Array.from({ length: 60 }, (_, index) => at(`/thing${index}`));
  expect(shown(apart)).toEqual(['undefined: 60']);
  expect(shown([])).toEqual(['undefined: 0']);
});

test('names that all share say nothing: the next ones divide', () => {
  const operations = [...below('/v1/shops/{shop}/orders', 20), ...below('/v1/shops/{shop}/refunds', 20)];
  expect(shown(operations)).toEqual(['Orders: 20', 'Refunds: 20']);
});

test('a group that is too long is divided by its next name, and keeps what would stand alone', () => {
  const operations = [
    ...below('/users', 5),
    at('/teams/{id}'),
    ...below('/teams/{id}/members', 20),
    ...below('/teams/{id}/open-invitations', 12),
    at('/teams/{id}/avatar'),
  ];
  expect(shown(operations)).toEqual(['Users: 5', 'Teams: 2', 'Members: 20', 'Open invitations: 12']);
});

test('the same last name below two others is told apart by them', () => {
  const operations = [
    ...below('/guilds/{id}/messages', 17),
    ...below('/guilds/{id}/roles', 17),
    ...below('/channels/{id}/messages', 17),
    ...below('/channels/{id}/pins', 17),
  ];
  expect(shown(operations)).toEqual([
    'Guilds / Messages: 17',
    'Guilds / Roles: 17',
    'Channels / Messages: 17',
    'Channels / Pins: 17',
  ]);
});

test('groups stand in reading order, and every operation in one of them', () => {
  const operations = [...below('/b', 9), at('/alone'), ...below('/a', 9), at('/single'), ...below('/b', 12)];
  const groups = groupByPath(operations);
  expect(groups.map(({ title }) => title)).toEqual(['B', undefined, 'A']);
  expect(new Set(groups.flatMap((group) => group.operations))).toEqual(new Set(operations));
});

test('calls whose names hold dots are divided by them, endings of files and methods behind a colon are not names', () => {
  const calls = ['chat.post', 'chat.delete', 'files.list', 'files.info'].flatMap((name) => [
    ...below(`/${name}`, 8),
  ]);
  expect(shown(calls)).toEqual(['Chat: 16', 'Files: 16']);
  const files = [...below('/Accounts.json', 16), ...below("/Calls('{id}')/Items", 16)];
  expect(shown(files)).toEqual(['Accounts: 16', 'Calls: 16']);
});

test('without tags a short list is divided too', () => {
  const operations = [...below('/cats', 6), ...below('/dogs', 6)];
  expect(shown(operations)).toEqual(['undefined: 12']);
  expect(shown(operations, longestUntagged)).toEqual(['Cats: 6', 'Dogs: 6']);
});

test('names that an object has by itself, and paths without end, are like any other', () => {
  const operations = [...below('/__proto__', 16), ...below('/constructor', 16)];
  expect(shown(operations)).toEqual(['Proto: 16', 'Constructor: 16']);
  expect(shown(below('/a'.repeat(50_000), 40))).toEqual(['undefined: 40']);
});
