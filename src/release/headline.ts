/** Longest headline that is a whole sentence or clause, in characters. */
const LONGEST = 120;
/** Where a sentence is cut that has no end in reach. */
const CUT = 90;
/** As little of a quotation as a headline may give, in characters. */
const SHORTEST_QUOTATION = 30;
/** As much of a text as a headline can be made of. */
const BEGINNING = 2000;

const WEEKDAY = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';
const MONTH =
  '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';
const DAY = `(?:${WEEKDAY},?(?: de[mn])? )?\\d{1,2}\\. ?(?:${MONTH}|\\d{1,2}\\.)(?: ?\\d{4})?`;
/** A date in the middle of a sentence, or one until another, with the commas around it. */
const DATE = new RegExp(
  `(?<! bis),? (?:am|ab|für|seit|vom|zum) ${DAY}(?:,? bis (?:zum )?${DAY})?,?(?= )`,
  'gu',
);
/** A time, but not the end of "bis 12 Uhr" or "um 19 Uhr". */
const TIME =
  /(?<! (?:bis|ab|um|gegen|nach|vor|seit|erst|etwa|ca\.|zum|zur)),? (?:von )?\d{1,2}(?::\d{2})? (?:bis \d{1,2}(?::\d{2})? )?Uhr,?(?= )/gu;
/** Full stops that do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\d{1,4}|\p{L}|Dr|Prof|St|Str|Nr|ca|bzw|usw|etc|inkl|ggf|evtl|Tel|Abs|Art|Bd|Jh|Hl|Mio|Mrd|Dipl|Ing|e\.V|z\.B|d\.h|u\.a)\.$/u;

/** The first sentence of a text; the whole text when it has no end. */
export function firstSentence(text: string): string {
  const ends = /[.!?…][”“"»)]?(?=\s)/gu;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    const sentence = text.slice(0, match.index + match[0].length);
    if (sentence.length > 20 && !ABBREVIATION.test(sentence.slice(-12))) return sentence;
  }
  return text;
}

/** Where a long sentence may be cut: before a clause or an aside. */
const CLAUSE =
  /(?:, (?=(?:die|der|das|den|dem|deren|dessen|um|damit|weil|da|wenn|indem|wobei|sodass|dass|darunter|wo|welche[rs]?|und|aber|sondern) )| [–-] |: (?!„)|; )/gu;

/** What a sentence can do without: a motto, whose office it is, a warm welcome. */
const ASIDES =
  / unter dem (?:Motto|Titel|Thema):? „[^“”]{1,120}[“”]| (?:der|von der) Stadt \p{Lu}\p{L}{1,30}(?= \p{Ll})| (?:herzlich|zusammen mit \p{Ll}{1,20} \p{Lu}\p{L}{1,30}|unter anderem)(?= )/gu;

/** Words a headline does not end with. */
const DANGLING =
  /(?:[\s,;:–-]|(?<!\p{L})(?:und|oder|der|die|das|des|dem|den|ein|eine|einen|einem|einer|eines|im|in|am|an|zu|zur|zum|von|vom|für|mit|bei|beim|auf|aus|über|unter|nach|vor|um|als|wie|sowie|bis|ihre|ihren|seine|seinen|diesem|dieser))$/u;

function atWordEnd(text: string, longest: number): string {
  let cut = text.slice(0, longest + 1);
  cut = cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
  while (DANGLING.test(cut)) cut = cut.replace(DANGLING, '');
  return cut;
}

/**
 * A headline for a release without one: its first sentence without the date, cut at a clause, at
 * worst at a word. It is shown as derived, so it has to be true rather than catchy.
 */
export function deriveHeadline(text: string): string {
  const sentence = firstSentence(text.slice(0, BEGINNING));
  const plain = sentence
    .replace(DATE, '')
    .replace(TIME, '')
    .replace(/[.…]([”“"»)]?)$/u, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
    // "Sehr geehrte Damen und Herren, das Hallenbad …"
    .replace(/^\p{Ll}/u, letter => letter.toUpperCase());
  const whole = plain.length >= 15 ? plain : sentence.trim();
  for (const version of [whole, whole.replace(ASIDES, '')]) {
    if (version.length <= LONGEST) return version;
    const clause = clauseOf(version);
    if (clause !== undefined) return balanced(clause);
  }
  return quotationCut(whole) ?? `${balanced(atWordEnd(whole.replace(ASIDES, ''), CUT))} …`;
}

/** A quotation too long to stand whole: cut at a comma, so that nobody is made to say half a thing. */
function quotationCut(text: string): string | undefined {
  if (!text.startsWith('„') || /[“”]/u.test(text.slice(0, CUT))) return undefined;
  const comma = text.slice(0, CUT).lastIndexOf(', ');
  const cut = comma >= SHORTEST_QUOTATION ? text.slice(0, comma) : atWordEnd(text, CUT);
  return `${cut} …“`;
}

/** The longest run of whole clauses that fits, outside quotations. */
function clauseOf(text: string): string | undefined {
  let clause: string | undefined;
  for (const { index } of text.matchAll(CLAUSE)) {
    if (index > LONGEST) break;
    const before = text.slice(0, index);
    const open = before.split('„').length > before.split(/[“”]/u).length;
    if (index >= 30 && !open && (text[index] === ',' || !DANGLING.test(before))) clause = before;
  }
  return clause;
}

/** Without an opening quotation mark or bracket that is never closed. */
function balanced(text: string): string {
  for (const [open, close] of ['„“', '()', '»«', '‚‘'].map(pair => [
    pair[0] ?? '',
    pair[1] ?? '',
  ])) {
    const at = text.lastIndexOf(open ?? '');
    if (at >= 0 && text.indexOf(close ?? '', at + 1) < 0) {
      if (at > 30) return text.slice(0, at).trim();
      return `${text}${close}`;
    }
  }
  return text;
}
