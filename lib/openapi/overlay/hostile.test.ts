import { describe, expect, it, test } from 'vitest';
import { applied, overlay, overlayOf } from '#tests/overlaid.ts';

describe('hostile overlays', () => {
  it('put names of prototypes in as names', () => {
    const actions = [
      { target: '$.info', update: JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"x": 1}}') },
      { target: "$.info['__proto__']", update: { more: true } },
      { target: '$.info.toString', update: {} },
    ];
    const { part, faults } = applied(overlayOf(actions));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyDescriptor(part('info'), '__proto__')?.value).toEqual({
      polluted: true,
      more: true,
    });
    expect(faults).toEqual([expect.stringContaining('leads to nothing')]);
  });

  test.each<[string, object[], string]>([
    [
      'a copy of all in itself, again and again',
      Array(60).fill({ target: '$.info', copy: '$' }),
      'adds too much',
    ],
    [
      'much at many places',
      [{ target: "$['x-many'][*]", update: { of: Array(60).fill(0) } }],
      'adds too much',
    ],
    ['a way of many descents', [{ target: `$${'..a'.repeat(12)}`, update: {} }], 'leads to more than'],
    ['a path that is too long', [{ target: `$${'.a'.repeat(2000)}`, update: {} }], 'longer than'],
    [
      'a path of many brackets',
      [{ target: `$.no[?${'('.repeat(900)}@.a${')'.repeat(900)}]`, remove: true }],
      'leads to nothing',
    ],
  ])('%s end with one line', (_, actions, message) => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`);
    const many = { target: '$', update: { 'x-many': Array(20_000).fill({}), 'x-deep': deep } };
    const { faults } = applied(overlayOf([many, ...actions]));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('try patterns in time that grows with the text alone', () => {
    const long = { target: '$.info', update: { summary: `${'a'.repeat(5000)}!` } };
    const { part } = applied(
      overlayOf([
        long,
        { target: "$[?search(@.summary, '(a+)+$')]", update: { 'x-found': 1 } },
        { target: "$[?match(@.title, 'Ord.*')]", update: { 'x-matched': 1 } },
      ]),
    );
    expect(part('info', 'x-found')).toBeUndefined();
    expect(part('info', 'x-matched')).toBe(1);
  });

  it('nest no deeper than a description may', () => {
    const deep = `${'{"a":'.repeat(150)}1${'}'.repeat(150)}`;
    const text = overlay(
      `  - { target: $.info, update: ${deep} }\n  - { target: "$.info${'.a'.repeat(149)}", update: ${deep.replace('"a":1', '"b":1')} }`,
    );
    const { faults } = applied(text);
    expect(faults.join()).toMatch(/nests too deeply|does not fit/);
  });

  it('that refer to themselves by YAML aliases are refused', () => {
    const { faults } = applied(overlay('  - &me { target: $.info, update: { x: *me } }'));
    expect(faults).toHaveLength(1);
  });
});
