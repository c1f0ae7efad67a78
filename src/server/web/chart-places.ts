/*
 * Where marks and their labels stand in a chart, so that none covers another. In the units of the drawing.
 */

interface Point { readonly x: number; readonly y: number }

/** Marks nearer than this cover one another. */
const apart = 26;

const covers = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < apart && Math.abs(a.y - b.y) < apart;

/** Marks, those that would cover one another side by side; the nearest free place is taken, the later side first. */
export function sideBySide<P extends Point>(points: readonly P[], { from, to }: { readonly from: number; readonly to: number }): readonly P[] {
  const placed: P[] = [];
  for (const point of points) {
    const steps = Array.from({ length: points.length + 1 }, (_, index) => (index % 2 === 1 ? (index + 1) / 2 : -index / 2) * apart);
    const isFree = (x: number): boolean => x >= from && x <= to && !placed.some((other) => covers(other, { ...point, x }));
    const step = steps.find((own) => isFree(point.x + own)) ?? 0;
    placed.push({ ...point, x: Math.round((point.x + step) * 10) / 10 });
  }
  return placed;
}

interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Of a label above its base line, and from a mark to its label. */
const [height, off] = [13, 12];

/** Where the label of each mark begins, at its base line: beside it, where it covers no mark and no other label; null where there is no room. */
export function labelled(marks: readonly (Point & { readonly width: number })[], within: number): readonly (Point | null)[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 }));
  return marks.map(({ x, y, width }) => {
    const places = [[x + off, y - 8], [x - off - width, y - 8], [x + off, y + 18], [x - off - width, y + 18], [x - width / 2, y - 30]] as const;
    for (const [left, base] of places) {
      const box = { left, right: left + width, top: base - height, bottom: base + 2 };
      if (left < 0 || box.right > within || box.top < 0 || taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      return { x: left, y: base };
    }
    return null;
  });
}
