import type { Word } from './token.js';

/** Usual reasons, by the beginnings and ends of words, and how they are put on a notice. */
const USUAL: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(?:warn)?streik(?:s|es)?$/, 'Warnstreik'],
  [/^(?:personalversammlung|betriebsversammlung)(?:en)?$/, ''],
  [/^betriebsausflug(?:s|es)?$/, 'Betriebsausflug'],
  [/^betriebsferien$/, 'Betriebsferien'],
  [/^(?:sommer|winter|weihnachts|herbst)?pause$/, ''],
  [/^(?:fortbildung|weiterbildung|schulung|mitarbeiterschulung|klausurtagung)$/, ''],
  [/umzug(?:s|es)?$/, 'Umzug'],
  [/^(?:umzieht|umziehen|umgezogen)$/, 'Umzug'],
  [/rohrbruch(?:s|es)?$/, 'Rohrbruch'],
  [/^gestreikt$/, 'Streik'],
  [/^inventur$/, 'Inventur'],
  [/^brückentag(?:s|es)?$/, 'Brückentag'],
  [/^ferien$/, 'Ferien'],
  [/wasserschaden(?:s)?$/, 'Wasserschaden'],
  [/(?:bau|sanierungs|reparatur|maler|renovierungs|umbau|wartungs|reinigungs)arbeiten$/, ''],
  [/^(?:sanierung|renovierung|umbau|modernisierung|grundreinigung|wartung)$/, ''],
  [/stromausfall(?:s|es)?$/, 'Stromausfall'],
  [/^feiertage[n]?$/, 'Feiertage'],
  [/^gesundheitstag(?:s|es)?$/, 'Gesundheitstag'],
  [/^(?:erkrankt|krank|erkrankung|krankheit|krankheitsfälle)$/, 'Krankheit'],
  [
    /^(?:softwareumstellung|systemumstellung|software-umstellung|edv-umstellung|technikumstellung)$/,
    '',
  ],
  [/prüfung(?:en)?$/, ''],
];
const ANY = new RegExp(USUAL.map(([pattern]) => pattern.source).join('|'));

/** Whether a word, in lower case, names a usual reason. */
export const isUsualReason = (lower: string): boolean => ANY.test(lower);

/** How the reason is put on a notice; `undefined` for a word that names none. */
export function usualReason({ lower, text }: Word): string | undefined {
  const found = USUAL.find(([pattern]) => pattern.test(lower));
  return found && (found[1] === '' ? text : found[1]);
}
