/** Runs something once after a while; the function that it returns calls that off. */
export interface Timer {
  after(delayMs: number, run: () => void): () => void;
}

export function pause(timer: Timer, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    timer.after(delayMs, resolve);
  });
}
