/** The icons of conditional formats: Excel's sets, drawn in our own hand. */
import type { Icon } from '../../../looks/looks';

const RED = '#d13438';
const YELLOW = '#f2b200';
const GREEN = '#2e8b3d';
const GREY = '#767676';
const BLACK = '#3b3b3b';
const PINK = '#f4a6a6';
const BLUE = '#2b6cb0';

type Draw = (context: CanvasRenderingContext2D, part: number, index: number, count: number) => void;

/** Drawn on a square of side 1. `part` runs from 0 (lowest) to 1 (highest). */
const SETS: [name: RegExp, draw: Draw][] = [
  [/ArrowsGray$/, (context, part) => arrow(context, part, GREY)],
  [/Arrows$/, (context, part) => arrow(context, part, signal(part))],
  [/Triangles$/, (context, part) => triangle(context, part)],
  [/Flags$/, (context, part) => flag(context, signal(part))],
  [/Signs$/, (context, part) => sign(context, part)],
  [/Symbols2$/, (context, part) => symbol(context, part, undefined)],
  [/Symbols$/, (context, part) => symbol(context, part, signal(part))],
  [/TrafficLights2$/, (context, part) => light(context, signal(part), true)],
  [/4TrafficLights$/, (context, _part, index) => light(context, [BLACK, RED, YELLOW, GREEN][index], false)],
  [/RedToBlack$/, (context, _part, index) => light(context, [BLACK, GREY, PINK, RED][index], false)],
  [/Rating$/, (context, _part, index, count) => columns(context, index + (count === 4 ? 1 : 0), 4)],
  [/Quarters$/, (context, part) => pie(context, part)],
  [/Stars$/, (context, part) => star(context, part)],
  [/Boxes$/, (context, part) => boxes(context, Math.round(part * 4))],
];

export function paintIcon(
  context: CanvasRenderingContext2D,
  { set, index }: Icon,
  x: number,
  y: number,
  side: number,
): void {
  const count = Number(set[0]) || 3;
  const part = index / (count - 1);
  const draw = SETS.find(([name]) => name.test(set))?.[1];
  context.save();
  context.translate(x, y);
  context.scale(side, side);
  if (draw) draw(context, part, index, count);
  else light(context, signal(part), false);
  context.restore();
}

function signal(part: number): string {
  return part < 0.2 ? RED : part > 0.8 ? GREEN : YELLOW;
}

function shape(context: CanvasRenderingContext2D, color: string, points: readonly (readonly [number, number])[]): void {
  context.fillStyle = color;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.fill();
}

function arrow(context: CanvasRenderingContext2D, part: number, color: string): void {
  context.translate(0.5, 0.5);
  context.rotate((0.5 - part) * Math.PI);
  shape(context, color, [
    [-0.38, -0.12],
    [0.02, -0.12],
    [0.02, -0.36],
    [0.42, 0],
    [0.02, 0.36],
    [0.02, 0.12],
    [-0.38, 0.12],
  ]);
}

function triangle(context: CanvasRenderingContext2D, part: number): void {
  if (part > 0.2 && part < 0.8) {
    context.fillStyle = YELLOW;
    context.fillRect(0.15, 0.42, 0.7, 0.18);
    return;
  }
  const [base, tip] = part < 0.5 ? [0.25, 0.8] : [0.75, 0.2];
  shape(context, signal(part), [
    [0.12, base],
    [0.88, base],
    [0.5, tip],
  ]);
}

function flag(context: CanvasRenderingContext2D, color: string): void {
  context.fillStyle = GREY;
  context.fillRect(0.18, 0.1, 0.08, 0.82);
  shape(context, color, [
    [0.26, 0.12],
    [0.88, 0.34],
    [0.26, 0.58],
  ]);
}

function disc(context: CanvasRenderingContext2D, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(0.5, 0.5, 0.4, 0, 2 * Math.PI);
  context.fill();
}

function light(context: CanvasRenderingContext2D, color: string, hasRim: boolean): void {
  if (hasRim) {
    context.fillStyle = BLACK;
    context.fillRect(0.05, 0.05, 0.9, 0.9);
  }
  disc(context, color);
}

/** Red diamond, yellow triangle, green disc. */
function sign(context: CanvasRenderingContext2D, part: number): void {
  if (part > 0.8) return disc(context, GREEN);
  if (part < 0.2)
    return shape(context, RED, [
      [0.5, 0.06],
      [0.94, 0.5],
      [0.5, 0.94],
      [0.06, 0.5],
    ]);
  shape(context, YELLOW, [
    [0.5, 0.1],
    [0.94, 0.88],
    [0.06, 0.88],
  ]);
}

/** Cross, exclamation mark, tick; on a disc when it has a colour. */
function symbol(context: CanvasRenderingContext2D, part: number, ground: string | undefined): void {
  if (ground) disc(context, ground);
  context.strokeStyle = ground ? '#ffffff' : signal(part);
  context.lineWidth = ground ? 0.12 : 0.16;
  const reach = ground ? 0.17 : 0.3;
  context.beginPath();
  if (part < 0.2) {
    context.moveTo(0.5 - reach, 0.5 - reach);
    context.lineTo(0.5 + reach, 0.5 + reach);
    context.moveTo(0.5 + reach, 0.5 - reach);
    context.lineTo(0.5 - reach, 0.5 + reach);
  } else if (part > 0.8) {
    context.moveTo(0.5 - reach, 0.52);
    context.lineTo(0.5 - reach / 4, 0.5 + reach * 0.8);
    context.lineTo(0.5 + reach, 0.5 - reach * 0.8);
  } else {
    context.moveTo(0.5, 0.5 - reach * 1.3);
    context.lineTo(0.5, 0.5 + reach * 0.5);
    context.moveTo(0.5, 0.5 + reach * 0.85);
    context.lineTo(0.5, 0.5 + reach * 1.3);
  }
  context.stroke();
}

function columns(context: CanvasRenderingContext2D, filled: number, count: number): void {
  for (let index = 0; index < count; index++) {
    context.fillStyle = index < filled ? BLUE : '#c8c8c8';
    const height = 0.2 + (0.7 * index) / (count - 1);
    context.fillRect(0.06 + index * 0.23, 0.94 - height, 0.18, height);
  }
}

function pie(context: CanvasRenderingContext2D, part: number): void {
  disc(context, '#c8c8c8');
  context.fillStyle = BLACK;
  context.beginPath();
  context.moveTo(0.5, 0.5);
  context.arc(0.5, 0.5, 0.4, -Math.PI / 2, -Math.PI / 2 + part * 2 * Math.PI);
  context.fill();
}

function star(context: CanvasRenderingContext2D, part: number): void {
  const points = Array.from({ length: 10 }, (_, index): [number, number] => {
    const angle = (index / 5) * Math.PI - Math.PI / 2;
    const radius = index % 2 === 0 ? 0.46 : 0.19;
    return [0.5 + radius * Math.cos(angle), 0.52 + radius * Math.sin(angle)];
  });
  shape(context, '#d8d8d8', points);
  context.save();
  context.beginPath();
  context.rect(0, 0, part, 1);
  context.clip();
  shape(context, YELLOW, points);
  context.restore();
}

function boxes(context: CanvasRenderingContext2D, filled: number): void {
  [
    [0.1, 0.54],
    [0.54, 0.54],
    [0.1, 0.1],
    [0.54, 0.1],
  ].forEach(([x, y], index) => {
    context.fillStyle = index < filled ? BLUE : '#c8c8c8';
    context.fillRect(x, y, 0.36, 0.36);
  });
}
