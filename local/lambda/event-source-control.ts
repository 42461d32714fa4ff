import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { ControlledSource } from '../aws/services/event-sources.ts'
import type { EventSourceMapping } from './event-source-mapping.ts'
import type { Invocable } from './invocation.ts'

const Paused = z.array(z.string())

/** A mapping's id: the same at each start, as a deployed one's. */
function uuidOf(functionArn: string, queueArn: string): string {
  const hex = createHash('sha256').update(`${functionArn} ${queueArn}`).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

/**
 * Event source mappings as Lambda's control API switches them.
 *
 * @param stateFile keeps which are paused over restarts, as AWS would
 */
export function createEventSourceControl(
  mappings: readonly { mapping: EventSourceMapping; fn: Invocable; queueArn: string }[],
  { stateFile }: { stateFile?: string } = {},
): ControlledSource[] {
  const paused = new Set(
    stateFile !== undefined && existsSync(stateFile)
      ? Paused.parse(JSON.parse(readFileSync(stateFile, 'utf8')))
      : [],
  )
  return mappings.map(({ mapping, fn, queueArn }) => {
    const uuid = uuidOf(fn.arn, queueArn)
    if (paused.has(uuid)) mapping.pause()
    return {
      uuid,
      functionName: fn.name,
      functionArn: fn.arn,
      queueArn,
      get enabled() {
        return !paused.has(uuid)
      },
      set enabled(value) {
        if (value) {
          paused.delete(uuid)
          mapping.resume()
        } else {
          paused.add(uuid)
          mapping.pause()
        }
        if (stateFile === undefined) return
        writeFileSync(`${stateFile}.next`, JSON.stringify([...paused]))
        renameSync(`${stateFile}.next`, stateFile)
      },
    }
  })
}
