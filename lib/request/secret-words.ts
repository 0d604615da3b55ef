/** Words that the name of a secret ends with, in whatever spelling: `accessToken`, `X-Api-Key`, `client_secret`. */
const endings = [
  ...['password', 'passwd', 'passphrase', 'secret', 'token', 'authorization', 'cookie', 'credential'],
  ...['credentials', 'jwt', 'otp', 'pin', 'cvc', 'cvv', 'sid', 'jsessionid', 'phpsessid'],
  ...['api key', 'apikey', 'private key', 'access key', 'secret key', 'signing key', 'encryption key'],
  ...['recovery code', 'backup code'],
];

/** Tokens that say where a list goes on. */
const placesInLists = /(?:^| )(?:page|next|prev|previous|continuation|sync|cursor) token$/;

/** Whether a field, member or parameter sounds like a secret, for those that no schema marks as one. */
export function soundsSecret(name: string): boolean {
  const words = name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replace(/[^a-z\d]+/gi, ' ')
    .trim()
    .toLowerCase();
  return (
    endings.some((ending) => words === ending || words.endsWith(` ${ending}`)) && !placesInLists.test(words)
  );
}

/** Whether a text is a secret by its own form: a signed token (JWT), or one that the API's keys begin like. */
export function looksSecret(text: string, keyPrefixes: readonly string[]): boolean {
  return (
    /^(?:Bearer )?eyJ[\w-]{10,}\.[\w-]+\.[\w-]*$/.test(text) ||
    keyPrefixes.some((prefix) => text.startsWith(prefix) && text.length >= prefix.length + 16)
  );
}
