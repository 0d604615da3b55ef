import { read, send } from './kynetra.mjs';

/** New tokens, or undefined when the person has to sign in again. */
async function refresh(refreshToken) {
  try {
    return await read(
      await send('POST', '/auth/refresh', { body: { refreshToken } }),
    );
  } catch (error) {
    // Any other failure says nothing about the session: keep it, and try
    // again later.
    if (error.code !== 'session_expired') throw error;
    return undefined;
  }
}

const tokens = await refresh(`krt_${'x'.repeat(43)}`);
if (tokens === undefined) {
  // Delete your cookie and the stored tokens, then show the sign-in page.
  console.log('sign in again');
}
