/** Something in a payload that Slack would refuse. `pointer` is a JSON pointer such as `/blocks/0/text/text`. */
export interface Problem {
  readonly pointer: string;
  readonly problem: string;
  /** Set where only the sum of all texts is too long, which Slack refuses with a word of its own. */
  readonly isTotalLength?: true;
}
