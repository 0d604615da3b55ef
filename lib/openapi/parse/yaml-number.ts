import { type Numeric, numberOf } from '#json/number.ts';

/**
 * A YAML number with all its digits, as the package reads it: `+5`, `.5`, `5.`, `007`, `0x1F` and `0o17` are numbers
 * in YAML 1.2. JSON has no infinity and no NaN, so that `.inf` and `.nan` stay texts.
 *
 * @param value what the package made of it
 */
export function yamlNumber(value: number | bigint, written: string): Numeric | string {
  // Only YAML 1.1 has numbers with them.
  const source = written.replaceAll('_', '');
  if (/^[-+]?\.(?:inf|nan)$/i.test(source)) return source;
  const [, sign, whole = '', fraction = '', exponent = ''] =
    /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(source) ?? [];
  if (sign !== undefined && whole + fraction !== '')
    return numberOf(
      `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}${exponent && `e${exponent}`}`,
    );
  // Hexadecimal and octal, and what a document of YAML 1.1 writes otherwise.
  return /^0[xo][\da-f]+$/i.test(source) ? numberOf(BigInt(source).toString()) : numberOf(String(value));
}
