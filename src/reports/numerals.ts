const ROMAN = { I: 1, V: 5, X: 10, L: 50, C: 100 } as const;
const CHINESE_DIGITS = '零一二三四五六七八九';

/** `VIII` to 8, in either case, up to a hundred; anything that is not a well-formed Roman numeral is undefined. */
export function romanToNumber(text: string): number | undefined {
  if (!/^(?=[IVXLC])C?(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/i.test(text)) return undefined;
  const values = [...text.toUpperCase()].map((letter) => ROMAN[letter as keyof typeof ROMAN]);
  return values.reduce<number>((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

export function numberToRoman(number: number): string {
  const parts = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let roman = '';
  for (const [value, letters] of parts) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}

/** `一百四十八`, `十二`, `八`, `一四八` to a number below 1,000; undefined when the characters make no number. */
export function chineseToNumber(text: string): number | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二').replaceAll('兩', '二');
  if (/^[零一二三四五六七八九]{2,3}$/.test(plain)) {
    return Number([...plain].map((character) => CHINESE_DIGITS.indexOf(character)).join(''));
  }
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (parts === null || plain === '') return undefined;
  const digit = (character: string | undefined) => (character === undefined ? 0 : CHINESE_DIGITS.indexOf(character));
  const tens = parts[3] === undefined ? 0 : digit(parts[2] ?? '一');
  const number = digit(parts[1]) * 100 + tens * 10 + digit(parts[4]);
  return number === 0 ? undefined : number;
}
