import { words as language } from '#words/language.ts';

// English dates are written as in Britain: the day comes first, as in most languages.
const locale = language.tag === 'en' ? 'en-GB' : language.tag;
const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** A day, in words. @param date YYYY-MM-DD */
export function ChangedOn({ date }: { date: string }) {
  return <time dateTime={date}>{format.format(new Date(`${date}T00:00:00Z`))}</time>;
}
