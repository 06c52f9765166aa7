import { fillDisk } from '../disk.ts';

fillDisk(process.pid);
await import('../../../app.ts');
