/** Charts float over the cells as pictures; each is drawn as SVG once and kept until it changes. */
import { chartAddress } from '../../chart-picture';
import type { ChartView } from '../../engine/api';
import type { Pane, Scene } from './scene';

interface Picture {
  key: string;
  image: HTMLImageElement;
}

export class Pictures {
  readonly #pictures = new Map<string, Picture>();

  constructor(private readonly arrived: () => void) {}

  paint(context: CanvasRenderingContext2D, scene: Scene, { rows, columns }: Pane): void {
    const { scale, layout } = scene;
    for (const chart of layout.charts) {
      const x = columns.position(0) + Math.round(chart.left * scale);
      const y = rows.position(0) + Math.round(chart.top * scale);
      const width = Math.round(chart.width * scale);
      const height = Math.round(chart.height * scale);
      if (x > columns.to || y > rows.to || x + width < columns.from || y + height < rows.from) continue;
      const image = this.#imageOf(chart);
      if (image.complete && image.naturalWidth > 0) context.drawImage(image, x, y, width, height);
    }
  }

  #imageOf(chart: ChartView): HTMLImageElement {
    const key = JSON.stringify(chart);
    const known = this.#pictures.get(chart.name);
    if (known?.key === key) return known.image;
    const image = new Image();
    image.addEventListener('load', () => this.arrived());
    image.src = chartAddress(chart);
    this.#pictures.set(chart.name, { key, image });
    return image;
  }
}
