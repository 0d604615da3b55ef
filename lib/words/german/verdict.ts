import type { words as english } from '../english/verdict.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  theDescriptionIsVeryLong:
    'Die Beschreibung ist sehr lang: Von ihren größten Objekten wurden nur die ersten Einträge geprüft.',
  noAnswerIsDescribed: 'Es ist keine Antwort beschrieben.',
  theStatusIsNotDescribed: 'Der Status {status} ist nicht beschrieben.',
  isMissing: 'fehlt',
  aBodyCameWhereNone: 'Es kam ein Inhalt, obwohl keiner beschrieben ist.',
  theAnswerHasNoContent: 'Die Antwort hat keinen Content-Type.',
  theMediaTypeIsNot: 'Der Medientyp {essenceOf} ist für diesen Status nicht beschrieben.',
  bodiesOfTheTypeAre: 'Inhalte des Typs {essenceOf} werden nicht geprüft.',
  theBodyIsNotWhole: 'Der Inhalt ist unvollständig oder kein Text.',
  theBodyIsNotJson: 'Der Inhalt ist kein JSON.',
  thisWord: 'Dieser Wert',
  theCheckDidNotCome: 'Die Prüfung kam nicht zum Ende.',
  theBody: 'Der Inhalt',
  couldNotBeCheckedA:
    'konnte nicht geprüft werden: Ein Muster der Beschreibung dauert zu lange. Er kann trotzdem gesendet werden',
  checkingAgainstTheDescription: 'Wird mit der Beschreibung verglichen…',
  notCheckedInFull: 'Nicht vollständig geprüft. {unchecked}',
  matchesTheContract: 'Entspricht der Beschreibung',
  and: ', und {found}',
  andMoreLikeIt: '(und {more} weitere dieser Art)',
  theSchemaCannotBeRead: 'Das Schema ist nicht lesbar: {reason}',
  differences: { one: 'Weicht von der Beschreibung ab', other: '{count} Abweichungen von der Beschreibung' },
};
