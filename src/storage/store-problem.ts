/** Why a store cannot be used, in a sentence that names the thing, the place and the remedy. The cause is the driver's error. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
}
