import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { LambdaControl } from '../aws/services/lambda.ts'
import type { LambdaFunction } from './function.ts'

export class UnknownFunction extends Error {
  constructor(functionName: string) {
    super(`Function not found: ${functionName}`)
    this.name = 'ResourceNotFoundException'
  }
}

/**
 * Reserved concurrency as Lambda's control API changes it.
 *
 * @param stateFile keeps what was set over restarts, as AWS would: a breaker that was tripped stays tripped. A reservation
 * that was never changed follows the template.
 * @throws UnknownFunction for a name (or an ARN) that is no function's.
 */
export function createLambdaControl(
  functions: readonly LambdaFunction[],
  { stateFile }: { stateFile?: string } = {},
): LambdaControl {
  const byName = new Map(functions.flatMap((fn) => [[fn.name, fn] as const, [fn.arn, fn] as const]))
  const changed: Record<string, number | null> = stateFile === undefined ? {} : readState(stateFile)
  for (const [name, concurrency] of Object.entries(changed)) {
    // A function that has left the template since then has nothing to restore.
    byName.get(name)?.setReservedConcurrency(concurrency ?? undefined)
  }

  function find(functionName: string): LambdaFunction {
    const fn = byName.get(functionName)
    if (fn === undefined) throw new UnknownFunction(functionName)
    return fn
  }

  function change(fn: LambdaFunction, concurrency: number | undefined): void {
    fn.setReservedConcurrency(concurrency)
    changed[fn.name] = concurrency ?? null
    if (stateFile === undefined) return
    writeFileSync(`${stateFile}.next`, JSON.stringify(changed))
    // Either the old state or the new one, whenever the process dies.
    renameSync(`${stateFile}.next`, stateFile)
  }

  return {
    has: (functionName) => byName.has(functionName),
    getConcurrency: (functionName) => find(functionName).getReservedConcurrency(),
    putConcurrency: (functionName, concurrency) => change(find(functionName), concurrency),
    deleteConcurrency: (functionName) => change(find(functionName), undefined),
  }
}

function readState(stateFile: string): Record<string, number | null> {
  let text: string
  try {
    text = readFileSync(stateFile, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
  return JSON.parse(text) as Record<string, number | null>
}
