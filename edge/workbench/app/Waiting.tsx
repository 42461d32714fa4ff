import { useEffect, useState } from 'react'

/** When waiting is long enough to say that it is not the page that stands still. Milliseconds. */
const LONG_MS = 4_000

/** Something that is waited for. */
export function Waiting({ words }: { words: string }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="quiet" role="status">
      {words} … {long && 'The server takes longer than usual; it is still being waited for.'}
    </p>
  )
}
