import { useEffect, useLayoutEffect, useRef } from 'react'
import { actionOf, type ActionName } from '../keys/actions.ts'
import type { KeySettings } from '../keys/settings.ts'
import type { Mode } from './mode.ts'

const FIELD = 'input:not([type=checkbox]), select, textarea, [contenteditable]'

/** Listens for the review's keys: not inside fields and dialogs, not with Ctrl, Alt or Meta, not while composing. */
export function useReviewKeys(
  settings: KeySettings,
  state: { mode: Mode; current: string | undefined },
  keys: {
    run: (action: ActionName) => void
    steer: (key: string, extend: boolean) => boolean
    addDraft: () => void
    linkTo: (ref: string) => void
    cancel: () => void
  },
): void {
  const handle = useRef<(event: KeyboardEvent) => boolean>(() => false)
  // Before the browser paints, so that a key never meets a state that is not shown any more.
  useLayoutEffect(() => {
    handle.current = (event) => {
      const { mode, current } = state
      if (event.key === 'Escape' && mode.kind !== 'browse') {
        keys.cancel()
        return true
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return false
      // A button that has the focus keeps its own Enter.
      const onButton =
        event.target instanceof Element && event.target.closest('button, a, summary') !== null
      if (mode.kind === 'draft') {
        if (event.key === 'Enter') {
          keys.addDraft()
          return true
        }
        if (keys.steer(event.key, event.shiftKey)) return true
      }
      if (mode.kind === 'link' && event.key === 'Enter' && current !== undefined && !onButton) {
        keys.linkTo(current)
        return true
      }
      const action = settings.on ? actionOf(settings.keymap, event) : undefined
      if (action === undefined) return false
      keys.run(action)
      return true
    }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      if (document.querySelector('dialog[open]') !== null) return
      const { target } = event
      if (target instanceof HTMLElement && target.matches(FIELD)) {
        // Enter leaves the filter as it is; Escape clears it, which the browser does itself.
        const leaves =
          event.key === 'Escape' || (event.key === 'Enter' && target.matches('[data-filter]'))
        if (leaves) target.blur()
        return
      }
      if (handle.current(event)) event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
