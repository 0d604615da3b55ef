export const words = {
  wrapLongLines: 'Wrap long lines',
  copyWhat: 'Copy {what}',
  copy: 'Copy',
  code: 'code',
  downloadAll: 'Download all of it',
  firstLines: 'The first {mostLines} of {count} lines. Copy takes them all.',
  server: 'Server',
  thisExample: 'this example',
} as const;
