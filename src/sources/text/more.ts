import type { Passage } from '../../release/raw.js';

const MORE =
  /^[»›→>[( ]{0,4}(?:lesen sie )?(?:mehr|mehr lesen|mehr erfahren|mehr dazu|weiter ?lesen|(?:zur|zum)(?= )|(?:die )?(?:ganze|vollständige|komplette) \p{L}+(?: lesen)?|(?:meldung|mitteilung|pressemitteilung|artikel|beitrag|nachricht|bericht) (?:öffnen|lesen|ansehen|anzeigen|aufrufen))(?: (?:zu|zur|zum|in der|im)(?= ))?(?: (?:ganzen |vollständigen )?(?:\p{L}+))?(?:\s?:\s?(.+)|\s…\s(.+)|\s?[.…»›>\])\s]{0,6})$/iu;
/** With which character such a link may begin. */
const MORE_STARTS = /^[»›→>[( labmnpwzdgvk]/iu;
const OF_A_RELEASE =
  /meldung|mitteilung|artikel|nachricht|beitrag|bericht|information|lesen|mehr/iu;

/** "mehr zur Meldung: TITLE": the link under a teaser, and the title it names. */
export function readMore(line: Passage): { title: Passage | undefined } | undefined {
  if (line.text.length > 400 || !MORE_STARTS.test(line.text)) return undefined;
  const match = MORE.exec(line.text);
  if (!match || !OF_A_RELEASE.test(line.text.split(':')[0] ?? '')) return undefined;
  const title = (match[1] ?? match[2])?.replace(/[\s»›→]{1,4}$/u, '').trim();
  if (title === undefined || title === '') return { title: undefined };
  if (/^(?:https?:|www\.|\+?\d[\d /-]{4,})/iu.test(title)) return undefined;
  return {
    title: { text: title, line: line.line, column: line.column + line.text.indexOf(title) },
  };
}

/** Whether a line is such a link, or ends as one. */
export const isMore = (line: string): boolean => MORE.test(line);
