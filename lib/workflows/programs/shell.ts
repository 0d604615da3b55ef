import { writeJson } from '#json/write.ts';
import { quote } from '../../request/samples/curl.ts';
import { indentLines } from '../../request/samples/literals.ts';
import { jqConditions, jqMembers, jqOutputs, jqText, jqValue } from './jq.ts';
import { commentLine, namesFor, snakeCase } from './names.ts';
import type {
  Insertion,
  Program,
  ProgramInput,
  ProgramRequest,
  Routine,
  RoutineStep,
  Text,
} from './program.ts';
import { preludeOf } from './shell-prelude.ts';
import { conditionCode, isRetried, linesOf, type StepNotation } from './step-writer.ts';

/** A script for a POSIX shell with curl and jq. Inputs, outputs and the last answer stand in one JSON document. */
export function writeShell(program: Program, fileName: string): string {
  return new Shell(program).script(fileName);
}

class Shell {
  private readonly program: Program;
  private readonly routines: ReadonlyMap<string, string>;
  /** Functions by routine and step. */
  private readonly steps: ReadonlyMap<string, string>;
  private routine = '';

  constructor(program: Program) {
    this.program = program;
    const names = program.routines.map(({ name }) => name);
    this.routines = namesFor(names, snakeCase);
    const isAlone = names.length === 1;
    this.steps = namesFor(
      program.routines.flatMap(({ name, steps }) => steps.map(({ id }) => `${name} ${id}`)),
      (name) => snakeCase(`step_${isAlone ? name.slice(name.indexOf(' ')) : name}`),
    );
  }

  script(fileName: string): string {
    const main = this.program.routines.at(-1);
    const body = this.program.routines.map((routine) => this.routineCode(routine)).join('\n\n');
    const end = `${this.routines.get(main?.name ?? '')}\nshow '.result'`;
    return [
      `#!/bin/sh\n# ${commentLine(main?.title ?? '')}\n# Needs curl and jq: sh ${fileName}\nset -eu`,
      this.settings(),
      this.state(),
      ...preludeOf(`${body}\n${end}`),
      body,
      end,
    ].join('\n\n');
  }

  private settings(): string {
    const { servers, credentials, inputs } = this.program;
    return [
      ...servers.map(({ variable, url }) => `${variable}=\${${variable}:-${word([url])}}`),
      ...credentials.map(({ name }) => `: "\${${name}:?is not set}"`),
      ...inputs.map(settingOf),
    ].join('\n');
  }

  /** The document that everything is kept in. */
  private state(): string {
    const { inputs } = this.program;
    const names = namesFor(
      inputs.map(({ name }) => name),
      snakeCase,
    );
    const options = inputs.map(({ name, variable, type, file }) => {
      const option = file !== undefined ? 'slurpfile' : type === 'text' ? 'arg' : 'argjson';
      return ` \\\n  --${option} ${names.get(name)} "$${variable}"`;
    });
    const members = inputs.map(
      ({ name, file }) => `${JSON.stringify(name)}: $${names.get(name)}${file === undefined ? '' : '[0]'}`,
    );
    return `work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jq -n${options.join('')} \\
  ${quote(`{inputs: {${members.join(', ')}}, outputs: {}}`)} > "$work/state"`;
  }

