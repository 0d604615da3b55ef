import { DescriptionError } from '../../fault.ts';
import { collectOperations } from '../../normalize/collect.ts';
import { contextOf } from '../../normalize.ts';
import { rootOf } from '../../parse/place.ts';
import type { Description } from '../../parse.ts';
import type { Finding } from '../findings.ts';
import { examplesOf } from './examples.ts';
import { linkValues } from './link-values.ts';
import { schemaValues } from './schema-values.ts';
import { ValueReport } from './value-report.ts';
import type { ValuedPlace } from './valued-place.ts';

/** Values that the description gives and its own schemas do not allow: defaults, examples, lists of allowed values. */
export function checkValues(description: Description, valued: readonly ValuedPlace[]): readonly Finding[] {
  const root = rootOf(description.file);
  const operations = collectOperations(root, description.references);
  const context = contextOf(description, description.dialect, operations);
  const report = new ValueReport(context);
  try {
    for (const { shape, place } of valued) {
      if (report.isFull) break;
      if (shape === 'schema' || shape === 'items') schemaValues(place, report);
      else if (shape === 'link') linkValues(place, operations, report);
      else examplesOf(shape, place, report);
    }
  } catch (error) {
    // The description holds more than pages can be made of: that is told where they are made.
    if (!(error instanceof DescriptionError)) throw error;
  }
  report.settle();
  return report.findings;
}
