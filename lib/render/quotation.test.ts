import { expect, test } from 'vitest';
import { renderQuotation } from './quotation.ts';

const at = { page: 'Sign up, POST /auth/sign-up', url: 'https://docs.example/go/k/sign-up/body.email' };

test('a row is quoted with its name, facts, description and permanent link', () => {
  const facts = ['string', 'required', 'max 254 characters'];
  expect(
    renderQuotation({ name: 'email', isCode: true, facts, description: 'Where *mail* goes.', ...at }),
  ).toBe(
    [
      '> `email` · string · required · max 254 characters',
      '>',
      '> Where *mail* goes.',
      '>',
      '> [Sign up, POST /auth/sign-up](https://docs.example/go/k/sign-up/body.email)',
    ].join('\n'),
  );
});

test('an example brings its code, and text is never taken for markup', () => {
  const quoted = renderQuotation({ name: 'a*b', facts: ['x | y'], code: 'curl a\n```', ...at });
  expect(quoted).toContain('> **a\\*b** · x \\| y');
  expect(quoted).toContain('> ````\n> curl a\n> ```\n> ````');
});
