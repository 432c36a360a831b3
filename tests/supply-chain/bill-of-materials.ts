interface Component {
  readonly 'bom-ref': string
  readonly [field: string]: unknown
}
interface Dependency {
  readonly ref: string
  readonly dependsOn?: ReadonlyArray<string>
}
/** What `npm sbom --sbom-format=cyclonedx` prints, as far as it is looked at. */
export interface CycloneDx {
  readonly metadata: {readonly component: Component; readonly [field: string]: unknown}
  readonly components: ReadonlyArray<Component & {readonly name: string; readonly version: string}>
  readonly dependencies: ReadonlyArray<Dependency>
  readonly [field: string]: unknown
}
export interface Lock {
  readonly name: string
  readonly packages: Readonly<
    Record<string, {readonly dev?: boolean; readonly devOptional?: boolean; readonly version?: string}>
  >
}

/** The packages of a lock that are needed to run, as `name@version`. */
export const neededToRun = ({packages}: Lock): ReadonlySet<string> =>
  new Set(
    Object.entries(packages)
      .filter(([path, {dev, devOptional}]) => path && !dev && !devOptional)
      .map(([path, {version}]) => `${path.replace(/^.*node_modules\//, '')}@${version}`),
  )

/**
 * The software bill of materials: of what npm lists, the packages that are needed to run, and the same bytes for the same lock.
 *
 * `npm sbom --omit=dev` itself leaves out whatever the tests need too (52 of our 87 packages), calls the package by the name of its
 * folder, and puts in the time and a random number.
 */
export function billOfMaterials({serialNumber: _, ...listed}: CycloneDx, lock: Lock): CycloneDx {
  const needed = neededToRun(lock)
  const {timestamp: __, ...metadata} = listed.metadata
  const components = listed.components
    .filter(({name, version}) => needed.has(`${name}@${version}`))
    .sort(by(({'bom-ref': ref}) => ref))
  const refs = new Set([listed.metadata.component['bom-ref'], ...components.map(({'bom-ref': ref}) => ref)])
  const dependencies = listed.dependencies
    .filter(({ref}) => refs.has(ref))
    .map(({ref, dependsOn = []}) => ({ref, dependsOn: dependsOn.filter((one) => refs.has(one)).sort()}))
    .sort(by(({ref}) => ref))
  return {
    ...listed,
    metadata: {...metadata, component: {...listed.metadata.component, name: lock.name}},
    components,
    dependencies,
  }
}

const by =
  <Row>(key: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
