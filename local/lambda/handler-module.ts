import { pathToFileURL } from 'node:url'
import type { FunctionError } from './invocation.ts'

export type Handler = (event: unknown, context: unknown) => unknown

/** A failure to find the handler, under the name that Lambda's runtime gives it. */
export class HandlerProblem extends Error {
  constructor(errorType: string, message: string) {
    super(message)
    this.name = errorType
  }
}

/** Imports a bundle and finds its handler: of `api.handler`, the export `handler`. Rejects with whatever the module threw. */
export async function loadHandler(bundle: string, handler: string): Promise<Handler> {
  const dot = handler.lastIndexOf('.')
  if (dot < 1 || dot === handler.length - 1) {
    throw new HandlerProblem('Runtime.MalformedHandlerName', `Bad handler ${handler}`)
  }
  const loaded: Record<string, unknown> = await importBundle(bundle)
  const found = loaded[handler.slice(dot + 1)]
  if (typeof found !== 'function') {
    throw new HandlerProblem('Runtime.HandlerNotFound', `${handler} is undefined or not exported`)
  }
  return found as Handler
}

async function importBundle(bundle: string): Promise<Record<string, unknown>> {
  try {
    return await import(pathToFileURL(bundle).href)
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new HandlerProblem('Runtime.UserCodeSyntaxError', String(error))
    }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      throw new HandlerProblem('Runtime.ImportModuleError', String(error))
    }
    throw error
  }
}

/** Any thrown value in the form that Lambda answers with. */
export function toFunctionError(thrown: unknown): FunctionError {
  if (!(thrown instanceof Error)) {
    return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] }
  }
  return {
    errorType: thrown.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? '').split('\n'),
  }
}
