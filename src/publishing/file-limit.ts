/** Far above any edition (the largest known has 0.3 MB), far below what would hurt: bytes of a file that is offered for publication. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
