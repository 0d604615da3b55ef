import { dictionary } from '@zxcvbn-ts/language-common';

/** The list of zxcvbn (MIT licence): the most used passwords of known leaks; here those of 8 characters and more. */
const common = new Set(
  (dictionary['passwords-common'] as string[])
    .filter((password) => password.length >= 8)
    .map((password) => password.toLowerCase()),
);

/** Whether a password is among the 18,000 that everybody tries first. Case makes no difference. */
export function isCommonPassword(password: string): boolean {
  return common.has(password.toLowerCase());
}
