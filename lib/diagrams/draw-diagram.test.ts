import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DiagramError, drawDiagram } from './draw-diagram.ts';

const html = (source: string) =>
  renderToStaticMarkup(toJsxRuntime(drawDiagram(source), { Fragment, jsx, jsxs }));

function faultOf(source: string): string {
  try {
    drawDiagram(source);
    return '';
  } catch (error) {
    if (error instanceof DiagramError) return `${error.line} ${error.message}`;
    throw error;
  }
}

const diagrams = {
  flowchart:
    'flowchart LR\n  subgraph client [Your client]\n    A[Start] --> B{Is it?}\n  end\n  B -->|Yes| C[(DB)]\n  B -.->|No| D\n  D ==> C\n  %% comment\n  style A fill:#f00',
  sequence:
    'sequenceDiagram\n  autonumber\n  participant A as Your server\n  A->>B: POST /auth\n  activate B\n  alt valid\n  B-->>A: 201\n  else\n  B-->>A: 422\n  end\n  Note over A,B: both know\n  loop each minute\n  A->>A: self\n  end',
  state:
    'stateDiagram-v2\n  [*] --> Idle\n  Idle --> Active : sign in\n  state Active {\n    [*] --> Fresh\n  }\n  Active --> [*]',
  class:
    'classDiagram\n  class Animal {\n    +int age\n    +isMammal() bool\n  }\n  Animal <|-- Duck\n  Animal "1" --> "*" Leg : has',
  er: 'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  ORDER {\n    string id PK\n  }',
};

describe('a diagram', () => {
  test.each(Object.entries(diagrams))('of the kind %s is an SVG of shapes and texts alone', (_, source) => {
    const drawn = html(source);
    expect(drawn).toMatch(/^<svg [^>]*viewBox=/);
    expect(drawn.length).toBeGreaterThan(1000);
    expect(drawn).not.toMatch(/ style=|<style|<script|https?:|@import|foreignObject|<a[ >]| on\w+=/);
    expect(drawn).toContain('var(--');
    for (const [, id] of drawn.matchAll(/url\(#([^)]*)\)/g)) expect(drawn).toContain(`id="${id}"`);
  });

  test('two on one page share no ids', () => {
    const ids = (source: string) => [...html(source).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const [first, second] = [ids(diagrams.flowchart), ids(diagrams.er)];
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((id) => second.includes(id))).toEqual([]);
  });

  test('takes nothing for markup that its author writes', () => {
    const hostile = [
      'flowchart TD',
      '  A["<script>alert(1)</script>"] --> B["<img src=x onerror=alert(1)>"]',
      '  B --> C["</text></svg><iframe src=//evil.test>"]',
      '  click A href "javascript:alert(1)"',
      '  style A fill:url(//evil.test),stroke:red',
    ].join('\n');
    const drawn = html(hostile);
    expect(drawn).not.toMatch(/<(?:script|img|iframe|a)\b|javascript:|evil\.test[^&<>]*"/);
    expect(drawn).not.toMatch(/="[^"]*(?:javascript|evil)/);
  });
});

test.each([
  ['pie title Pets\n  "Dogs": 3', '1 "pie title Pets" begins no diagram that there is: there are flowchart,'],
  ['flowchart TD\n  A --> B\n  A --', '3 the line "A --" cannot be read'],
  ['flowchart TD\n  A -> B', '2 the line "A -> B" cannot be read'],
  ['flowchart TD\n  A[unclosed --> B', '2 the line "A[unclosed --> B" cannot be read'],
  ['sequenceDiagram\n  A->>B: x\n  A-B hello', '3 the line "A-B hello" cannot be read'],
  ['stateDiagram-v2\n  [*] --> A\n\n  foo bar', '4 the line "foo bar" cannot be read'],
  ['classDiagram\n  A <|-- B\n  zzz qq', '3 the line "zzz qq" cannot be read'],
  [`flowchart TD\n${'  A --> B\n'.repeat(400)}`, '1 a diagram has at most 300 lines'],
])('what cannot be drawn is named with its line: %j', (source, fault) => {
  expect(faultOf(source)).toContain(fault);
});
