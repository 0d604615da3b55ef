import { DescriptionError } from '../../fault.ts';
import type { Context } from '../../normalize/context.ts';
import type { Finding } from '../findings.ts';
import { examplesOf } from './examples.ts';
import { linkValues } from './link-values.ts';
import { schemaValues } from './schema-values.ts';
import { ValueReport } from './value-report.ts';
import type { ValuedPlace } from './valued-place.ts';

/** Values that the description gives and its own schemas do not allow: defaults, examples, lists of allowed values. */
export function checkValues(context: Context, valued: readonly ValuedPlace[]): readonly Finding[] {
  const report = new ValueReport(context);
  context.growth.restart();
  try {
    for (const { shape, place } of valued) {
      if (report.isFull) break;
      if (shape === 'schema' || shape === 'items') schemaValues(place, report);
      else if (shape === 'link') linkValues(place, report);
      else examplesOf(shape, place, report);
    }
  } catch (error) {
    // The description holds more than pages can be made of: that is told where they are made.
    if (!(error instanceof DescriptionError)) throw error;
  }
  report.settle();
  return report.findings;
}
