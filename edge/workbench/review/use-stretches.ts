import { useMemo, useRef } from 'react'
import { stretchesOf } from './stretches.ts'

/** A list in stretches that stay the same objects for as long as nothing in them changes. */
export function useStretches<T>(list: readonly T[]): readonly (readonly T[])[] {
  const before = useRef<readonly (readonly T[])[]>([])
  const stretches = useMemo(() => stretchesOf(list, before.current), [list])
  before.current = stretches
  return stretches
}
