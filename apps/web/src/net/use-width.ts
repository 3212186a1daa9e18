import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How wide an element is, in whole pixels, and a reference to put on it; `first` is what is drawn before it is known. */
export function useWidth<E extends Element>(first: number): readonly [number, RefObject<E | null>] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    setWidth(Math.floor(current.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [width, element];
}
