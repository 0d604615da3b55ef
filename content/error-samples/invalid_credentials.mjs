import { read, send } from './kynetra.mjs';

async function signIn(email, password) {
  try {
    return {
      session: await read(
        await send('POST', '/auth/sign-in', { body: { email, password } }),
      ),
    };
  } catch (error) {
    if (error.code !== 'invalid_credentials') throw error;
    // One message for all causes: a more helpful one would tell strangers
    // who has an account.
    return { message: 'Email or password is wrong.' };
  }
}

console.log(await signIn('nobody@example.com', 'correct horse battery'));
