import { keep, kept } from './kept.js';

const LANGUAGES = ['en', 'de'];

export const language = chosen();

const texts = language === 'de'
  ? (await import('../messages/de.js')).default
  : (await import('../messages/en.js')).default;

document.documentElement.lang = language;

function chosen() {
  const wanted = [kept('language'), ...navigator.languages].filter(Boolean);
  const known = wanted.map((it) => it.slice(0, 2).toLowerCase()).find((it) => LANGUAGES.includes(it));
  return known ?? 'en';
}

/** The message of that name, with {values} filled in; `one` and `other` forms where it has them. */
export function t(name, values = {}) {
  let text = texts[name] ?? name;
  if (typeof text === 'object') {
    text = text[new Intl.PluralRules(language).select(values.count)] ?? text.other;
  }
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
}

/** Whether there is a message of that name. */
export function has(name) {
  return name in texts;
}

/** Shows everything in another language from now on. */
export function speak(other) {
  keep('language', other);
  location.reload();
}

const DAY = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

/** A date such as 2026-11-23, without the year where it is this one. */
export function day(date) {
  const [year, month, number] = date.split('-').map(Number);
  const format = year === new Date().getFullYear() ? DAY : DAY_AND_YEAR;
  return format.format(new Date(year, month - 1, number));
}

/** An instant, in the time of this machine. */
export function moment(instant) {
  return MOMENT.format(new Date(instant));
}

/** The date so many days from today, as the API writes it. */
export function dateIn(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
