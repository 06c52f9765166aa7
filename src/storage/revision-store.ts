import type { Transaction } from 'kysely';
import type { Change, RecordedChange } from '../reports/change.ts';
import type { Edition } from '../reports/edition.ts';
import type { Language } from '../reports/language.ts';
import type { Publishing, Revision, RevisionStore } from '../reports/revision.ts';
import type { StoreDatabase } from './store-database.ts';
import type { ChangeRow, RevisionRow, Tables } from './tables.ts';

/** A statement may have 32,766 values in SQLite, and a change has seven. */
const CHANGES_A_STATEMENT = 1_000;

/**
 * Revisions and changes in the database. A revision is compared with the last one of its edition, also where the edition
 * was removed in between. An origin that removes an edition may bring the same text again, as when a file is put back.
 */
export function createRevisionStore(database: StoreDatabase): RevisionStore {
  return {
    async current() {
      const rows = await database.read<RevisionRow>(
        `select * from revisions where edition is not null
          and number in (select max(number) from revisions group by symbol, language)
          order by symbol, language`,
      );
      return rows.map((row) => ({ revision: revisionOf(row), edition: editionOf(row) }));
    },

    async latest() {
      const [row] = await database.read<{ number: number | null }>('select max(number) as number from revisions');
      return row?.number ?? 0;
    },

    publish: (publishing, compare) =>
      database.publish(async (transaction) => {
        const { edition, hash, onlyIfNew = false } = publishing;
        const { symbol, language } = edition;
        const isFirstOffer = await offer(transaction, publishing);
        const newest = await transaction
          .selectFrom('revisions')
          .select('hash')
          .where('symbol', '=', symbol)
          .where('language', '=', language)
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (newest?.hash === hash) return { kind: 'current' };
        if (onlyIfNew && !isFirstOffer) return { kind: 'known' };
        const before = await lastEdition(transaction, symbol, language);
        const revision = await insertRevision(transaction, publishing);
        const changes = before === undefined ? [] : compare(before, edition);
        return { kind: 'published', revision, changes: await insertChanges(transaction, revision, edition, changes) };
      }),

    remove: (symbol, language, origin, at) =>
      database.publish(async (transaction) => {
        const ofEdition = { symbol, language };
        const newest = await transaction
          .selectFrom('revisions')
          .select('hash')
          .where((is) => is.and(ofEdition))
          .orderBy('number', 'desc')
          .limit(1)
          .executeTakeFirst();
        await transaction
          .deleteFrom('offered_texts')
          .where((is) => is.and({ ...ofEdition, origin }))
          .execute();
        if (newest === undefined || newest.hash === null) return false;
        const number = (await newestNumber(transaction)) + 1;
        await transaction
          .insertInto('revisions')
          .values({ number, ...ofEdition, origin, published_at: at })
          .execute();
        return true;
      }),

    async changes({ symbol, paragraph, after, upTo, since }) {
      const conditions: readonly (readonly [condition: string, value: string | number | undefined])[] = [
        ['symbol = ?', symbol],
        ['position > ?', after],
        ['position <= ?', upTo],
        ['published_at >= ?', since],
        ['? in (paragraph, previous_paragraph)', paragraph],
      ];
      const wanted = conditions.flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]));
      const where = wanted.length === 0 ? '' : `where ${wanted.map(({ condition }) => condition).join(' and ')}`;
      const rows = await database.read<Parameters<typeof changeOf>[0]>(
        `select changes.*, symbol, language, reference, is_official, published_at
          from changes join revisions on revisions.number = changes.revision ${where} order by position`,
        wanted.map(({ value }) => value),
      );
      return rows.map(changeOf);
    },

    async lastPosition() {
      const [row] = await database.read<{ position: number | null }>('select max(position) as position from changes');
      return row?.position ?? 0;
    },

    async all() {
      const rows = await database.read<Parameters<typeof revisionOf>[0]>(
        `select number, hash, symbol, language, origin, published_at from revisions
          where hash is not null order by number`,
      );
      return rows.map(revisionOf);
    },
  };
}

