/**
 * What may begin at a word, or what its sentence may be about, as bits: most words of a release
 * begin neither a date nor a time nor anything about doors, and are not looked at again.
 */
export const DATE = 1;
export const RELATIVE = 2;
export const TIME = 4;
export const CUE = 8;
/** Together with a partner in the same sentence as good as a cue. */
export const WEAK = 16;
export const PARTNER = 32;
/** A cue where no word follows: "bleibt zu." */
export const LAST_CUE = 64;
/** A sentence without one says of nothing that it opens again. */
export const AGAIN = 128;
/** Names a usual reason for closing. */
export const REASON = 256;
/** Names a time that has no days in the calendar. */
export const SPAN = 512;
