/** Work for the next animation frame: however often it is asked for, it is done once, and with what holds then. */

export interface FrameWork {
  request(): void;
  /** What was asked for and not yet done is forgotten. */
  stop(): void;
}

export function onceAFrame(work: () => void): FrameWork {
  let frame: number | undefined;
  return {
    request() {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        work();
      });
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    },
  };
}
