import type { words as english } from '../english/programs.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  severalParts: 'einen Body aus mehreren Teilen',
  bytes: 'einen Body aus Bytes',
  path: 'den JSONPath `{path}`',
  pathCriterion: 'das JSONPath-Kriterium `{path}`',
  selector: 'den Selektor `{selector}`, der Ausdrücke enthält',
  condition: 'die Bedingung `{condition}`',
  expression: 'den Ausdruck `{expression}`',
  partOfSent: 'einen Teil des Gesendeten, der aus anderen Werten besteht',
  callsItself: 'einen Ablauf, der sich selbst aufruft',
  dependsOn: '`dependsOn`',
  webhook: 'einen Schritt, der auf den Webhook `{name}` wartet',
  retryAfterOther: 'eine Wiederholung, die vorher einen anderen Schritt ausführt',
  unknown: '`{name}`, das hier nicht gezeigt wird',
  values: 'Werte, die nicht gesendet werden können: {faults}',
};
