import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import { has, isObject, member, members, type Place, text } from '../../openapi/parse/place.ts';
import { parseExpression } from '../../request/parse-expression.ts';
import type { WithComponents } from './around.ts';

type ComponentKind = 'parameters' | 'successActions' | 'failureActions';

interface Opened {
  readonly place: Place;
  /** What stands in the place of the component's own value. */
  readonly value?: Place;
}

/** An item of a list, or the component that it refers to; undefined where there is none, which is told. */
export function openReusable(
  item: Place,
  kind: ComponentKind,
  { file, report }: WithComponents,
): Opened | undefined {
  if (!isObject(item.value)) return undefined;
  if (!has(item, 'reference')) return { place: item };
  const reference = text(item, 'reference') ?? '';
  const at = member(item, 'reference');
  const expression = parseExpression(reference);
  if (expression?.of !== 'components' || expression.type !== kind) {
    report.error(at, `must be "$components.${kind}.<name>", not ${describeValue(reference)}`);
    return undefined;
  }
  const map = member(member(file.root, 'components'), kind);
  const place = member(map, expression.name);
  if (place.value === undefined) {
    const known = members(map).map(({ key }) => key);
    report.error(
      at,
      `there is no component ${describeValue(expression.name)}: ${suggest(expression.name, known, quoted)}`,
    );
    return undefined;
  }
  if (!report.uses(place)) return undefined;
  return has(item, 'value') && kind === 'parameters' ? { place, value: member(item, 'value') } : { place };
}
