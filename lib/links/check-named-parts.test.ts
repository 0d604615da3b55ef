import { expect, test } from 'vitest';
import { readGuide } from '#tests/read-guide.ts';
import { readSite } from '#tests/read-site.ts';
import { checkNamedParts } from './check-named-parts.ts';

const site = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });

async function faultsOf(written: string): Promise<string[]> {
  const faults = await checkNamedParts([readGuide(`# Start\n\n${written}\n`)], site);
  return faults.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

test.each([
  '<Schema name="Widget" />',
  '<Schema name="widget" api="widgets" />',
  '<Operation id="listWidgets" />\n\n<Operation id="widget-made" />',
  '<Request id="create-widget" />\n\n<Request id="createWidget" example="small" />',
])('accepts what there is: %s', async (written) => {
  expect(await faultsOf(written)).toEqual([]);
});

test.each([
  [
    '<Schema name="Widgit" />',
    'name of <Schema> cannot be "Widgit", no schema of widgets is called that: did you mean Widget?',
  ],
  [
    '<Schema name="Nothing" />',
    'name of <Schema> cannot be "Nothing", no schema of widgets is called that: there are Widget, Cog, Spring, Problem',
  ],
  ['<Schema name="Widget" api="widget" />', 'api of <Schema> cannot be "widget": did you mean widgets?'],
  [
    '<Operation id="listWidget" />',
    'id of <Operation> cannot be "listWidget", no operation of widgets has it: did you mean listWidgets?',
  ],
  [
    '<Request id="widgetMade" />',
    'id of <Request> cannot be "widgetMade": a webhook is not called by readers',
  ],
  [
    '<Request id="createWidget" example="smal" />',
    'example of <Request> cannot be "smal", the body of createWidget has none of that name: did you mean small?',
  ],
  [
    '<Request id="listWidgets" example="small" />',
    'example of <Request> cannot be "small", the body of listWidgets has none of that name: there are none',
  ],
])('names what there is not, with its place and the nearest: %s', async (written, message) => {
  expect(await faultsOf(`Text.\n\n${written}`)).toEqual([`content/guides/start.mdx:5:1 ${message}`]);
});
