import { useEffect, useRef } from 'react'

/** J and K go through the rows, Enter opens (they are links), / goes to the filter, ? helps. */
export function useListKeys(on: boolean, onHelp: () => void): void {
  const help = useRef(onHelp)
  help.current = onHelp
  useEffect(() => {
    if (!on) return undefined
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const inField =
        event.target instanceof Element && event.target.matches('input, select, textarea')
      if (inField) {
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
        return
      }
      if (event.key === '?') {
        event.preventDefault()
        return help.current()
      }
      const rows = [...document.querySelectorAll<HTMLElement>('.notes a')]
      const at = rows.findIndex((row) => row === document.activeElement)
      const to: Record<string, HTMLElement | null | undefined> = {
        j: rows[Math.min(at + 1, rows.length - 1)],
        k: rows[Math.max(at - 1, 0)],
        '/': document.querySelector<HTMLElement>('[data-filter]'),
      }
      const target = to[event.key]
      if (target === undefined || target === null) return
      event.preventDefault()
      target.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [on])
}
