import { announce } from '#aws/breaker/announce.ts'
import { readConcurrency } from '#aws/breaker/concurrency.ts'
import { finishOpening, restore } from '#aws/breaker/restore.ts'
import { trip } from '#aws/breaker/trip.ts'
import type { Breaker } from '#shared/domain/system.ts'
import { getBreaker } from '#shared/store/system.ts'
import { breakerDeps, trafficAlarm } from '../breaker-deps.ts'
import type { Command } from '../command.ts'
import { OpsError } from '../ops-error.ts'
import { age } from '../terminal.ts'

function readReason(given: string | undefined): string {
  const reason = given?.trim() ?? ''
  if (reason !== '' && reason.length <= 200) return reason
  throw new OpsError('--reason is needed, of at most 200 characters: the trail keeps it')
}

export const breakerTrip: Command = {
  name: 'breaker trip',
  usage: 'breaker trip --reason TEXT',
  summary: 'closes the API function and writing at both runtimes, until a person restores',
  options: { reason: { type: 'string' } },
  async run(operator, { value }) {
    const reason = readReason(value('reason'))
    const { actor } = operator
    await operator.confirm('Close the API function and all writing')
    const deps = breakerDeps(operator)
    const outcome = await trip(deps, { reason, requestId: actor.requestId, actor, latched: true })
    await announce(deps)
    const record = await getBreaker(operator.store)
    return {
      json: { outcome, state: record.state, epoch: record.epoch },
      text:
        outcome === 'tripped'
          ? 'The breaker is tripped. Runtimes that remember otherwise refuse writes within 10 seconds.'
          : `It was tripped already, by ${record.actor} at ${record.at}; the function is closed.`,
    }
  },
}

/** `10`, or `none` for no reservation; otherwise what the function had before the trip. */
function readConcurrencyWanted(given: string | undefined, record: Breaker): number | null {
  if (given === 'none') return null
  if (given !== undefined) {
    if (/^[1-9]\d{0,4}$/.test(given)) return Number(given)
    throw new OpsError(`--concurrency takes a number of at least 1, or none, not ${given}`)
  }
  if (record.priorConcurrency !== undefined) return record.priorConcurrency
  throw new OpsError(
    'Nothing tells what the function had before: give it with --concurrency N, or --concurrency none',
  )
}

export const breakerRestore: Command = {
  name: 'breaker restore',
  usage: 'breaker restore --reason TEXT [--concurrency N|none] [--force]',
  summary: 'opens what the breaker closed; not while the alarm rings, but with --force',
  options: {
    reason: { type: 'string' },
    concurrency: { type: 'string' },
    force: { type: 'boolean' },
  },
  async run(operator, { value, flag }) {
    const reason = readReason(value('reason'))
    const deps = breakerDeps(operator)
    const [record, alarm] = await Promise.all([getBreaker(operator.store), trafficAlarm(operator)])
    if (record.state === 'closed') {
      if (record.opening !== true) throw new OpsError('The breaker is not tripped')
      await finishOpening(deps, record)
      return { json: { outcome: 'opened' }, text: 'The restore that was interrupted is finished.' }
    }
    const forced = flag('force')
    if (alarm?.state === 'ALARM' && !forced) {
      throw new OpsError(
        `The alarm has been ringing for ${age(alarm.since, operator.clock())}, and would not ring again after a restore. Wait until breaker show says OK, or use --force`,
      )
    }
    const concurrency = readConcurrencyWanted(value('concurrency'), record)
    await operator.confirm(
      `Give the API function ${concurrency === null ? 'no reservation' : `a concurrency of ${concurrency}`} and open writing`,
    )
    const outcome = await restore(deps, record, {
      actor: operator.actor,
      reason: forced ? `forced: ${reason}` : reason,
      concurrency,
    })
    await announce(deps)
    if (outcome === 'changed-meanwhile') {
      throw new OpsError('The breaker changed meanwhile: see breaker show, and decide again')
    }
    const now = await readConcurrency(deps)
    return {
      json: { outcome, concurrency: now },
      text: `The breaker is restored; the function's concurrency is ${now ?? 'not reserved'}. Writing opens within 10 seconds.`,
    }
  },
}
