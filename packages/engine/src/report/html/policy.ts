// The engine has no hash functions, and the two texts are constant, so that their hashes are written here and a test
// computes them again. With them the page runs this script and no other, whatever a manifest managed to write into it.
const styleHash = 'sha256-homZ284V23D22pi2+fBXWsl5BKaRV8HPksEpjUWr3bs='
const scriptHash = 'sha256-pBl7Mh8bPgKZMOAAiro16IG+yG2F/lp05UY24SoGEyY='

/** The Content-Security-Policy of the HTML report: its own style and script, and nothing from anywhere. */
export const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`
