import type { Format } from './format.ts'
import { csv } from './formats/csv.ts'
import { github } from './formats/github.ts'
import { gitlab } from './formats/gitlab.ts'
import { html } from './formats/html.ts'
import { json } from './formats/json.ts'
import { junit } from './formats/junit.ts'
import { markdown } from './formats/markdown.ts'
import { openreports } from './formats/openreports.ts'
import { sarif } from './formats/sarif.ts'
import { table } from './formats/table.ts'

/** What `--format` takes, the default of a terminal first. */
export const formats: readonly Format[] = [table, json, sarif, junit, html, markdown, openreports, gitlab, github, csv]
