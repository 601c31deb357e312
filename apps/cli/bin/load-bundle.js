// Loads the chunks of the bundle with the code that V8 compiled for them in the first run of the same command. Node's own
// compile cache is written before the first function is called, so that each run compiles what it calls anew: 10 ms of
// every start, 30 ms of a scan of 2 MB (bench/README.md, "Start-up").
'use strict'
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs')
const { basename, dirname, join } = require('node:path')
const { Script, constants } = require('node:vm')

// Smaller files are compiled sooner than a cache is read.
const worthCaching = 8192
const digestLength = 32
const keptMs = 30 * 24 * 60 * 60 * 1000

/** The exports of the bundle's entry. What it loads later is cached by `command`, as commands call different functions. */
exports.loadBundle = function loadBundle(entry, command) {
  const folder = cacheFolder()
  const loaded = new Map()
  const compiled = []

  function load(file) {
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    // The build writes ASCII, which is read as it is.
    const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`
    const cacheFile = folder && source.length > worthCaching ? join(folder, cacheName(file, command)) : undefined
    const cachedData = cacheFile && readCache(cacheFile)
    const script = new Script(source, {
      filename: file,
      cachedData,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    if (cacheFile && (cachedData === undefined || script.cachedDataRejected)) compiled.push({ script, cacheFile })
    const here = dirname(file)
    const requireFrom = (id) => (id.startsWith('.') ? load(join(here, id)) : require(id))
    script.runInThisContext()(module.exports, requireFrom, module)
    return module.exports
  }

  process.on('exit', () => {
    for (const { script, cacheFile } of compiled) writeCache(cacheFile, script.createCachedData())
  })
  return load(entry)
}

// The user's own folder: what lies in a shared /tmp somebody else may have put there.
function cacheFolder() {
  const { XDG_CACHE_HOME, HOME, LOCALAPPDATA, SEAWORTHY_COMPILED } = process.env
  if (SEAWORTHY_COMPILED === 'off') return undefined
  const base = XDG_CACHE_HOME || (HOME ? join(HOME, '.cache') : LOCALAPPDATA)
  return base ? join(base, 'seaworthy', 'compiled') : undefined
}

// A chunk's name holds the digest of its content; V8 itself refuses code of another version or with other flags.
function cacheName(file, command) {
  const word = /^[a-z]+$/.test(command) ? command : 'other'
  return `${word}-${process.version}-${process.arch}-${basename(file, '.cjs')}`
}

/** V8 trusts what it is given, so what is not as it was written is not given. */
function readCache(file) {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(digestLength)
    return digest(data).equals(bytes.subarray(0, digestLength)) ? data : undefined
  } catch {
    return undefined
  }
}

/** A cache that cannot be written is no failure of the command. */
function writeCache(file, data) {
  try {
    const folder = dirname(file)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const temporary = `${file}.${process.pid}`
    writeFileSync(temporary, Buffer.concat([digest(data), data]), { mode: 0o600 })
    renameSync(temporary, file)
    // What versions left that nobody runs any more. Those of two versions in use stand beside each other.
    for (const name of readdirSync(folder)) {
      const other = join(folder, name)
      if (Date.now() - statSync(other).mtimeMs > keptMs) rmSync(other, { force: true })
    }
  } catch {}
}

function digest(data) {
  return require('node:crypto').hash('sha256', data, 'buffer')
}
