import type { Runtime } from '#shared/domain/labels.ts'
import { weightsAt, type TrafficSnapshot } from '#shared/domain/system.ts'
import { sha256 } from '#shared/domain/sha256.ts'
import { utf8 } from '#shared/domain/utf8.ts'

/**
 * Which runtime serves a subject: the same one for as long as the version stands, so that a clinician's requests do not
 * change places from one to the next. Another version deals everybody anew. A snapshot that has expired means the edge.
 */
export function decide({
  snapshot,
  subject,
  now,
}: {
  snapshot: Pick<TrafficSnapshot, 'version' | 'weights' | 'expiresAt'>
  subject: string
  now: Date
}): Runtime {
  const { lambda } = weightsAt(snapshot, now)
  if (lambda === 0) return 'edge'
  return percentileOf(`${snapshot.version}:${subject}`) < lambda ? 'lambda' : 'edge'
}

/** 0 to 99, evenly over texts. */
function percentileOf(text: string): number {
  const [word = 0] = sha256(utf8(text))
  return (word >>> 0) % 100
}
