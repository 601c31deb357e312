#!/usr/bin/env node
// `kubectl seaworthy …`: kubectl runs what stands on the PATH as kubectl-seaworthy.
require('./seaworthy.js')
