/**
 * The script of the HTML report: filters and nothing else. It reads attributes and text that the page already shows, and
 * writes only `hidden`, `open` and text. Without it the whole report is still there.
 */
export const script = `
'use strict'
const form = document.querySelector('form.filters')
const groups = [...document.querySelectorAll('details.group')].map((element) => ({
  element,
  check: element.dataset.check,
  extent: element.querySelector('.extent'),
  whole: element.querySelector('.extent').textContent,
  rows: [...element.querySelectorAll('tbody tr')].map((row) => ({ row, text: undefined })),
}))
const total = groups.reduce((sum, group) => sum + group.rows.length, 0)
const output = form.querySelector('output')

function textOf(group, entry) {
  entry.text ??= (group.element.querySelector('summary').textContent + ' ' + entry.row.textContent).toLowerCase()
  return entry.text
}

function filter() {
  const data = new FormData(form)
  const severities = new Set(data.getAll('severity'))
  const statuses = new Set(data.getAll('status'))
  const check = data.get('check')
  const namespace = data.get('namespace')
  const words = data.get('text').toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const group of groups) {
    let here = 0
    for (const entry of group.rows) {
      const { severity, status, namespace: its } = entry.row.dataset
      const visible = severities.has(severity) && statuses.has(status) && (check === '' || check === group.check) &&
        (namespace === '' || namespace === 'n:' + its) && words.every((word) => textOf(group, entry).includes(word))
      entry.row.hidden = !visible
      if (visible) here += 1
    }
    group.element.hidden = here === 0
    group.extent.textContent = here === group.rows.length ? group.whole : here + ' of ' + group.rows.length + ' shown'
    shown += here
  }
  output.textContent = shown === total ? total + ' shown' : shown + ' of ' + total + ' shown'
}

function openTarget() {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
  if (target instanceof HTMLDetailsElement) {
    if (target.hidden) form.reset()
    target.hidden = false
    target.open = true
    target.scrollIntoView()
  }
}

let timer
form.hidden = false
form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(filter, 80) })
form.addEventListener('reset', () => setTimeout(filter))
form.addEventListener('submit', (event) => event.preventDefault())
form.querySelector('[name=all]').addEventListener('click', () => {
  const open = groups.some((group) => !group.element.hidden && !group.element.open)
  for (const group of groups) group.element.open = open
})
addEventListener('hashchange', openTarget)
let closed = []
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')]
  for (const element of closed) element.open = true
})
addEventListener('afterprint', () => { for (const element of closed) element.open = false })
filter()
openTarget()
`
