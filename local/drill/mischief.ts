import { randomUUID } from 'node:crypto'
import { snsEvent } from '../lambda/sns-delivery.ts'
import type { Invocable } from '../lambda/invocation.ts'
import type { RuntimeStep } from '../lambda/function.ts'
import type { Stack } from '../stack.ts'
import { KV_SWITCH } from './faulty-edge.ts'
import type { Mischief, StackEvent } from './protocol.ts'

/** How far into its work a function is when its processes are killed. Milliseconds. */
const INTO_WORK_MS = 25

/** Whatever a drill does to a running stack. */
export interface MischiefMaker {
  /** Stands between the Function URL and its function. */
  betweenUrlAndFunction(fn: Invocable): Invocable
  /** Is told of every step of every function. */
  observe(logicalId: string, step: RuntimeStep): void
  attach(stack: Stack): void
  make(mischief: Mischief): Promise<void>
  /** Lets go of whatever hangs, so that the stack can stop. */
  end(): void
}

export function createMischiefMaker(see: (event: StackEvent) => void): MischiefMaker {
  let stack: Stack | undefined
  let hanging: PromiseWithResolvers<void> | undefined
  let hung = 0
  let deliveries = 1
  const faults = new Map<string, () => void>()
  const crashes = new Map<string, number>()

  const running = (): Stack => {
    if (stack === undefined) throw new Error('there is no stack yet')
    return stack
  }
  const letGo = (): void => {
    hanging?.resolve()
    hanging = undefined
  }

  return {
    betweenUrlAndFunction: (fn) => ({
      name: fn.name,
      arn: fn.arn,
      invokeAsync: (event) => fn.invokeAsync(event),
      async invoke(event, options = {}) {
        const requestId = options.requestId ?? randomUUID()
        see({ kind: 'url', at: Date.now(), clientRequestId: clientRequestId(event), requestId })
        if (hanging === undefined) return fn.invoke(event, { requestId })
        hung += 1
        const waiting = hanging.promise
        // The worse half of a hang: the work is done, and nobody hears of it.
        const done = hung % 2 === 0 ? await fn.invoke(event, { requestId }) : undefined
        await waiting
        const error = { errorType: 'Sandbox.Timedout', errorMessage: 'it hung' }
        return done ?? { kind: 'failed', requestId, error }
      },
    }),
    observe(logicalId, step) {
      const left = crashes.get(logicalId) ?? 0
      if (step.kind !== 'started' || left === 0) return
      crashes.set(logicalId, left - 1)
      setTimeout(() => running().functions.get(logicalId)?.crash(), INTO_WORK_MS)
    },
    attach(started) {
      stack = started
      const killSwitch = started.functions.get('KillSwitchFunction')
      const alarm = started.model.alarms.find(
        ({ name }) => name === started.model.outputs['AlarmName'],
      )
      started.aws.onPublish((message) => {
        if (killSwitch === undefined || alarm?.alarmActions.includes(message.topicArn) !== true)
          return
        // The first delivery is the stack's own.
        for (let more = 1; more < deliveries; more++) {
          killSwitch.invokeAsync(snsEvent(message, killSwitch))
        }
      })
    },
    async make(mischief) {
      switch (mischief.do) {
        case 'fault':
          faults.set(mischief.name, running().aws.faults.add(mischief.fault))
          return
        case 'mend':
          faults.get(mischief.name)?.()
          faults.delete(mischief.name)
          return
        case 'hang':
          if (mischief.on) hanging ??= Promise.withResolvers()
          else letGo()
          return
        case 'repeat-notifications':
          deliveries = mischief.times
          return
        case 'crash':
          crashes.set(mischief.logicalId, mischief.times)
          return
        case 'kv-down': {
          const state = mischief.on ? 'down' : 'up'
          const answer = await fetch(`${running().edgeUrl}${KV_SWITCH}/${state}`, {
            method: 'POST',
          })
          if (!answer.ok) throw new Error(`the edge's KV could not be switched ${state}`)
          return
        }
        default:
          mischief satisfies never
      }
    },
    end: letGo,
  }
}

/** The x-request-id of an event of payload format 2.0. */
function clientRequestId(event: unknown): string | undefined {
  const { headers } = event as { headers?: Record<string, string> }
  return headers?.['x-request-id']
}
