import type {About, WrittenFile} from './summary.ts'

/** The run as an RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): what went in by hash, what program made it, what came out. */
export function roCrate(files: ReadonlyArray<WrittenFile>, about: About): object {
  const media = {
    parquet: 'application/vnd.apache.parquet',
    jsonl: 'application/jsonl',
    csv: 'text/csv',
  } as const
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@type': 'CreativeWork',
        '@id': 'ro-crate-metadata.json',
        conformsTo: {'@id': 'https://w3id.org/ro/crate/1.1'},
        about: {'@id': './'},
      },
      {
        '@type': 'Dataset',
        '@id': './',
        name: about.name,
        version: about.version,
        description: 'Claims and their citations, extracted from papers.',
        license: 'The texts remain under the licences of the papers; see README.md.',
        ...(about.date ? {datePublished: about.date} : {}),
        hasPart: files.map(({path}) => ({'@id': path})),
        mentions: {'@id': '#run'},
      },
      {
        '@type': 'SoftwareApplication',
        '@id': '#yinzheng',
        name: 'yinzheng',
        version: about.program,
      },
      {
        '@type': 'CreateAction',
        '@id': '#run',
        name: 'Extraction of claims and citations',
        instrument: {'@id': '#yinzheng'},
        object: about.inputs.map(({sha256}) => ({'@id': `#source-${sha256}`})),
        result: files.map(({path}) => ({'@id': path})),
        description: `Options: ${JSON.stringify(about.options)}`,
      },
      ...about.inputs.map(({path, sha256, bytes}) => ({
        '@type': 'CreativeWork',
        '@id': `#source-${sha256}`,
        name: path,
        identifier: `sha256:${sha256}`,
        size: String(bytes),
      })),
      ...files.map(({path, format, bytes, sha256}) => ({
        '@type': 'File',
        '@id': path,
        encodingFormat: media[format],
        contentSize: String(bytes),
        identifier: `sha256:${sha256}`,
      })),
    ],
  }
}
