/** Text as it stands in HTML, in an element or a quoted attribute. */
export const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Escaped text with `code` in it. */
export const prose = (text: string): string =>
  escape(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

export const code = (text: string): string => `<code>${escape(text)}</code>`

/** A table of cells that are HTML already. */
export const table = (headings: string[], cells: string[][]): string =>
  `<table><tr>${headings.map((heading) => `<th>${heading}</th>`).join('')}</tr>\n${cells
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}</table>`
