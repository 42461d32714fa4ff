// The assignment problem: Kuhn's Hungarian method (1955) in the form of shortest augmenting paths with potentials
// (Munkres 1957; Jonker and Volgenant 1987), time proportional to rows squared times columns.

export interface Assignment {
  /** The column of each row. */
  columns: number[]
  /** Prices under which no pair is worth more than row and column together, and every chosen pair exactly as much. */
  rowPrices: Float64Array
  columnPrices: Float64Array
}

/**
 * The assignment of every row to a column of its own with the greatest total weight.
 *
 * @param weights rows times columns, with at least as many columns as rows; -Infinity forbids a pair, but each row must
 * have a complete assignment left
 */
export function assign(rows: number, columns: number, weights: Float64Array): Assignment {
  const rowPrices = new Float64Array(rows + 1)
  const columnPrices = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Infinity)
    const done = new Uint8Array(columns + 1)
    do {
      done[column] = 1
      const current = rowOf[column] ?? 0
      let delta = Infinity
      let next = -1
      for (let j = 1; j <= columns; j++) {
        if (done[j] === 1) continue
        const weight = weights[(current - 1) * columns + j - 1] ?? -Infinity
        const slack = -weight - (rowPrices[current] ?? 0) - (columnPrices[j] ?? 0)
        if (slack < (least[j] ?? Infinity)) {
          least[j] = slack
          way[j] = column
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity
          next = j
        }
      }
      if (next < 0) throw new RangeError('a row has no column left')
      for (let j = 0; j <= columns; j++) {
        if (done[j] === 1) {
          const r = rowOf[j] ?? 0
          rowPrices[r] = (rowPrices[r] ?? 0) + delta
          columnPrices[j] = (columnPrices[j] ?? 0) - delta
        } else least[j] = (least[j] ?? 0) - delta
      }
      column = next
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = way[column] ?? 0
      rowOf[column] = rowOf[previous] ?? 0
      column = previous
    }
  }
  const chosen = Array<number>(rows).fill(-1)
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j] ?? 0
    if (row > 0) chosen[row - 1] = j - 1
  }
  return {
    columns: chosen,
    rowPrices: rowPrices.slice(1).map((price) => -price),
    columnPrices: columnPrices.slice(1).map((price) => -price),
  }
}
