import { useEffect, useLayoutEffect, useRef } from 'react'
import { actionOf } from '../keys/actions.ts'
import type { KeySettings } from '../keys/settings.ts'
import type { CurrentItem } from './current-item.ts'
import type { Mode } from './mode.ts'
import type { ReviewActions } from './review-actions.ts'

const FIELD = 'input:not([type=checkbox]), select, textarea, [contenteditable]'

/** Listens for the review's keys: not inside fields and dialogs, not with Ctrl, Alt or Meta, not while composing. */
export function useReviewKeys(
  settings: KeySettings,
  mode: Mode,
  at: CurrentItem,
  actions: ReviewActions,
): void {
  const handle = useRef<(event: KeyboardEvent) => boolean>(() => false)
  // Before the browser paints, so that a key never meets a state that is not shown any more.
  useLayoutEffect(() => {
    handle.current = (event) => {
      if (event.key === 'Escape' && mode.kind !== 'browse') {
        actions.cancel()
        return true
      }
      if (event.ctrlKey || event.altKey || event.metaKey) return false
      // A button that has the focus keeps its own Enter.
      const onButton =
        event.target instanceof Element && event.target.closest('button, a, summary') !== null
      if (mode.kind === 'draft') {
        if (event.key === 'Enter') {
          actions.addDraft()
          return true
        }
        if (actions.steer(event.key, event.shiftKey)) return true
      }
      if (mode.kind === 'link' && event.key === 'Enter' && at.ref !== undefined && !onButton) {
        actions.linkTo(at.ref)
        return true
      }
      const action = settings.on ? actionOf(settings.keymap, event) : undefined
      if (action === undefined) return false
      actions.run(action)
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
