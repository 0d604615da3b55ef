import { expect, test } from 'vitest';
import {
  cardUrl,
  errorUrl,
  goUrl,
  guideUrl,
  markdownUrl,
  operationUrl,
  pageOfCard,
  permalinkId,
  schemaUrl,
} from './urls.ts';

test.each([
  [operationUrl('kynetra', 'sign-up'), '/reference/kynetra/sign-up'],
  [operationUrl('kynetra', 'sign-up', 'body.email'), '/reference/kynetra/sign-up#body.email'],
  [operationUrl('a b', '../x?y#z'), '/reference/a%20b/..%2Fx%3Fy%23z'],
  [schemaUrl('kynetra', 'user', 'email'), '/reference/kynetra/schemas/user#email'],
  [guideUrl('pagination', 'cursors'), '/guides/pagination#cursors'],
  [guideUrl('security', undefined, 'best-practices'), '/best-practices/security'],
  [errorUrl('email_taken'), '/errors/email_taken'],
  [markdownUrl('/reference/kynetra/sign-up#body.email'), '/reference/kynetra/sign-up.md'],
  [markdownUrl('/'), '/index.md'],
  [permalinkId(operationUrl('kynetra', 'sign-up'), 'body.email'), 'kynetra/sign-up/body.email'],
  [permalinkId(schemaUrl('kynetra', 'user'), 'email'), 'kynetra/schemas/user/email'],
  [permalinkId(errorUrl('email_taken')), 'errors/email_taken'],
  [goUrl('kynetra/sign-up/body.email'), '/go/kynetra/sign-up/body.email'],
])('%s', (url, expected) => expect(url).toBe(expected));

test.each(['/', '/rate-limits', '/reference/kynetra/a%20b', '/guides/index'])(
  'the card of %s is its own',
  (page) => {
    expect(pageOfCard(cardUrl(page))).toBe(page);
  },
);
