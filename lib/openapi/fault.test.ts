import { expect, it } from 'vitest';
import { type Fault, formatFaults, sayErrors } from './fault.ts';

const fault = (line: number, message: string, severity: Fault['severity'] = 'error'): Fault => ({
  severity,
  file: 'a.yaml',
  line,
  column: 1,
  pointer: `#/${line}`,
  message,
});
const many = Array.from({ length: 643 }, (_, at) => fault(at + 1, 'no scopes'));

it('makes the same fault many times one entry with its count and its first three places', () => {
  const lines = formatFaults([...many.slice(0, 300), fault(1, 'another'), ...many.slice(300)]);
  expect(lines).toEqual([
    'a.yaml:1:1  #/1  no scopes',
    '    643 times, also at',
    '        a.yaml:2:1  #/2',
    '        a.yaml:3:1  #/3',
    'a.yaml:1:1  #/1  another',
  ]);
});

it('lists each where all are asked for, and where they are few', () => {
  expect(formatFaults(many, true)).toHaveLength(643);
  expect(formatFaults(many.slice(0, 3))).toHaveLength(3);
});

it('never takes an error and a warning for the same', () => {
  const warnings = Array.from({ length: 5 }, (_, at) => fault(at + 1, 'no scopes', 'warning'));
  expect(formatFaults([...many, ...warnings]).filter((line) => line.includes(' times'))).toEqual([
    '    643 times, also at',
    '    5 times, also at',
  ]);
});

it('says nothing of errors where there are none', () => {
  expect(sayErrors([])).toEqual([]);
  expect(sayErrors([fault(1, 'x')])[0]).toMatch(/^1 error in the descriptions/);
});
