/**
 * Runs jobs, those of one lane one after the other, at most `width` lanes at a time. Jobs do not reject: who gives them
 * sees to that.
 */
export async function runLanes<Job>(
  jobs: readonly Job[],
  laneOf: (job: Job) => string,
  width: number,
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const lanes = [...Map.groupBy(jobs, laneOf).values()].values();
  const worker = async () => {
    for (const lane of lanes) for (const job of lane) await run(job);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
