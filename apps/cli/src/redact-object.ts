export { redactObject } from '@seaworthy/engine/assess/redact-object.ts'
