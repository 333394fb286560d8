/**
 * How often a property is tried: a tenth of the times for `npm test`, all of them among the proofs
 * (`npm run test:integrations -- proofs`).
 */
export function runs(all: number): number {
  return process.env['HERNE_PROOFS'] ? all : Math.ceil(all / 10);
}
