/** One thing at a time for each key, in the order asked. */
export interface Turns<Item> {
  /**
   * Runs for an item; while it runs already, once more afterwards, however often that was asked. Resolves when nothing more
   * is to be run for the item's key.
   */
  ask(item: Item): Promise<void>;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
}

/** `run` never rejects. */
export function createTurns<Item>(keyOf: (item: Item) => string, run: (item: Item) => Promise<void>): Turns<Item> {
  const turns = new Map<string, { isAskedAgain: boolean; done: Promise<void> }>();

  const runWhileAsked = async (key: string, item: Item, turn: { isAskedAgain: boolean }): Promise<void> => {
    do {
      turn.isAskedAgain = false;
      await run(item);
    } while (turn.isAskedAgain);
    turns.delete(key);
  };

  return {
    ask(item) {
      const key = keyOf(item);
      const running = turns.get(key);
      if (running !== undefined) {
        running.isAskedAgain = true;
        return running.done;
      }
      const turn = { isAskedAgain: false, done: Promise.resolve() };
      turns.set(key, turn);
      turn.done = runWhileAsked(key, item, turn);
      return turn.done;
    },
    async idle() {
      while (turns.size > 0) await Promise.all([...turns.values()].map(({ done }) => done));
    },
  };
}
