import { writeJson } from '#json/write.ts';
import { key, quote } from '../../request/samples/javascript.ts';
import { timeoutSeconds as usual } from '../../request/samples/sample-body.ts';
import { preludeOf } from './javascript-prelude.ts';
import {
  block,
  conditions,
  member,
  named,
  objectCode,
  templatePieces,
  textCode,
  valueCode,
} from './javascript-values.ts';
import { camelCase, commentLine, namesFor } from './names.ts';
import type { Program, ProgramInput, ProgramRequest, Routine, RoutineStep, Text } from './program.ts';
import { conditionCode, isRetried, linesOf, type StepNotation } from './step-writer.ts';

/** A module for Node, without packages. */
export function writeJavascript(program: Program, fileName: string): string {
  return new Javascript(program).module(fileName);
}

class Javascript {
  private readonly program: Program;
  private readonly routines: ReadonlyMap<string, string>;

  constructor(program: Program) {
    this.program = program;
    this.routines = namesFor(
      program.routines.map(({ name }) => name),
      camelCase,
    );
  }

  module(fileName: string): string {
    const { routines, inputs } = this.program;
    const main = routines.at(-1);
    const call = `${this.routines.get(main?.name ?? '')}(${objectCode(inputs.map((input) => [input.name, inputCode(input)]))})`;
    const body = routines.map((routine) => this.routine(routine)).join('\n\n');
    return [
      `// ${commentLine(main?.title ?? '')}\n// Node 18 or later: node ${fileName}`,
      inputs.some(({ file }) => file !== undefined) ? "import { readFile } from 'node:fs/promises';" : '',
      this.constants(),
      body,
      `console.log(await ${call});`,
      preludeOf(`${this.constants()}${body}${call}`),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  }

  private constants(): string {
    const { servers, credentials } = this.program;
    return [
      ...servers.map(
        ({ variable, url }) => `const ${camelCase(variable)} = process.env.${variable} ?? ${quote(url)};`,
      ),
      ...credentials.map(({ name }) => `const ${camelCase(name)} = required(${quote(name)});`),
    ].join('\n');
  }

  private routine({ name, title, steps, outputs }: Routine): string {
    const isTransferring = steps.some((step) =>
      [...step.onSuccess, ...step.onFailure].some(({ routine }) => routine !== undefined),
    );
    const lines = [
      'const outputs = {};',
      ...(isTransferring ? ['let transferred;'] : []),
      '',
      block('const steps = {', [steps.map((step) => this.step(step)).join('\n\n')], '};'),
      '',
      `let next = ${quote(steps[0]?.id ?? '')};`,
      'while (next !== undefined) next = await steps[next]();',
      `return ${isTransferring ? 'transferred ?? ' : ''}${named(outputs)};`,
    ];
    const heading = this.program.routines.length > 1 ? `// ${commentLine(title)}\n` : '';
    return `${heading}${block(`async function ${this.routines.get(name)}(inputs) {`, lines, '}')}`;
  }

  private step(step: RoutineStep): string {
    const lines = linesOf(step, this.notation);
    const body = isRetried(step) ? [block('for (let tries = 0; ; tries += 1) {', lines, '}')] : lines;
    return `// ${commentLine(step.comment)}\n${block(`async ${key(step.id)}() {`, body, '},')}`;
  }

  private readonly notation: StepNotation = {
    act: ({ does }) =>
      does.kind === 'request'
        ? [`const response = await send(${this.request(does)});`]
        : [`const result = await ${this.routines.get(does.routine)}(${named(does.inputs)});`],
    keep: ({ id, outputs }) => (outputs.length === 0 ? [] : [`outputs${member(id)} = ${named(outputs)};`]),
    fail: ({ id, does }) => [`throw failure(${quote(id)}${does.kind === 'request' ? ', response' : ''});`],
    when: (condition, lines) => [block(`if (${condition}) {`, lines, '}')],
    all: (conditions) => conditions.join(' && '),
    notAll: ([first = '', ...others]) => {
      const plain = /^(\S+) === (\S+)$/.exec(first);
      if (others.length === 0 && plain) return `${plain[1]} !== ${plain[2]}`;
      return others.length === 0 && /^[\w.]+$/.test(first)
        ? `!${first}`
        : `!(${[first, ...others].join(' && ')})`;
    },
    test: (test) => {
      if (test.kind === 'success') return 'response.ok';
      if (test.kind === 'simple') return conditionCode(test.condition, test.readValue, conditions);
      const pattern = textCode(test.pattern);
      return `new RegExp(${pattern}${flagOf(test.pattern)}).test(${textCode([{ value: test.of, isEncoded: false }])})`;
    },
    isTryLeft: (limit) => `tries < ${limit}`,
    tryAgain: (seconds) => [`await pause(response, ${seconds});`, 'continue;'],
    goTo: (step) => [`return ${step === undefined ? 'undefined' : quote(step)};`],
    transferTo: ({ routine, inputs }) => [
      `transferred = await ${this.routines.get(routine)}(${named(inputs)});`,
      'return undefined;',
    ],
  };

  private request({ method, server, url, headers, body, timeoutSeconds }: ProgramRequest): string {
    const { servers, credentials } = this.program;
    const variable = servers.find((each) => each.url === server)?.variable ?? '';
    const options = [
      ...(headers.length === 0
        ? []
        : [
            [
              'headers',
              objectCode(headers.map(({ name, value }) => [name, textCode(value, credentials)])),
            ] as const,
          ]),
      ...(body === undefined
        ? []
        : [
            [
              'body',
              'json' in body ? `JSON.stringify(${valueCode(body.json)})` : textCode(body.text),
            ] as const,
          ]),
      ...(timeoutSeconds === usual ? [] : [['timeoutSeconds', String(timeoutSeconds)] as const]),
    ];
    const target = `\`\${${camelCase(variable)}}${templatePieces(url, credentials)}\``;
    return `${quote(method)}, ${target}${options.length === 0 ? '' : `, ${objectCode(options)}`}`;
  }
}

/** Unicode, but for a pattern that JavaScript takes without it alone. */
function flagOf(pattern: Text): string {
  try {
    new RegExp(pattern.filter((piece) => typeof piece === 'string').join(''), 'u');
    return ", 'u'";
  } catch {
    return '';
  }
}

function inputCode({ variable, type, initial, file }: ProgramInput): string {
  if (file !== undefined)
    return `JSON.parse(await readFile(process.env.${variable} ?? ${quote(file)}, 'utf8'))`;
  const known = quote(type === 'text' && typeof initial === 'string' ? initial : writeJson(initial ?? null));
  const text = initial === undefined ? `required(${quote(variable)})` : `process.env.${variable} ?? ${known}`;
  return type === 'text' ? text : `JSON.parse(${text})`;
}
