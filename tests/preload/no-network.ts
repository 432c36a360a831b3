/** `node --import` this, and every attempt to use the network is written to NETWORK_LOG, a line each, and refused. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import {appendFileSync} from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import {syncBuiltinESMExports} from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const refuse = (name: string) => (): never => {
  appendFileSync(process.env.NETWORK_LOG!, `${name}\n`)
  throw new Error(`the network was asked for: ${name}`)
}

const doors: ReadonlyArray<readonly [module: string, of: object, names: string]> = [
  ['net', net, 'connect createConnection createServer'],
  ['net.Socket', net.Socket.prototype, 'connect'],
  ['net.Server', net.Server.prototype, 'listen'],
  ['tls', tls, 'connect'],
  ['http', http, 'request get'],
  ['https', https, 'request get'],
  ['http2', http2, 'connect'],
  ['dgram', dgram, 'createSocket'],
  ['dns', dns, 'lookup resolve resolve4 resolve6 reverse'],
  ['dns.promises', dns.promises, 'lookup resolve resolve4 resolve6 reverse'],
  ['global', globalThis, 'fetch WebSocket'],
]
for (const [module, of, names] of doors)
  for (const name of names.split(' '))
    Object.defineProperty(of, name, {value: refuse(`${module}.${name}`), configurable: true, writable: true})
syncBuiltinESMExports()
