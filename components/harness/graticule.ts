/** Lines of longitude and latitude as paths of the two halves of the sphere, by d3-geo. */
import {
  geoCircle,
  geoGraticule,
  geoOrthographic,
  geoStream,
  type GeoPermissibleObjects,
} from 'd3-geo';
import { toAngles, type Vec3 } from '@physics';
import { radius, size } from './context';
import type { Eye } from './sphere';

const degree = Math.PI / 180;
const lines = geoGraticule()
  .step([30, 30])
  .extentMinor([
    [-180, -90],
    [180, 90.001],
  ])
  .precision(4)();
const equator: GeoPermissibleObjects = {
  type: 'LineString',
  coordinates: [-180, -120, -60, 0, 60, 120, 180].map((lon) => [lon, 0]),
};
/** The area within `halfAngle` of an axis. */
export function cap(axis: Vec3, halfAngle: number): GeoPermissibleObjects {
  const { theta, phi } = toAngles(axis);
  return geoCircle()
    .center([phi / degree, 90 - theta / degree])
    .radius(halfAngle / degree)
    .precision(3)();
}

/** The half of the sphere that faces an eye, or the other one as seen through it. */
export function half({ yaw, pitch }: Eye, front: boolean) {
  const projection = geoOrthographic()
    .scale(radius)
    .translate([size.w / 2, size.h / 2])
    .clipAngle(90)
    .rotate(front ? [-yaw, -pitch] : [180 - yaw, pitch])
    .reflectX(!front)
    .precision(0.5);
  return (object: GeoPermissibleObjects) => {
    let path = '';
    let closed = false;
    let first = true;
    geoStream(
      object,
      projection.stream({
        point(x, y) {
          path += `${first ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`;
          first = false;
        },
        lineStart: () => void (first = true),
        lineEnd: () => void (path += closed ? 'Z' : ''),
        polygonStart: () => void (closed = true),
        polygonEnd: () => void (closed = false),
      }),
    );
    return path;
  };
}
export const graticule = (eye: Eye, front: boolean) => {
  const draw = half(eye, front);
  return { lines: draw(lines), equator: draw(equator) };
};
