import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface Series {
  name: string;
  type: 'bar';
  stack: 'all';
  barMaxWidth: number;
  data: number[];
  color: string;
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The colours of a variable as the browser resolves them now, light or dark. */
function resolved(name: string): string {
  const probe = document.createElement('span');
  probe.className = 'probe';
  probe.style.color = colour(name);
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** Draws a table of days and numbers as bars; the table stays for who does not see the picture. */
function draw(table: HTMLTableElement): void {
  const heads = [...table.tHead!.rows[0]!.cells].slice(1).map((cell) => cell.textContent ?? '');
  const rows = [...table.tBodies[0]!.rows];
  const palette = ['--cool-line', '--warm-line', '--green-line', '--violet-line', '--rose-line', '--grey-line'];
  const series: Series[] = heads.map((name, at) => ({
    name,
    type: 'bar',
    stack: 'all',
    barMaxWidth: 56,
    data: rows.map((row) => Number(row.cells[at + 1]?.textContent ?? 0)),
    color: resolved(palette[at % palette.length]!),
  }));
  const place = document.createElement('div');
  place.className = 'chart';
  (table.closest('details') ?? table).before(place);
  const chart = init(place, null, { renderer: 'svg' });
  const show = (): void => {
    const soft = resolved('--soft');
    const axis = { axisLabel: { color: soft }, axisLine: { lineStyle: { color: soft } }, splitLine: { lineStyle: { color: resolved('--line') } } };
    chart.setOption({
      animation: false,
      aria: { enabled: true, label: { description: table.caption?.textContent ?? '' } },
      grid: { left: 40, right: 8, top: heads.length > 1 ? 36 : 12, bottom: 28 },
      legend: heads.length > 1 ? { type: 'plain', top: 0, left: 0, textStyle: { color: soft } } : undefined,
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'category', data: rows.map((row) => row.cells[0]?.textContent ?? ''), ...axis },
      yAxis: { type: 'value', minInterval: 1, ...axis },
      series,
    });
  };
  show();
  new ResizeObserver(() => chart.resize()).observe(place);
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  chart.on('click', (event) => {
    const link = rows[event.dataIndex]?.cells[0]?.querySelector('a');
    link?.click();
  });
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-chart]')) {
  draw(table);
}
