import type { Fault } from '../aws/faults.ts'
import type { RuntimeStep } from '../lambda/function.ts'

/** How the stack of a drill differs from that of `npm start`. */
export interface DrillStackOptions {
  /** The folder with template.yaml, wrangler.toml and the built dist/. */
  root: string
  /** How many times faster than the clock waiting times pass. */
  timeScale: number
  /** Values for the template's parameters, over its defaults. */
  parameters: Record<string, string>
  /** Settings of the Worker, over those of the stack. */
  edgeSettings: Record<string, string>
  /** How many clinicians get a key. */
  clinicians: number
  /** The file that log lines go to. */
  logFile: string
}

/** Something that a drill does to the system from below, where no operator's command reaches. */
export type Mischief =
  /** Something goes wrong at AWS's services until it is mended. */
  | { do: 'fault'; name: string; fault: Fault }
  | { do: 'mend'; name: string }
  /** The Function URL takes requests and never answers; every other one has been carried out. */
  | { do: 'hang'; on: boolean }
  /** Each notification of the traffic alarm is delivered so often. */
  | { do: 'repeat-notifications'; times: number }
  /** The processes of a function are killed as soon as it is at work, so often. */
  | { do: 'crash'; logicalId: string; times: number }
  /** KV answers nothing but errors. */
  | { do: 'kv-down'; on: boolean }

/** What the stack sees of itself, in the order in which it happened. Times are milliseconds since the epoch. */
export type StackEvent =
  /** A request at the Function URL. `clientRequestId` is the x-request-id that it came with. */
  | { kind: 'url'; at: number; clientRequestId: string | undefined; requestId: string }
  /** A step of a function's runtime. */
  | { kind: 'step'; logicalId: string; step: RuntimeStep }
  | { kind: 'alarm'; at: number; name: string; state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' }
  /** What operators were told. */
  | { kind: 'told'; at: number; subject: string }

export type ToStack =
  | { kind: 'start'; options: DrillStackOptions }
  | { kind: 'mischief'; id: number; mischief: Mischief }
  | { kind: 'stop' }

export type FromStack =
  | {
      kind: 'started'
      /** As `npm start` leaves it for the operators' command line. */
      target: Record<string, string>
      clinicianKeys: string[]
    }
  | { kind: 'failed'; message: string }
  | { kind: 'seen'; events: StackEvent[] }
  | { kind: 'done'; id: number }
