import { say } from '#lib/words/say.ts';
import { words } from '#words/demo.ts';
import { type Demo, headerOf, jsonOf, type UserPage } from './demo.ts';

/** Follows nextCursor to the end of the list. */
export const walkPages: Demo = async (run) => {
  let cursor: string | null = null;
  let pages = 0;
  let users = 0;
  do {
    const query: Record<string, unknown> = { limit: 2, order: 'asc', ...(cursor !== null && { cursor }) };
    const answer = await run.send('listUsers', { query }, (page) => {
      const { data, nextCursor } = jsonOf<UserPage>(page);
      const names = data.map(({ email }) => email).join(', ');
      return nextCursor === null ? say(words.noNextPage, { names }) : names;
    });
    const page = jsonOf<UserPage>(answer);
    pages += 1;
    users += page.data.length;
    cursor = page.nextCursor;
  } while (cursor !== null && pages < 8);
  return say(words.usersOnPagesTheLast, { users, pages });
};

/** The same user twice: whole, and then only the word that nothing has changed. */
export const revalidate: Demo = async (run) => {
  const list = await run.send('listUsers', { query: { limit: 1 } }, () => words.toHaveAUser);
  const [user] = jsonOf<UserPage>(list).data;
  if (user === undefined) return words.thisAccountHasNoUsers;
  const path = { userId: user.userId };
  const first = await run.send('getUser', { path }, (answer) => `ETag: ${headerOf(answer, 'etag')}`);
  const etag = headerOf(first, 'etag') ?? '';
  const second = await run.send('getUser', { path, header: { 'If-None-Match': etag } }, ({ body }) =>
    say(words.ifNoneMatchBodyOf, { etag, count: body.length }),
  );
  return say(words.theFirstAnswerHadBytes, { count: first.body.length, count2: second.body.length });
};

/** A key that may only read, and what happens when it writes. */
export const refuseScope: Demo = async (run) => {
  const made = await run.send(
    'createApiKey',
    { body: { name: 'Demonstration', scopes: ['users:read'] } },
    () => words.aKeyWithUsersRead,
  );
  const { keyId, secret } = jsonOf<{ keyId: string; secret: string }>(made);
  const auth = { apiKey: secret };
  const list = await run.send('listUsers', { auth, query: { limit: 1 } }, () => words.theNewKeyReads);
  const userId = jsonOf<UserPage>(list).data[0]?.userId ?? 'usr_01M86EWD3GCKBFSHMD3WD46FKZ';
  const refused = await run.send('deleteUser', { auth, path: { userId } }, (answer) => {
    const { code } = jsonOf<{ code: string }>(answer);
    return say(words.theNewKeyWrites, { code });
  });
  await run.send('revokeApiKey', { path: { keyId } }, () => words.theKeyIsGoneAgain);
  return jsonOf<{ detail: string }>(refused).detail;
};

/** One sign-up, sent three times: twice alike, once with another body. */
export const repeatSignUp: Demo = async (run) => {
  const header = { 'Idempotency-Key': crypto.randomUUID() };
  const email = `reader-${Date.now()}@example.com`;
  const body = { email, password: 'correct horse battery' };
  const note = (replayed: string | undefined, userId: string) =>
    `${userId}${replayed === 'true' ? ', Idempotency-Replayed: true' : ''}`;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    await run.send('signUp', { header, body }, (answer) =>
      note(headerOf(answer, 'idempotency-replayed'), jsonOf<{ userId: string }>(answer).userId),
    );
  }
  const other = { ...body, email: `other-${email}` };
  await run.send('signUp', { header, body: other }, (answer) => jsonOf<{ code: string }>(answer).code);
  return words.twoAnswersOneUserThe;
};
