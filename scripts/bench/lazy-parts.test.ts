import { expect, it } from 'vitest';
import { lazyParts } from './lazy-parts.ts';

it('finds what a chunk imports later, by the name that its module exports, and its workers', () => {
  const chunks = new Map([
    [
      'static/chunks/a.js',
      '12,e=>{e.v(t=>Promise.all(["static/chunks/b.css","static/chunks/b.js"].map(t=>e.l(t))).then(()=>t(345)))},' +
        '13,e=>{e.v(e.r(9).f("static/chunks/turbopack-worker-x.js",["static/chunks/w.js"]))}',
    ],
    [
      'static/chunks/b.js',
      '.push([d,1345,e=>{e.s(["Other",0,1])},345,e=>{"use strict";e.s(["Console",0,function(){}])}])',
    ],
    ['static/chunks/b.css', '.a{}'],
    ['static/chunks/w.js', '1'],
  ]);
  expect(lazyParts(chunks)).toEqual([
    { name: 'Console', within: 'static/chunks/a.js', files: ['static/chunks/b.css', 'static/chunks/b.js'] },
    {
      name: 'worker',
      within: 'static/chunks/a.js',
      files: ['static/chunks/turbopack-worker-x.js', 'static/chunks/w.js'],
    },
  ]);
});
