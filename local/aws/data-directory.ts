import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errorCode, StartError } from './start-error.ts'

export interface DataDirectory {
  path: string
  release(): void
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'read-only file system',
  ENOTDIR: 'not a directory',
  EEXIST: 'not a directory',
  ENOSPC: 'no space left on device',
  ENOENT: 'no directory can be made there',
}

/**
 * Takes a directory for one process, until `release` or until the process ends in whatever way: the lock is the
 * operating system's, held by an open SQLite transaction.
 *
 * @throws StartError when it cannot be written to, or when another process has it
 */
export function takeDataDirectory(path: string): DataDirectory {
  try {
    makeDirectory(path)
    accessSync(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw notWritable(path, error)
  }
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(path, 'in-use.db'))
    lock.exec('PRAGMA journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    if (error instanceof Error && /locked/.test(error.message)) {
      throw new StartError(`Data directory ${path} is in use by another running stack`, {
        cause: error,
      })
    }
    throw notWritable(path, error)
  }
  const held = lock
  return { path, release: () => held.close() }
}

/**
 * Makes a directory and those above it. Step by step, because Node's recursive form never returns in places that take
 * no directories, such as /proc.
 */
export function makeDirectory(path: string): void {
  if (existsSync(path)) return
  makeDirectory(dirname(resolve(path)))
  mkdirSync(path)
}

function notWritable(path: string, error: unknown): StartError {
  const code = errorCode(error) ?? 'unknown'
  const message = error instanceof Error ? error.message : String(error)
  return new StartError(`Cannot write to data directory ${path}: ${REASONS[code] ?? message}`, {
    cause: error,
  })
}
