import { type Quotation, renderQuotation } from '#lib/render/quotation.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/controls.ts';
import { readMarkdown } from './read-markdown.ts';

/** What stands at a link, as Markdown that says it away from the page. */
export function readQuotation(link: HTMLElement, url: string): string {
  return renderQuotation({ ...readThing(link), page: readPage(), url });
}

type Thing = Omit<Quotation, 'page' | 'url'>;

function readThing(link: HTMLElement): Thing {
  const code = link.closest('.code');
  if (code !== null) return readExample(code);
  const cell = link.closest('tr');
  if (cell !== null) return readTableRow(cell);
  const row = link.closest('.row-head, .body-line')?.parentElement;
  return row ? readRow(row) : readHeading(link);
}

function readRow(row: Element): Thing {
  const own = (selector: string) =>
    [...row.querySelectorAll(selector)]
      .filter((each) => each.closest('.row, .body-shape') === row)
      .map(textOf);
  const names = own('.row-name, .body-line > code');
  return {
    name: names.join(', '),
    isCode: true,
    facts: own('.row-value, .row-type, .row-required, .row-optional, .flag, .row-facts > span, .row-values'),
    ...describe(row.querySelector(':scope > .prose')),
  };
}

function readHeading(link: HTMLElement): Thing {
  // A group that folds has its link beside its heading, which is a button.
  const folded = link.parentElement?.querySelector('.group > details > summary > :is(h2, h3)');
  const heading = folded ?? link.closest('h1, h2, h3, h4') ?? link;
  const head = heading.closest('.section-head') ?? heading;
  const next = folded
    ? folded.closest('details')?.querySelector(':scope > .group-body > .prose')
    : head.nextElementSibling;
  return { name: textOf(heading), facts: [], ...describe(next?.matches('p, .prose') ? next : null) };
}

function readTableRow(row: HTMLTableRowElement): Thing {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(textOf);
  const cells = [...row.cells].slice(1).map((cell, index) => `${heads[index + 1] ?? ''}: ${textOf(cell)}`);
  return { name: textOf(row.cells[0] ?? row), facts: cells };
}

function readExample(figure: Element): Thing {
  const shown = [...figure.querySelectorAll('pre')].find((each) => each.checkVisibility());
  const language = figure.querySelector('.code-tab[aria-selected="true"]')?.textContent ?? '';
  return {
    name: say(words.example, { language }),
    facts: [],
    code: shown?.querySelector('code')?.textContent ?? '',
  };
}

/** `Sign up, POST /auth/sign-up`. */
function readPage(): string {
  const call = document.querySelector('.op-line');
  const method = call?.querySelector('.method')?.textContent;
  const path = call?.querySelector('.path')?.textContent;
  const title = textOf(document.querySelector('h1') ?? document.body);
  return call === null ? title : `${title}, ${method ?? ''} ${path ?? ''}`.trim();
}

function describe(element: Element | null): { description?: string } {
  return element === null ? {} : { description: readMarkdown(element) };
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
