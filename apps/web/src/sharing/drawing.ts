/** The drawing of the net as a picture of its own, with all that the page's styles give it written into it. */

const SCALE = 2;
const MARGIN = 16;
/** What an SVG has to carry along, for there is no style sheet where it goes. */
const carried = [
  'fill',
  'font-family',
  'font-size',
  'font-weight',
  'image-rendering',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
] as const;

/** What only hands, keys and style sheets need. */
const handles = ['class', 'tabindex', 'role', 'aria-label', 'aria-selected', 'aria-hidden'];

/** The drawing on the page; undefined on a screen without one. */
export function drawnNet(): SVGSVGElement | undefined {
  return document.querySelector<SVGSVGElement>('[data-drawing="net"]') ?? undefined;
}

export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('a copy of an SVG is an SVG');
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, i) => {
    const original = originals[i];
    if (original !== undefined) carryStyle(original, element);
  });
  withoutHandles(copy);
  const { width, height } = drawing.viewBox.baseVal;
  const view = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', view.join(' '));
  copy.setAttribute('width', String(view[2]));
  copy.setAttribute('height', String(view[3]));
  copy.prepend(ground(view));
  return new XMLSerializer().serializeToString(copy);
}

export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(drawing))}`;
  await image.decode();
  const canvas = new OffscreenCanvas(SCALE * image.width, SCALE * image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

function withoutHandles(element: Element): void {
  for (const name of handles) element.removeAttribute(name);
}

function carryStyle(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  withoutHandles(copy);
  if (copy instanceof SVGGeometryElement && style.stroke === 'none' && style.fill === 'none') copy.remove();
  for (const name of carried) copy.setAttribute(name, style.getPropertyValue(name));
  if (copy instanceof SVGSVGElement) copy.setAttribute('overflow', 'visible');
}

function ground([x = 0, y = 0, width = 0, height = 0]: readonly number[]): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const color = getComputedStyle(document.documentElement).getPropertyValue('--panel');
  Object.entries({ x, y, width, height }).forEach(([name, value]) => {
    rect.setAttribute(name, String(value));
  });
  rect.style.fill = color;
  return rect;
}
