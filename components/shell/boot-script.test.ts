import { expect, it } from 'vitest';
import { bootScript } from './boot-script.ts';

// React writes it once more where it draws a page anew, and Trusted Types let no text pass that could be markup.
it('holds no "<"', () => {
  expect(bootScript).not.toContain('<');
});
