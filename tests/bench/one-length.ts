/** What all stages cost for a text of so many bytes, warm, in milliseconds of processor time: `node tests/bench/one-length.ts <bytes>`. */
import {costOf} from '../endurance/measure.ts'
import {texts} from '../endurance/texts.ts'

const bytes = Number(process.argv[2])
const text = texts['papers one after another']!
const piece = text(200_000)
const share = piece.length / Buffer.byteLength(piece)
costOf(piece, 5)
process.stdout.write(String(costOf(text(Math.round(bytes * share)), bytes > 500_000 ? 1 : 20)))
