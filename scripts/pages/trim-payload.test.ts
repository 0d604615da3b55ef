import { expect, it } from 'vitest';
import { printRow, readRows } from './flight-rows.ts';
import { trimPayload } from './trim-payload.ts';

const row = (id: string, value: unknown) => `${id}:${JSON.stringify(value)}\n`;
const element = (type: string, props: object) => ['$', type, null, props];
const client = (id: string, name: string) => `${id}:I[1,[],"${name}"]\n`;
const still = (id: string) => element('section', { id, dangerouslySetInnerHTML: { __html: '' } });

it('reads rows with line ends and letters of several bytes in them, and prints them as they were', () => {
  const payload = '1:"$Sreact.fragment"\n:HL["/a.css","style"]\n2:T9,ä\nb: "}\n3:["$","p",null,{}]\n4:null\n';
  expect(readRows(payload).map(printRow).join('')).toBe(payload);
  expect(readRows('2:T4,ä\nb3:null\n').map(({ id, body }) => [id, body])).toEqual([
    ['2', 'ä\nb'],
    ['3', 'null'],
  ]);
  expect(() => readRows('2:Tff,short')).toThrow('longer than what is left');
});

it('leaves out what is HTML alone, with the rows that only it names', () => {
  const payload =
    client('5', 'Switch') +
    row('0', element('main', { children: ['$L1', element('div', { id: 'live', children: '$L4' })] })) +
    row('1', element('section', { id: 'rows', children: ['$L2', '$3'] })) +
    row('2', element('p', { children: 'Text' })) +
    '3:T4,more' +
    row('4', element('$L5', { children: element('b', { id: 'inside', children: 'on' }) }));
  const html = '<main><section id="rows"></section><div id="live"><b id="inside">on</b></div></main>';
  const trimmed = trimPayload(payload, html);
  expect(trimmed.still).toEqual(['rows']);
  expect(trimmed.text).toBe(
    client('5', 'Switch') +
      row('0', element('main', { children: ['$L1', element('div', { id: 'live', children: '$L4' })] })) +
      row('1', still('rows')) +
      row('4', element('$L5', { children: element('b', { id: 'inside', children: 'on' }) })),
  );
});

it('keeps what is not on the page yet, and what has no id to be found by', () => {
  const payload = row('0', [
    element('section', { id: 'later', children: 'Text' }),
    element('section', { children: 'Text' }),
  ]);
  expect(trimPayload(payload, '<section>Text</section>')).toEqual({ text: payload, still: [] });
});

it('goes into tabs, whose panels stay where they are', () => {
  const payload =
    client('1', 'Tabs') +
    row('0', element('$L1', { children: element('section', { id: 'a', children: 'x' }) }));
  expect(trimPayload(payload, '<section id="a">x</section>').text).toBe(
    client('1', 'Tabs') + row('0', element('$L1', { children: still('a') })),
  );
});

it('keeps an element of which another row names a part', () => {
  const payload =
    client('1', 'Switch') +
    row('0', ['$2', element('$L1', { children: '$2:props:children:0' })]) +
    row('2', element('section', { id: 'a', children: [element('b', { children: 'x' })] }));
  expect(trimPayload(payload, '<section id="a"><b>x</b></section>')).toEqual({ text: payload, still: [] });
});
