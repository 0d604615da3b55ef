export interface AskedQuestion {
  readonly text: string;
  readonly isRight: (url: string) => boolean;
}

/** Lines such as `log in => *\/sign-in | *\/sign-in#body.*`; those that begin with `#` are comments. */
export function parseQuestions(source: string): AskedQuestion[] {
  return source
    .split('\n')
    .filter((line) => line.includes(' => ') && !line.startsWith('#'))
    .map((line) => {
      const [text = '', answers = ''] = line.split(' => ');
      const right = answers.split('|').map((answer) => patternOf(answer.trim()));
      return { text, isRight: (url) => right.some((pattern) => pattern.test(url)) };
    });
}

function patternOf(address: string): RegExp {
  const parts = address.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
