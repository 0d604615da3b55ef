import { writeJson } from '#json/write.ts';
import { indentLines } from '../../request/samples/literals.ts';
import { quote } from '../../request/samples/python.ts';
import { commentLine, namesFor, snakeCase } from './names.ts';
import type { Program, ProgramInput, ProgramRequest, Routine, RoutineStep } from './program.ts';
import { preludeOf } from './python-prelude.ts';
import { conditions, dict, dictCode, textCode, valueCode } from './python-values.ts';
import { conditionCode, isRetried, linesOf, type StepNotation } from './step-writer.ts';

/** A script for Python 3 with `requests`. */
export function writePython(program: Program, fileName: string): string {
  return new Python(program).script(fileName);
}

class Python {
  private readonly program: Program;
  private readonly routines: ReadonlyMap<string, string>;
  /** Functions of the routine that is written, by stepId. */
  private steps: ReadonlyMap<string, string> = new Map();

  constructor(program: Program) {
    this.program = program;
    this.routines = namesFor(
      program.routines.map(({ name }) => name),
      snakeCase,
    );
  }

  script(fileName: string): string {
    const { routines, inputs } = this.program;
    const main = routines.at(-1);
    const body = routines.map((routine) => this.routine(routine)).join('\n\n\n');
    const given = dictCode(inputs.map((input) => [input.name, inputCode(input)]));
    const call = `result = ${this.routines.get(main?.name ?? '')}(${given})`;
    const end = `${call}\nprint(json.dumps(result, indent=2))`;
    const prelude = preludeOf(`${body}${end}`);
    const code = [this.constants(), ...prelude, body].filter((part) => part !== '');
    return [
      `# ${commentLine(main?.title ?? '')}\n# Python 3 with requests: pip install requests, then python3 ${fileName}`,
      importsOf([...code, end].join('\n')),
      `${code.join('\n\n\n')}\n\n\n${end}`,
    ].join('\n\n');
  }

  private constants(): string {
    const { servers, credentials } = this.program;
    return [
      ...servers.map(
        ({ variable, url }) => `${variable} = os.environ.get(${quote(variable)}, ${quote(url)})`,
      ),
      ...credentials.map(({ name }) => `${name} = os.environ[${quote(name)}]`),
    ].join('\n');
  }

  private routine({ name, title, steps, outputs }: Routine): string {
    this.steps = namesFor(
      steps.map(({ id }) => id),
      snakeCase,
    );
    const isTransferring = steps.some((step) =>
      [...step.onSuccess, ...step.onFailure].some(({ routine }) => routine !== undefined),
    );
    const lines = [
      'outputs = {}',
      ...(isTransferring ? ['transferred = None'] : []),
      '',
      steps.map((step) => this.step(step)).join('\n\n'),
      '',
      `step = ${this.steps.get(steps[0]?.id ?? '')}`,
      'while step:',
      '    step = step()',
      ...(isTransferring ? ['if transferred is not None:', '    return transferred'] : []),
      `return ${dict(outputs)}`,
    ];
    const heading = this.program.routines.length > 1 ? `# ${commentLine(title)}\n` : '';
    return `${heading}${block(`def ${this.routines.get(name)}(inputs):`, lines)}`;
  }

  private step(step: RoutineStep): string {
    const lines = linesOf(step, this.notation);
    const isTransferring = [...step.onSuccess, ...step.onFailure].some(
      ({ routine }) => routine !== undefined,
    );
    const body = [
      ...(isTransferring ? ['nonlocal transferred'] : []),
      ...(isRetried(step) ? ['tries = 0', block('while True:', lines)] : lines),
    ];
    return `# ${commentLine(step.comment)}\n${block(`def ${this.steps.get(step.id)}():`, body)}`;
  }

