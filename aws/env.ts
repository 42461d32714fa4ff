import process from 'node:process'
import type { Environment } from '#shared/config.ts'

/** The process environment, as it is now: Lambda's credentials may be replaced while a process lives. The only reader of it. */
export const environment = (): Environment => process.env
