/** How long a piece of work may keep the page from answering, in milliseconds. */
const SLICE = 12;

/** Waits for the page to breathe when a slice of time has passed, and not before. */
export type Pause = () => Promise<void> | undefined;

/** A pause for one piece of work, which begins now. */
export function slices(): Pause {
  let end = performance.now() + SLICE;
  return () => {
    if (performance.now() < end) return undefined;
    return turn().then(() => {
      end = performance.now() + SLICE;
    });
  };
}

/** After everything that waits already. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
