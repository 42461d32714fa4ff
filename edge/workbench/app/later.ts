import { lazy } from 'react'

/** Not waited for, but fetched at once, so that no dialog fails when the network does. */
const parts = import('./later-parts.ts')

export const Dialogs = lazy(async () => ({ default: (await parts).Dialogs }))
export const ConflictBox = lazy(async () => ({ default: (await parts).ConflictBox }))
export const CorrectForm = lazy(async () => ({ default: (await parts).CorrectForm }))
export const HistoryTab = lazy(async () => ({ default: (await parts).HistoryTab }))
export const MetricsTab = lazy(async () => ({ default: (await parts).MetricsTab }))
export const UploadDialog = lazy(async () => ({ default: (await parts).UploadDialog }))
