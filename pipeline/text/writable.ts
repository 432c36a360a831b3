/** An object while it is made: fields that may be missing are set one by one, which costs less than to spread each. */
export type Writable<Made> = {-readonly [Key in keyof Made]: Made[Key]}
