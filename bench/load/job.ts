/** What the load generator is asked to do. */
export interface Job {
  port: number
  path: string
  headers: Record<string, string>
  /** How many requests are under way at any time. */
  connections: number
  milliseconds: number
  /** What every answer has to have; the job fails otherwise. */
  status: number
}

export interface JobResult {
  requests: number
  milliseconds: number
}