  private routineCode({ name, title, steps, outputs }: Routine): string {
    this.routine = name;
    const lines = [
      `next=${this.stepName(steps[0]?.id ?? '')}`,
      'while [ -n "$next" ]; do "$next"; done',
      `change ${quote(`.result = (.transferred // ${jqMembers(outputs)})`)}`,
    ];
    const heading = this.program.routines.length > 1 ? `# ${commentLine(title)}\n` : '';
    return [
      ...steps.map((step) => this.step(step)),
      `${heading}${block(`${this.routines.get(name)}() {`, lines, '}')}`,
    ].join('\n\n');
  }

  private step(step: RoutineStep): string {
    const lines = linesOf(step, this.notation);
    const body = isRetried(step)
      ? ['tries=0', block('while :; do', lines, 'done')]
      : // The end of a function needs no word.
        lines.slice(0, lines.at(-1) === 'return' ? -1 : undefined);
    return `# ${commentLine(step.comment)}\n${block(`${this.stepName(step.id)}() {`, body, '}')}`;
  }

  private stepName(id: string): string {
    return this.steps.get(`${this.routine} ${id}`) ?? '';
  }

  private readonly notation: StepNotation = {
    act: ({ does }) => (does.kind === 'request' ? this.request(does) : this.call(does)),
    keep: ({ id, outputs }) =>
      outputs.length === 0 ? [] : [`change ${quote(`${jqOutputs(id)} = ${jqMembers(outputs)}`)}`],
    fail: ({ id }) => [`fail ${word([id])}`],
    when: (condition, lines) => [block(`if ${condition}; then`, lines, 'fi')],
    all: (conditions) => conditions.join(' && '),
    notAll: ([first = '', ...others]) =>
      others.length === 0 ? `! ${first}` : `! { ${[first, ...others].join(' && ')}; }`,
    test: (test) => {
      if (test.kind === 'success') return `holds '.status >= 200 and .status < 300'`;
      if (test.kind === 'simple')
        return `holds ${quote(conditionCode(test.condition, test.readValue, jqConditions))}`;
      return `holds ${quote(`(${jqValue(test.of)} | text) | test(${jqText(test.pattern)})`)}`;
    },
    isTryLeft: (limit) => `[ "$tries" -lt ${limit} ]`,
    tryAgain: (seconds) => ['tries=$((tries + 1))', `pause ${seconds}`, 'continue'],
    goTo: (step) => [`next=${step === undefined ? '' : this.stepName(step)}`, 'return'],
    transferTo: (routine) => [...this.call(routine), `change '.transferred = .result'`, 'next=', 'return'],
  };

  private call({ routine, inputs }: { routine: string; inputs: Parameters<typeof jqMembers>[0] }): string[] {
    return [`enter ${quote(jqMembers(inputs))}`, this.routines.get(routine) ?? '', 'leave'];
  }

  private request({ method, server, url, headers, body, timeoutSeconds }: ProgramRequest): string[] {
    const { servers, credentials } = this.program;
    const variable = servers.find((each) => each.url === server)?.variable ?? '';
    const file = '"$work/request"';
    const written =
      body === undefined
        ? []
        : [
            'json' in body
              ? `show ${quote(jqValue(body.json))} > ${file}`
              : `put ${quote(jqText(body.text))} > ${file}`,
          ];
    const options = [
      `send ${word([method])} ${word(url, credentials, `$${variable}`)}`,
      ...headers.map(({ name, value }) => `-H ${word([`${name}: `, ...value], credentials)}`),
      ...(body === undefined ? [] : [`--data-binary "@$work/request"`]),
      // curl would wait for the body of an answer that has none.
      ...(method === 'HEAD' ? ['--head'] : []),
      `--max-time ${timeoutSeconds}`,
    ];
    return [...written, options.join(' \\\n  ')];
  }
}

function settingOf({ variable, type, initial, file }: ProgramInput): string {
  if (file !== undefined) return `${variable}=\${${variable}:-${word([file])}}`;
  if (initial === undefined) return `: "\${${variable}:?is not set}"`;
  const known = type === 'text' && typeof initial === 'string' ? initial : writeJson(initial);
  return `${variable}=\${${variable}:-${word([known])}}`;
}

/**
 * One word of the shell.
 *
 * @param start a variable that stands before it
 */
function word(text: Text, credentials: Program['credentials'] = [], start = ''): string {
  const pieces = text.flatMap((piece): ShellPiece[] =>
    typeof piece === 'string' ? divide(piece, credentials) : [piece],
  );
  if (start === '' && pieces.every((piece) => typeof piece === 'string')) {
    const plain = pieces.join('');
    return /^[\w@%+=:,./-]+$/.test(plain) ? plain : quote(plain);
  }
  return `"${start}${pieces.map(inDoubleQuotes).join('')}"`;
}

type ShellPiece = string | ShellCode | Insertion;

/** Code that stands in double quotes as it is. */
interface ShellCode {
  readonly code: string;
}

function divide(text: string, credentials: Program['credentials']): (string | ShellCode)[] {
  const credential = credentials.find((each) => text.includes(each.text));
  if (!credential) return [text];
  const { name, isBase64 } = credential;
  const code = isBase64 ? `$(printf %s "$${name}" | base64 | tr -d '\\n')` : `\${${name}}`;
  const [before = '', ...after] = text.split(credential.text);
  return [before, ...after.flatMap((part) => [{ code }, ...divide(part, credentials)])];
}

function inDoubleQuotes(piece: ShellPiece): string {
  if (typeof piece === 'string') return piece.replace(/[$`"\\]/g, '\\$&');
  if ('code' in piece) return piece.code;
  return `$(${piece.isEncoded ? 'encoded' : 'text'} ${quote(jqValue(piece.value))})`;
}

function block(open: string, lines: readonly string[], close: string): string {
  return `${open}\n${indentLines(lines.join('\n'), '  ')}\n${close}`;
}
