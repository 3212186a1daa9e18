/**
 * How soon is the built page there, and how smooth is it? Prints when a page that nobody has loaded before shows its net;
 * then drags what can be dragged, with the map of the spiral at 32 hidden neurons, and prints the frames a second, the
 * maps painted, the longest frame, and the times of one map: `npx pnpm --filter @glassnet/web frames`.
 */

import { chromium } from 'playwright';
import { preview } from 'vite';

const SECONDS = 3;
const LOADS = 7;
/** A hand moves about so often. */
const MOVE_MILLISECONDS = 8;

const server = await preview({ preview: { port: 0 } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const loads = [];
  for (let i = 0; i < LOADS; i++) loads.push(await firstPaint());
  loads.sort((a, b) => a - b);
  process.stdout.write(
    `first paint of the net, cold: median ${loads[Math.floor(LOADS / 2)]} ms, worst ${loads.at(-1)} ms\n`,
  );
  for (const backend of ['js', 'wasm', 'workers']) {
    for (const [what, measure] of Object.entries({
      'the input, on the map': dragInput,
      'a weight, on its slider': dragWeight,
      'H, on its slider': dragHidden,
      'the spiral, turning': turn,
    })) {
      const { frames, changes, maps, longest, inference, painting } = await measure(backend);
      process.stdout.write(
        `${backend.padEnd(8)} ${what.padEnd(24)} ${frames} frames/s  ${changes} changes/s  ${maps} maps/s  longest frame ${longest} ms  ` +
          `map ${inference} + painting ${painting}\n`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** Milliseconds from the start of the load, in a browser profile that has nothing of it. */
async function firstPaint() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[data-drawing="net"] text') === null) requestAnimationFrame(look);
      // What is there in one frame is painted before the next.
      else
        requestAnimationFrame((time) => {
          globalThis.netPainted = Math.round(time);
        });
    };
    requestAnimationFrame(look);
  });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const time = await page.waitForFunction(() => globalThis.netPainted);
  const milliseconds = await time.jsonValue();
  await context.close();
  return milliseconds;
}

/** @param {string} backend */
async function dragInput(backend) {
  const page = await open('#/play/spiral', backend);
  const box = await page.locator('[data-area="map"] canvas').boundingBox();
  return drag(page, box, 'circle');
}

/** @param {string} backend */
async function dragWeight(backend) {
  const page = await open('#/play/spiral', backend);
  const box = await page.locator('[data-area="neuron"] [type="range"]').boundingBox();
  return drag(page, box, 'line');
}

/** @param {string} backend */
async function dragHidden(backend) {
  const page = await open('#/race/spiral', backend);
  const box = await page.getByRole('slider', { name: 'H' }).boundingBox();
  return drag(page, { ...box, width: box.width / 8 }, 'line');
}

/** @param {string} backend */
async function turn(backend) {
  const page = await open('#/race/spiral', backend);
  await page.getByRole('button', { name: 'Turn the spiral' }).click();
  await record(page);
  await page.waitForTimeout(1000 * SECONDS);
  return report(page);
}

/**
 * @param {string} hash
 * @param {string} backend
 */
async function open(hash, backend) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'en' });
  await page.addInitScript(() => {
    globalThis.painted = 0;
    addEventListener('input', () => globalThis.changes++, true);
    const put = CanvasRenderingContext2D.prototype.putImageData;
    CanvasRenderingContext2D.prototype.putImageData = function (...args) {
      if (args[0].width === 256) globalThis.painted++;
      return put.apply(this, args);
    };
  });
  await page.goto((server.resolvedUrls?.local[0] ?? '') + hash);
  await page.getByRole('radio', { name: backend, exact: true }).check();
  await page.waitForFunction(() => globalThis.painted > 0);
  // Until the engine has compiled what it will.
  await page.waitForTimeout(1500);
  return page;
}

/** Moves the pointer within a box, round and round or to and fro, and waits for nothing, as a hand does. */
async function drag(page, { x, y, width, height }, shape) {
  const at = (turns) => [
    x + width * (0.5 + 0.4 * Math.cos(2 * Math.PI * turns)),
    y + height * (shape === 'circle' ? 0.5 + 0.4 * Math.sin(2 * Math.PI * turns) : 0.5),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  await record(page);
  const devTools = await page.context().newCDPSession(page);
  const start = performance.now();
  const moves = [];
  while (performance.now() - start < 1000 * SECONDS) {
    const [left, top] = at((performance.now() - start) / 1500);
    moves.push(
      devTools.send('Input.dispatchMouseEvent', {
        type: 'mouseMoved',
        x: left,
        y: top,
        button: 'left',
        buttons: 1,
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, MOVE_MILLISECONDS));
  }
  await Promise.all(moves);
  return report(page);
}

async function record(page) {
  await page.evaluate(() => {
    globalThis.frames = [];
    globalThis.painted = 0;
    globalThis.changes = 0;
    const note = (time) => {
      globalThis.frames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

async function report(page) {
  const result = await page.evaluate(() => {
    const { frames, painted, changes } = globalThis;
    const gaps = frames.slice(1).map((time, i) => time - frames[i]);
    const seconds = (frames.at(-1) - frames[0]) / 1000;
    const told = document.querySelector('[data-area="map"]')?.textContent ?? '';
    const [, inference, painting] = /in ([\d.]+ ms), painted in ([\d.]+ ms)/.exec(told) ?? [
      '',
      document.querySelector('[data-frames="inference"]')?.textContent,
      document.querySelector('[data-frames="painting"]')?.textContent,
    ];
    return {
      frames: Math.round(gaps.length / seconds),
      changes: Math.round(changes / seconds),
      maps: Math.round(painted / seconds),
      longest: Math.round(Math.max(...gaps)),
      inference,
      painting,
    };
  });
  await page.close();
  return result;
}
