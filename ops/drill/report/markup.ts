const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

/** A number of a drawing, short. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

export const text = (
  x: number,
  y: number,
  words: string,
  {
    anchor = 'start',
    className = 'label',
  }: { anchor?: 'start' | 'middle' | 'end'; className?: string } = {},
): string =>
  `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" class="${className}">${escaped(words)}</text>`

export const line = (x1: number, y1: number, x2: number, y2: number, className: string): string =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" class="${className}"/>`

export const box = (x: number, y: number, width: number, height: number, more: string): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${more}/>`

/** Whole US dollars and cents where they matter. */
export const dollars = (amount: number): string =>
  `$${amount.toLocaleString('en-US', amount < 100 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 })}`

export const count = (value: number): string => Math.round(value).toLocaleString('en-US')
