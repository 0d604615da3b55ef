import type { words as english } from '../english/run.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  conditionTooLong: 'ist länger als {count} Zeichen',
  conditionTooDeep: 'ist zu tief verschachtelt',
  expectsOperator: 'erwartet wurde ein Operator oder das Ende',
  expectsBracket: 'erwartet wurde eine schließende Klammer',
  expectsValue:
    'erwartet wurde ein Wert: ein Ausdruck, eine Zahl, ein Text in einfachen Anführungszeichen, true, false oder null',
  expectsName: 'erwartet wurde die Nummer eines Eintrags oder der Name eines Felds',
  endsTooEarly: 'endet zu früh: {expected}',
  findsInstead: '{expected}, nicht {text}',
  isNoExpression: '{text} ist kein Laufzeitausdruck',
  textTooLong: 'Der Wert ist länger als die {count} Zeichen, an denen ein Muster versucht wird.',
  patternFails: 'Das Muster {pattern} ist nicht lesbar oder lässt sich nicht in begrenzter Zeit prüfen.',
  pathFails: 'Dem JSONPath {path} lässt sich nicht folgen: {detail}.',
  valueTooLarge: 'Ein Wert des Ablaufs ist zu groß geworden.',
  targetLeadsNowhere: 'Das Ziel {target} der Ersetzung führt im Inhalt zu nichts.',
  nothingToRun: 'Es gibt nichts mehr auszuführen.',
  nestedTooDeep: 'Mehr als {count} Abläufe rufen einander auf.',
  tooManySteps: 'Es waren mehr Schritte, als hier ausgeführt werden.',
  waitTooLong: 'Es sollte {seconds} Sekunden gewartet werden, länger als hier gewartet wird.',
  stepIsUnknown: 'Der Ablauf hat keinen Schritt {step}.',
  workflowIsUnknown: 'Der Ablauf {workflow} ist hier nicht bekannt.',
  stepFailed: 'Der Schritt „{step}“ ist nicht gelungen, und nichts sagt, wie es weitergeht.',
  endedBy: 'Die Aktion „{action}“ hat ihn beendet.',
};
