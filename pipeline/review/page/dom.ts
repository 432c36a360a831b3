type Child = Node | string | null | undefined | false

/**
 * An element with its attributes and children.
 *
 * Words become text nodes: nothing from a paper is ever read as markup. `true` sets an attribute without a value, `false`
 * and `null` leave it out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
  ...children: ReadonlyArray<Child>
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/** A button that does something when pressed. */
export function button(
  label: string,
  attributes: Readonly<Record<string, string | boolean>>,
  press: () => void,
): HTMLButtonElement {
  const element = el('button', {type: 'button', ...attributes}, label)
  element.addEventListener('click', press)
  return element
}
