import type { FunctionError } from './invocation.ts'

/** Sent to an execution environment: one event to handle. Payloads travel as JSON text. */
export interface InvokeMessage {
  requestId: string
  payload: string
  /** Milliseconds since the epoch. */
  deadlineMs: number
  functionArn: string
  traceId: string
}

/** Sent by an execution environment. After `init-failed` and `fatal` it ends itself. */
export type RuntimeMessage =
  | { type: 'ready' }
  | { type: 'init-failed'; error: FunctionError }
  | { type: 'succeeded'; requestId: string; payload: string }
  | { type: 'failed'; requestId: string; error: FunctionError }
  | { type: 'fatal'; error: FunctionError }

/** The exit status of Lambda's own Node.js runtime after an error that nothing caught. */
export const UNCAUGHT_EXIT_STATUS = 129
