/** The middle one, or the upper of two. @throws RangeError for none */
export function median(values: number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new RangeError('there is no median of nothing')
  return middle
}
