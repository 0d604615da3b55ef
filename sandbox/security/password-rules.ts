import { isCommonPassword } from './common-passwords.ts';

/** What is wrong with a new password beyond what the schema says of it; undefined where nothing is. */
export function passwordFault(password: string, email: string): string | undefined {
  if (isCommonPassword(password)) return 'Is one of the most common passwords.';
  if (password.toLowerCase() === email.toLowerCase()) return 'Must not be the email address.';
  return undefined;
}
