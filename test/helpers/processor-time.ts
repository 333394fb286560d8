/** Milliseconds of processor time that some work takes in this process. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The lesser of two: others work on this machine, too. */
export const leastProcessorTime = (work: () => unknown): number =>
  Math.min(processorTime(work), processorTime(work));