/** Notes that an origin has brought a text; false where it had before. */
async function offer(transaction: Transaction<Tables>, { edition, hash, origin }: Publishing): Promise<boolean> {
  const { symbol, language } = edition;
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('offered_texts')
    .values({ symbol, language, origin, hash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

async function lastEdition(
  transaction: Transaction<Tables>,
  symbol: string,
  language: Language,
): Promise<Edition | undefined> {
  const row = await transaction
    .selectFrom('revisions')
    .select('edition')
    .where('symbol', '=', symbol)
    .where('language', '=', language)
    .where('edition', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : editionOf(row);
}

async function insertRevision(
  transaction: Transaction<Tables>,
  { edition, hash, origin, at }: Publishing,
): Promise<Revision> {
  const { symbol, language, reference, isOfficial } = edition;
  const number = (await newestNumber(transaction)) + 1;
  await transaction
    .insertInto('revisions')
    .values({
      number,
      symbol,
      language,
      origin,
      published_at: at,
      hash,
      edition: JSON.stringify(edition),
      reference,
      is_official: isOfficial ? 1 : 0,
    })
    .execute();
  return { number, hash, symbol, language, origin, publishedAt: at };
}

async function insertChanges(
  transaction: Transaction<Tables>,
  { number, publishedAt }: Revision,
  { symbol, reference, language, isOfficial }: Edition,
  changes: readonly Change[],
): Promise<readonly RecordedChange[]> {
  const first = (await newestPosition(transaction)) + 1;
  const ofEdition = { symbol, reference, language, isOfficial, publishedAt };
  const recorded = changes.map((change, at) => ({ ...change, position: first + at, ...ofEdition }));
  const rows = recorded.map(({ kind, paragraph, position, before, after }) => ({
    position,
    revision: number,
    kind,
    paragraph,
    previous_paragraph: before?.paragraph ?? null,
    before_entry: before === undefined ? null : JSON.stringify(before),
    after_entry: after === undefined ? null : JSON.stringify(after),
  }));
  for (let at = 0; at < rows.length; at += CHANGES_A_STATEMENT) {
    await transaction
      .insertInto('changes')
      .values(rows.slice(at, at + CHANGES_A_STATEMENT))
      .execute();
  }
  return recorded;
}

async function newestNumber(transaction: Transaction<Tables>): Promise<number> {
  const row = await transaction
    .selectFrom('revisions')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

async function newestPosition(transaction: Transaction<Tables>): Promise<number> {
  const row = await transaction
    .selectFrom('changes')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.position ?? 0;
}

function revisionOf(
  row: Pick<RevisionRow, 'number' | 'hash' | 'symbol' | 'language' | 'origin' | 'published_at'>,
): Revision {
  const { number, hash, symbol, language, origin, published_at: publishedAt } = row;
  if (hash === null) throw new Error(`revision ${number} is a removal`);
  return { number, hash, symbol, language, origin, publishedAt };
}

function editionOf({ edition }: Pick<RevisionRow, 'edition'>): Edition {
  if (edition === null) throw new Error('a removal has no edition');
  return JSON.parse(edition);
}

function changeOf(
  row: ChangeRow & Pick<RevisionRow, 'symbol' | 'language' | 'reference' | 'is_official' | 'published_at'>,
): RecordedChange {
  return {
    kind: row.kind,
    paragraph: row.paragraph,
    ...(row.before_entry === null ? {} : { before: JSON.parse(row.before_entry) }),
    ...(row.after_entry === null ? {} : { after: JSON.parse(row.after_entry) }),
    position: row.position,
    symbol: row.symbol,
    reference: row.reference ?? '',
    language: row.language,
    isOfficial: row.is_official === 1,
    publishedAt: row.published_at,
  };
}
