/** What stands in the head of a page. */
export interface HtmlHead {
  readonly lang: string
  /** Escaped. */
  readonly title: string
  /** The content security policy, which must allow the style. */
  readonly policy: string
  readonly style: string
}

/** A page up to the end of its head; it names no generator's version and no other file, so that the same paper gives the same bytes. */
export const htmlHead = ({lang, title, policy, style}: HtmlHead): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="yinzheng">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${style}</style>
</head>`
