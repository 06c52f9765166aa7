/** Why a store cannot be used, in a sentence that names the thing, the place and the remedy. The cause is the driver's error. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
  /** Whether it may end while the program runs as it is set up: a server comes back, a disk has room again. */
  readonly mayPass: boolean;

  constructor(message: string, { mayPass = false, ...options }: ErrorOptions & { readonly mayPass?: boolean } = {}) {
    super(message, options);
    this.mayPass = mayPass;
  }
}

export function isPassing(error: unknown): error is StoreProblem {
  return error instanceof StoreProblem && error.mayPass;
}
