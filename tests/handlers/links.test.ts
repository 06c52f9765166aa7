import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderUnfurl } from '../../handlers/links/render-unfurl.ts';
import { validateBlocks } from '../../playground/block-kit/validate-blocks.ts';
import { documentLink, readDocumentLink } from '../../src/answers/links/document-link.ts';
import { findLinkedDocument } from '../../src/answers/links/linked-document.ts';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { editions } from '../library.ts';
import { hostile } from './hostile.ts';

const catalogue = createCatalogue(editions);
const SYMBOL = 'A/76/505/Add.1';

const shown = (language: Language, address: string) => {
  const link = readDocumentLink(address);
  const document = link && findLinkedDocument({ catalogue }, link, language);
  return document && renderUnfurl(language, document);
};

test.each([
  ['https://undocs.org/A/76/505/Add.1', { symbol: SYMBOL }],
  ['http://www.undocs.org/A/76/505/Add.1', { symbol: SYMBOL }],
  ['https://undocs.org/en/A/76/505/Add.1', { symbol: SYMBOL, language: 'en' }],
  ['https://docs.un.org/zh/A/76/505/Add.1', { symbol: SYMBOL, language: 'zh' }],
  ['https://UNDOCS.org/FR/a/76/505/add.1', { symbol: 'a/76/505/add.1', language: 'fr' }],
  ['https://undocs.org/A%2F76%2F505%2FAdd.1', { symbol: SYMBOL }],
  ['https://undocs.org/A/76/505/Add.1).', { symbol: SYMBOL }],
  ['https://undocs.org/A/76/505/Add.1/', { symbol: SYMBOL }],
  ['https://undocs.org/A/76/505/Add.1。', { symbol: SYMBOL }],
  ['https://undocs.org/A/76/505/Add.1#', { symbol: SYMBOL }],
  ['https://undocs.org/A/75/19#para148', { symbol: 'A/75/19', paragraph: 148 }],
  ['https://undocs.org/ru/A/75/19#148', { symbol: 'A/75/19', language: 'ru', paragraph: 148 }],
  ['https://undocs.org/A/75/19#%D0%BF%D1%83%D0%BD%D0%BA%D1%82-148', { symbol: 'A/75/19', paragraph: 148 }],
  ['https://undocs.org/A/75/19#page=12', { symbol: 'A/75/19' }],
  ['https://undocs.org/A/75/19#:~:text=148', { symbol: 'A/75/19' }],
  ['https://undocs.org/A/75/19#148-150', { symbol: 'A/75/19' }],
  [
    'https://undocs.org/Home/Mobile?FinalSymbol=A%2F76%2F505%2FAdd.1&Language=E&DeviceType=Desktop',
    { symbol: SYMBOL, language: 'en' },
  ],
  [
    'https://undocs.org/Home/Mobile?finalsymbol=a%2f76%2f505%2fadd.1&language=C',
    { symbol: 'a/76/505/add.1', language: 'zh' },
  ],
  ['https://undocs.org/pdf?symbol=en/A/76/505/Add.1', { symbol: SYMBOL, language: 'en' }],
])('%s leads to a document', (address, link) => {
  expect(readDocumentLink(address)).toEqual(link);
});

test.each([
  'https://undocs.org/',
  'https://undocs.org/Home/Mobile',
  'https://undocs.org.example.com/A/76/505/Add.1',
  'https://notundocs.org/A/76/505/Add.1',
  'https://www.un.org/A/76/505/Add.1',
  'ftp://undocs.org/A/76/505/Add.1',
  'https://undocs.org/A/76/505/Add.1 and more',
  'https://undocs.org/%E0%A4%A',
  'undocs.org/A/76/505/Add.1',
  '',
])('“%s” leads to none', (address) => {
  expect(readDocumentLink(address)).toBeUndefined();
});

test('a link made here is one that is read here', () => {
  for (const language of LANGUAGES) {
    expect(readDocumentLink(documentLink(SYMBOL, language))).toEqual({ symbol: SYMBOL, language });
  }
});

test('any address is read or left alone, and any link shown inside Slack’s limits', () => {
  const addresses = fc.oneof(
    hostile,
    hostile.map((text) => `https://undocs.org/A/75/19#${text}`),
  );
  fc.assert(
    fc.property(addresses, fc.constantFrom(...LANGUAGES), (address, language) => {
      const unfurl = shown(language, address);
      if (unfurl !== undefined) expect(validateBlocks(unfurl.blocks, 'message')).toEqual([]);
    }),
  );
});

test('a report with a hostile title, and of any size, is shown inside Slack’s limits', () => {
  const number = fc.nat(99_999);
  const document = fc.record({
    isReference: fc.boolean(),
    symbol: hostile,
    reference: hostile,
    title: hostile,
    firstParagraph: number,
    lastParagraph: number,
    entryCount: number,
    sectionCount: number,
    official: fc.subarray([...LANGUAGES]),
    working: fc.subarray([...LANGUAGES]),
  });
  fc.assert(
    fc.property(document, fc.constantFrom(...LANGUAGES), ({ symbol, reference, ...others }, language) => {
      const report = { ...others, symbol: symbol.slice(0, 100), reference: reference.slice(0, 100) };
      const { blocks, fallback } = renderUnfurl(language, report);
      expect(validateBlocks(blocks, 'message')).toEqual([]);
      expect(fallback).not.toMatch(/<[!@#]/);
    }),
  );
});

describe('below a link', () => {
  test('stands what the report is, what it has, and in which languages', () => {
    expect(shown('en', `https://undocs.org/${SYMBOL}`)).toMatchObject({
      blocks: [
        {
          text: {
            text: `*${SYMBOL}* · Implementation of the recommendations of the Special Committee on Peacekeeping Operations — Report of the Secretary-General — Addendum\nParagraphs 18–192 of A/75/19 · 9 sections · 123 entries`,
          },
        },
        {
          elements: [
            {
              text: 'Official text: Chinese · Working translations, not official: Arabic, English, French, Russian and Spanish',
            },
          ],
        },
        { elements: [{ action_id: 'link_look_up', text: { text: 'Look up a paragraph' } }] },
      ],
    });
  });

  test('stands for the committee report where its recommendations are answered', () => {
    expect(JSON.stringify(shown('en', 'https://undocs.org/A/75/19'))).toContain(
      `*A/75/19* · What has been done about its recommendations: ${SYMBOL}`,
    );
  });

  test('stands the entry on the paragraph that the link names, and a button to read it', () => {
    const unfurl = JSON.stringify(shown('en', 'https://undocs.org/A/75/19#para148'));
    expect(unfurl).toContain('A/75/19, para. 148 · Section VII. Protection');
    expect(unfurl).toContain('"Read"');
    expect(JSON.stringify(shown('en', 'https://undocs.org/A/75/19#para9999'))).toContain('Paragraphs 18–192');
  });

  test('stands nothing for a document that is not at hand', () => {
    expect(shown('en', 'https://undocs.org/A/76/505')).toBeUndefined();
    expect(shown('en', 'https://undocs.org/S/RES/2436(2018)')).toBeUndefined();
  });
});
