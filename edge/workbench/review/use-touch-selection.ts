import { useEffect, type RefObject } from 'react'
import { selectedSpan } from './selected-span.ts'
import type { Span } from './spans.ts'

/** How long the handles of a selection rest until it counts as made. Milliseconds. */
const RESTS_MS = 500

/** Text selected by touch or pen. The browser takes the finger over for it, so no release is ever heard of. */
export function useTouchSelection(
  note: RefObject<HTMLElement | null>,
  text: string,
  onSelect: (span: Span) => void,
): void {
  useEffect(() => {
    let byMouse = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const down = ({ pointerType }: PointerEvent): void => {
      byMouse = pointerType === 'mouse'
    }
    const look = (): void => {
      const selected =
        note.current === null
          ? 'nothing'
          : selectedSpan(note.current, text, document.getSelection())
      if (typeof selected === 'object') onSelect(selected)
    }
    const changed = (): void => {
      clearTimeout(timer)
      if (!byMouse) timer = setTimeout(look, RESTS_MS)
    }
    document.addEventListener('pointerdown', down, { capture: true })
    document.addEventListener('selectionchange', changed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerdown', down, { capture: true })
      document.removeEventListener('selectionchange', changed)
    }
  }, [note, text, onSelect])
}
