/** One record, and the line it begins on (1-based): a quoted field may run over several. */
export interface CsvRecord {
  line: number
  fields: string[]
}

/**
 * Comma-separated values as RFC 4180 has them: quoted fields, doubled quotes, CRLF or LF. Empty lines are passed over.
 * `fault` says where a quotation is not closed or ends inside a field; the records before it are given.
 */
export function readCsv(text: string): { records: CsvRecord[]; fault?: string } {
  const records: CsvRecord[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const began = line
    const fields: string[] = []
    for (;;) {
      let value: string
      if (text.charAt(at) === '"') {
        const close = closingQuote(text, at)
        if (close < 0) return { records, fault: `line ${began}: a quotation is not closed` }
        value = text.slice(at + 1, close).replaceAll('""', '"')
        line += value.split('\n').length - 1
        at = close + 1
        if (at < text.length && !/[,\r\n]/.test(text.charAt(at))) {
          return { records, fault: `line ${line}: a quotation ends inside a field` }
        }
      } else {
        const end = /[,\r\n]|$/g
        end.lastIndex = at
        const stop = end.exec(text)?.index ?? text.length
        value = text.slice(at, stop)
        at = stop
      }
      fields.push(value)
      if (text.charAt(at) !== ',') break
      at++
    }
    if (text.charAt(at) === '\r') at++
    if (text.charAt(at) === '\n') at++
    line++
    if (fields.length > 1 || fields[0] !== '') records.push({ line: began, fields })
  }
  return { records }
}

/** Where the quotation that opens at `open` closes, or -1. A doubled quote does not close it. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2)
  return close
}
