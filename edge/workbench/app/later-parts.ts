// What is not needed to read a note or the list: one file, fetched right behind the page.
export { Dialogs } from '../dialogs/Dialogs.tsx'
export { ConflictBox } from '../review/ConflictBox.tsx'
export { CorrectForm } from '../review/CorrectForm.tsx'
export { HistoryTab } from '../review/HistoryTab.tsx'
export { MetricsTab } from '../review/MetricsTab.tsx'
export { UploadDialog } from '../worklist/UploadDialog.tsx'
