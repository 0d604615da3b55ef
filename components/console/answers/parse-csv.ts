import Papa from 'papaparse';

/** Rows of cells: separated by tabs, or by what the text itself is separated by. */
export function parseCsv(text: string, isTabbed: boolean): string[][] {
  return Papa.parse<string[]>(text, {
    ...(isTabbed && { delimiter: '\t' }),
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: true,
  }).data;
}
