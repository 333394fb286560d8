/** A line of the table: what was measured, what is owed, and whether that is met. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly owed: string;
  readonly met: boolean;
}

/** The least disturbed of several rounds: what else the machine does only makes them slower. */
export const best = (values: readonly number[]): number => Math.min(...values);

/** A time as a multiple of another one of the same run. */
export function ratio(what: string, value: number, base: number, owed: number): Row {
  const figure = `${(value / base).toFixed(2)}x (${value.toFixed(1)} of ${base.toFixed(1)} ms)`;
  return { what, figure, owed: `≤ ${owed}x`, met: value / base <= owed };
}

/** A figure with a limit; `beside` says what the twin or the bare page had in the same run. */
export function limit(
  what: string,
  value: number,
  most: number,
  unit: string,
  beside?: string,
): Row {
  const digits = unit === 'MB' ? 2 : unit ? 0 : 3;
  const figure = `${value.toFixed(digits)} ${unit}`.trim() + (beside ? ` (${beside})` : '');
  return { what, figure, owed: most ? `≤ ${most} ${unit}`.trim() : '0', met: value <= most };
}
