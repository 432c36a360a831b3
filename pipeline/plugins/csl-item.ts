/** A CSL-JSON item: https://docs.citationstyles.org/en/stable/specification.html, our extras under `custom`. */
export type CslItem = {readonly id: string; readonly type: string; readonly [field: string]: unknown}
