import type { Environment } from '#shared/config.ts'

/**
 * The process environment, as it is now: Lambda's credentials may be replaced while a process lives. The only reader of it.
 * The global is used because importing `node:process` sets up its standard streams, three milliseconds of a cold start.
 */
export const environment = (): Environment => process.env
