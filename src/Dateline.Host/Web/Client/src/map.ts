import { geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-50m.json';

interface Place {
  point: [number, number];
  name: string;
  address: string;
  count: number;
}

interface Country {
  properties?: { name?: string };
}

type Countries = GeometryCollection<{ name: string }>;

const svg = 'http://www.w3.org/2000/svg';
const atlas = world as unknown as Topology<{ countries: Countries }>;
const countries = atlas.objects.countries;
const width = 960;
const height = 560;

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

function placesOf(table: HTMLElement): Place[] {
  return [...table.querySelectorAll<HTMLElement>('[data-latitude]')].map((row) => ({
    point: [Number(row.dataset['longitude']), Number(row.dataset['latitude'])],
    name: row.dataset['name'] ?? '',
    address: row.querySelector('a')?.getAttribute('href') ?? '',
    count: Number(row.dataset['count'] ?? 1),
  }));
}

/** Borders that not all states recognise: `Kosovo|Serbia;Somaliland|*`, a star for all neighbours. */
function contested(list: string): (one: Country, other: Country) => boolean {
  const pairs = list.split(';').map((pair) => pair.split('|'));
  const are = (one: Country, other: Country, [a, b]: string[]): boolean => one.properties?.name === a && (b === '*' || other.properties?.name === b);
  return (one, other) => one !== other && pairs.some((pair) => are(one, other, pair) || are(other, one, pair));
}

interface Box {
  x: number;
  y: number;
  width: number;
}

const lineHeight = 15;

/** Where a name stands free beside its point: to the right, the left, above or below; nothing where it stands free nowhere. The letters count 7.2 units each. */
function labelled(name: string, [x, y]: [number, number], taken: Box[]): Box | undefined {
  const long = name.length * 7.2;
  const found = [
    { x: x + 9, y: y + 4, width: long },
    { x: x - 9 - long, y: y + 4, width: long },
    { x: x - long / 2, y: y - 10, width: long },
    { x: x - long / 2, y: y + 20, width: long },
  ].find((box) => box.x > 0 && box.x + long < width && !taken.some((other) => Math.abs(other.y - box.y) < lineHeight && box.x < other.x + other.width + 4 && other.x < box.x + long + 4));
  if (found) {
    taken.push(found);
  }
  return found;
}

/** Draws the places of a list on a map; the list stays for who does not see the picture. */
function draw(list: HTMLElement): void {
  const places = placesOf(list);
  if (places.length === 0) {
    return;
  }
  const isContested = contested(list.dataset['contested'] ?? '');
  const around = { type: 'MultiPoint' as const, coordinates: places.flatMap(({ point: [x, y] }) => [[x - 3, Math.max(y - 2, -84)], [x + 3, Math.min(y + 2, 84)]]) };
  const projection = geoMercator().fitExtent([[40, 40], [width - 40, height - 40]], around);
  projection.clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection);
  const root = element('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': list.dataset['label'] ?? 'Map of the places listed', class: 'map' });
  const line = (kind: string, d: string | null): void => {
    if (d) {
      root.append(element('path', { class: kind, d }));
    }
  };
  line('land', path(feature(atlas, countries)));
  line('border', path(mesh(atlas, countries, (a, b) => a !== b && !isContested(a as Country, b as Country))));
  line('border contested', path(mesh(atlas, countries, (a, b) => isContested(a as Country, b as Country))));
  line('coast', path(mesh(atlas, countries, (a, b) => a === b)));
  if ('route' in list.dataset) {
    line('route', path({ type: 'LineString', coordinates: places.map((place) => place.point) }));
  }
  const taken: Box[] = [];
  for (const place of [...places].sort((a, b) => b.count - a.count)) {
    const at = projection(place.point);
    if (at) {
      const link = element('a', { href: place.address, class: 'place', 'aria-label': place.name });
      link.append(element('circle', { cx: at[0].toFixed(1), cy: at[1].toFixed(1), r: Math.min(18, 4 + Math.sqrt(place.count)).toFixed(1) }));
      const label = labelled(place.name, at, taken);
      const name = element('text', { x: (label?.x ?? at[0] + 9).toFixed(1), y: (label?.y ?? at[1] + 4).toFixed(1) });
      name.textContent = place.name;
      link.append(name);
      if (!label) {
        // It would lie upon another name: it shows when it is pointed at.
        link.classList.add('crowded');
      }
      root.append(link);
    }
  }
  const figure = document.createElement('figure');
  figure.className = 'map';
  figure.append(root);
  const caption = document.createElement('figcaption');
  caption.textContent = 'Dashed: borders that not all states recognise.';
  figure.append(caption);
  list.before(figure);
}

for (const list of document.querySelectorAll<HTMLElement>('[data-map]')) {
  draw(list);
}
