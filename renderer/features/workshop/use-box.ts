import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Size of an element in px, and how many px the room's unit has: see `--u` in workshop.css. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

/** Units that the text of the room has. */
const textUnits = 22;

/** The size of the element that carries the ref, 0 until it is on screen; measured again when the window changes. */
export const useBox = (): readonly [RefObject<HTMLDivElement | null>, Box] => {
  const ref = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box>({ width: 0, height: 0, unit: 1 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const unit = Number.parseFloat(getComputedStyle(element).fontSize) / textUnits;
      const [width, height] = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)];
      setBox((was) =>
        was.width === width && was.height === height && was.unit === unit ? was : { width, height, unit },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
};
