import { read, send } from './kynetra.mjs';

/**
 * Run it when your server starts: a key that does not work is found before
 * the first user is.
 */
async function checkApiKey() {
  try {
    await read(await send('GET', '/users?limit=1'));
  } catch (error) {
    if (error.code !== 'unauthorized') throw error;
    const key = process.env.KYNETRA_API_KEY ?? '';
    // A whole key has 44 characters. Compare the last four with the list of
    // your keys.
    throw new Error(
      `the API key …${key.slice(-4)} (${key.length} characters) was refused`,
      { cause: error },
    );
  }
}

await checkApiKey();
console.log('the key works');
