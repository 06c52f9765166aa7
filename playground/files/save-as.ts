import type { StoredFile } from './file-store.ts';

/** Headers with which a browser saves a file and never shows it, whatever is in it (RFC 6266 for names beyond ASCII). */
export function saveAsHeaders({ name, mimetype, bytes }: StoredFile): Readonly<Record<string, string | number>> {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'content-type': /^[\w.+-]+\/[\w.+-]+$/u.test(mimetype) ? mimetype : 'application/octet-stream',
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
