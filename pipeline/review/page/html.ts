import {createHash} from 'node:crypto'
import {htmlHead} from './html-head.ts'
import type {PageData} from './page-data.ts'
import {pageStyle} from './style.ts'

/** What a page is put together from. */
export interface PageParts {
  readonly data: PageData
  /** The script of the page, as one classic script. */
  readonly script: string
}

/**
 * The review page of a paper as one file that needs nothing else.
 *
 * Only the script and the style with these hashes run. The paper is data in a block that is no script, with every `<`
 * written as `\u003c`, so that no words of a paper can end the block; a page from disk may connect to nothing at all.
 */
export function pageHtml({data, script}: PageParts): string {
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of the page would end its own element')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(pageStyle)}'`,
    `connect-src ${data.served ? "'self'" : "'none'"}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `${htmlHead({lang: data.lang === 'zh' ? 'zh-CN' : 'en', title: escaped(data.title), policy, style: pageStyle})}
<body>
<div id="review"></div>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`
}

/** The hash of an inline script or style, as a content security policy names it. */
export const hashOf = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`

/** Words as they may stand in HTML, in an element or an attribute. */
export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
