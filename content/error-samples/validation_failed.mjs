import { read, send } from './kynetra.mjs';

/**
 * Your own words for your users; `detail` is English and written for
 * developers.
 */
const messages = {
  '/email': 'Please check the address.',
  '/password':
    'Please take at least 8 characters that are not a common password.',
};

try {
  await read(
    await send('POST', '/auth/sign-up', {
      body: { email: 'ada@', password: 'short' },
    }),
  );
} catch (error) {
  if (error.code !== 'validation_failed') throw error;
  for (const { pointer, detail } of error.errors)
    console.log(pointer, messages[pointer] ?? detail);
}
