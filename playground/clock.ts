/** The time that people see, in epoch milliseconds; it may jump. */
export interface Clock {
  now(): number;
}
