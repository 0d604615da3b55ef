/** What every field of a credential has: nothing corrects it, and nothing but the reader fills it in. */
export const credentialControl = {
  className: 'control control-code',
  spellCheck: false,
  autoCapitalize: 'off',
  autoComplete: 'off',
} as const;
