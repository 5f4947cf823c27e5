/** Mean length of a month in days. */
const DAYS_PER_MONTH: number = 30.4;

/** Between a number and its unit: keeps them on one line. */
export const NO_BREAK: string = '\u00a0';

/** Rounds to significant digits, without exponent between 0.001 and a million; a proper minus sign. */
export function formatNumber(value: number, digits: number = 2): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : 'not a number';
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const magnitude = Math.floor(Math.log10(Math.abs(rounded)));
  if (magnitude < -3 || magnitude >= 6) return formatPower(value);
  const decimals = Math.max(0, digits - 1 - magnitude);
  return grouped(withMinus(rounded.toFixed(Math.min(decimals, 6))));
}

/** A round number of an axis, as short as it is. */
export function formatTick(value: number): string {
  return Math.abs(value) >= 1e6 ? formatPower(value) : grouped(withMinus(String(Number(value.toPrecision(12)))));
}

/** Thin spaces between thousands from five digits on. */
function grouped(text: string): string {
  return /^−?\d{5,}/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '\u202f') : text;
}

/** Rounds to decimals. */
export function formatFixed(value: number, decimals: number): string {
  return withMinus(value.toFixed(decimals));
}

/** A large or very small number as 3.2 × 10⁹. */
export function formatPower(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = value.toExponential(1).split('e');
  return `${withMinus(mantissa)}${NO_BREAK}×${NO_BREAK}${formatTenTo(Number(exponent))}`;
}

/** A power of ten as 10⁹. */
export function formatTenTo(exponent: number): string {
  const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)] ?? '');
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}

/** Share between 0 and 1 in per cent. */
export function formatPercent(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return `<${NO_BREAK}1${NO_BREAK}%`;
  if (percent > 99 && percent < 100) return `>${NO_BREAK}99${NO_BREAK}%`;
  return `${formatFixed(percent, 0)}${NO_BREAK}%`;
}

export function daysToMonths(days: number): number {
  return days / DAYS_PER_MONTH;
}

/** Days as months with one decimal, without the unit. */
export function formatMonths(days: number): string {
  return formatFixed(daysToMonths(days), 1);
}

/** Hours as hours, days or weeks. */
export function formatHours(hours: number): string {
  if (hours > 24 * 14 && hours % 168 === 0) return `${formatTick(hours / 168)}${NO_BREAK}weeks`;
  if (hours > 48) return `${formatTick(Number((hours / 24).toFixed(1)))}${NO_BREAK}days`;
  return `${formatTick(Number(hours.toFixed(1)))}${NO_BREAK}h`;
}

function withMinus(text: string): string {
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
}