  private readonly notation: StepNotation = {
    act: ({ does }) =>
      does.kind === 'request'
        ? [`response = ${this.request(does)}`]
        : [`result = ${this.routines.get(does.routine)}(${dict(does.inputs)})`],
    keep: ({ id, outputs }) => (outputs.length === 0 ? [] : [`outputs[${quote(id)}] = ${dict(outputs)}`]),
    fail: ({ id, does }) => [
      does.kind === 'request' ? `raise failure(${quote(id)}, response)` : `raise RuntimeError(${quote(id)})`,
    ],
    when: (condition, lines) => [block(`if ${condition}:`, lines)],
    all: (conditions) => conditions.join(' and '),
    notAll: ([first = '', ...others]) => {
      const plain = /^(\S+) == (\S+)$/.exec(first);
      if (others.length === 0 && plain) return `${plain[1]} != ${plain[2]}`;
      return others.length === 0
        ? `not ${/[ ]/.test(first) ? `(${first})` : first}`
        : `not (${[first, ...others].join(' and ')})`;
    },
    test: (test) => {
      if (test.kind === 'success') return 'response.ok';
      if (test.kind === 'simple') return conditionCode(test.condition, test.readValue, conditions);
      return `re.search(${textCode(test.pattern)}, ${textCode([{ value: test.of, isEncoded: false }])})`;
    },
    isTryLeft: (limit) => `tries < ${limit}`,
    tryAgain: (seconds) => ['tries += 1', `pause(response, ${seconds})`, 'continue'],
    goTo: (step) => [`return ${step === undefined ? 'None' : this.steps.get(step)}`],
    transferTo: ({ routine, inputs }) => [
      `transferred = ${this.routines.get(routine)}(${dict(inputs)})`,
      'return None',
    ],
  };

  private request({ method, server, url, headers, body, timeoutSeconds }: ProgramRequest): string {
    const { servers, credentials } = this.program;
    const variable = servers.find((each) => each.url === server)?.variable ?? '';
    const isPlainJson = body && 'json' in body && isJsonType(headers);
    const sent = headers.filter(({ name }) => !isPlainJson || name.toLowerCase() !== 'content-type');
    const lines = [
      `${quote(method)},`,
      `${textCode(url, credentials, `{${variable}}`)},`,
      ...(sent.length === 0
        ? []
        : [`headers=${dictCode(sent.map(({ name, value }) => [name, textCode(value, credentials)]))},`]),
      ...(body === undefined ? [] : [`${bodyCode(body, Boolean(isPlainJson))},`]),
      `timeout=${timeoutSeconds},`,
    ];
    return `requests.request(\n${indentLines(lines.join('\n'), '    ')}\n)`;
  }
}

function isJsonType(headers: ProgramRequest['headers']): boolean {
  return headers.some(
    ({ name, value }) => name.toLowerCase() === 'content-type' && value.join('') === 'application/json',
  );
}

/** `json=` writes `application/json` itself. */
function bodyCode(body: NonNullable<ProgramRequest['body']>, isPlainJson: boolean): string {
  if ('text' in body) return `data=${textCode(body.text)}.encode()`;
  return isPlainJson ? `json=${valueCode(body.json)}` : `data=json.dumps(${valueCode(body.json)})`;
}

function inputCode({ variable, type, initial, file }: ProgramInput): string {
  if (file !== undefined) return `json.load(open(os.environ.get(${quote(variable)}, ${quote(file)})))`;
  const known = quote(type === 'text' && typeof initial === 'string' ? initial : writeJson(initial ?? null));
  const text =
    initial === undefined ? `os.environ[${quote(variable)}]` : `os.environ.get(${quote(variable)}, ${known})`;
  return type === 'text' ? text : `json.loads(${text})`;
}

/** Those modules that the code names. */
function importsOf(code: string): string {
  const standard = ['base64', 'json', 'os', 're', 'time'].filter((name) =>
    new RegExp(`\\b${name}\\.`).test(code),
  );
  const quoted = /\bquote\(/.test(code) ? ['from urllib.parse import quote'] : [];
  return [...standard.map((name) => `import ${name}`), ...quoted, '', 'import requests'].join('\n');
}

function block(open: string, lines: readonly string[]): string {
  return `${open}\n${indentLines(lines.join('\n'), '    ')}`;
}
