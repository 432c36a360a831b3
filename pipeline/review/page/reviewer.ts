/** Whether a name may stand before `.jsonl`: letters, digits, `.`, `_` and `-`, no point at the start, 64 at most. */
export function isReviewerName(name: string): boolean {
  return /^[\p{L}\p{N}_-][\p{L}\p{M}\p{N}._-]{0,63}$/u.test(name)
}
