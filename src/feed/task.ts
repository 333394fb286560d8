declare const scheduler: { yield?: () => Promise<void> } | undefined;

/**
 * Waits for a task of its own: what is more urgent comes first, a reader's tap or a frame. Not by a
 * timer, which hidden tabs slow down.
 */
export function nextTask(): Promise<void> {
  if (typeof scheduler === 'object' && scheduler.yield) return scheduler.yield();
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
