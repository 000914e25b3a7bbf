/** Data bars as SVG, under the borders and the text. */
import { useId } from 'react';
import type { BarBox } from './data-bars';

export function DataBars({ bars }: { bars: readonly BarBox[] }) {
  const name = useId();
  return bars.map(({ bar, axis, left, top, width, height }, index) => {
    const gradient = `${name}${index}`;
    const [start, end] = bar.isLeftward ? ['#ffffff', bar.color] : [bar.color, '#ffffff'];
    return (
      <g key={index}>
        {!bar.solid && (
          <linearGradient id={gradient}>
            <stop offset="0" stopColor={start} />
            <stop offset="1" stopColor={end} />
          </linearGradient>
        )}
        <rect
          x={left}
          y={top}
          width={width}
          height={height}
          fill={bar.solid ? bar.color : `url(#${gradient})`}
          stroke={bar.borderColor}
        />
        {axis && (
          <path d={`M${axis.at} ${axis.top}V${axis.bottom}`} stroke={axis.color} strokeDasharray="2 2" fill="none" />
        )}
      </g>
    );
  });
}
