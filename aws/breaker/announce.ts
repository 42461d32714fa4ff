import type { Sns } from '#shared/aws/sns.ts'
import type { BreakerNews } from '#shared/domain/system.ts'
import { noteOnBreaker, type BreakerStore } from '#shared/store/breaker.ts'
import { getBreaker } from '#shared/store/system.ts'

export interface AnnounceDeps {
  sns: Sns
  /** The operators' topic. */
  topicArn: string
  functionName: string
}

const SUBJECTS: Readonly<Record<string, string>> = {
  'breaker.tripped': 'Chartside: the breaker TRIPPED',
  'breaker.restored': 'Chartside: the breaker was restored',
  'breaker.latched': 'Chartside: the breaker LATCHED and waits for a person',
  'breaker.drift': 'Chartside: the API function was open under a tripped breaker',
}

const messageOf = (
  { action, epoch, at, actor, reason }: BreakerNews,
  functionName: string,
): string =>
  [
    `What: ${action}, epoch ${epoch}`,
    `When: ${at}`,
    `Who: ${actor}`,
    `Why: ${reason}`,
    `Function: ${functionName}`,
    'See: npm run -s ops -- breaker show, and docs/runbook.md',
  ].join('\n')

/**
 * Tells operators of every transition that they have not been told of. The record keeps a transition until it has been
 * told, so an interruption tells it twice rather than never.
 *
 * @throws when one cannot be published: it stays in the record, and the watchdog tries again
 */
export async function announce(deps: BreakerStore & AnnounceDeps): Promise<number> {
  const record = await getBreaker(deps)
  const { unannounced = [], ...told } = record
  if (unannounced.length === 0) return 0
  for (const news of unannounced) {
    await deps.sns.publish({
      topicArn: deps.topicArn,
      subject: SUBJECTS[news.action] ?? 'Chartside: the breaker changed',
      message: messageOf(news, deps.functionName),
    })
  }
  // Where a transition came in between, it carries these along, and they are told again.
  await noteOnBreaker(deps, record, told)
  return unannounced.length
}
