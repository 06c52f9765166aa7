import { execFileSync } from 'node:child_process';

/** What a full disk is to a process: no file of its own can grow. Linux alone can do so to one that runs. */
export function fillDisk(pid: number | undefined): void {
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=1:unlimited']);
}

export function makeRoom(pid: number | undefined): void {
  execFileSync('prlimit', ['--pid', String(pid), '--fsize=unlimited']);
}
